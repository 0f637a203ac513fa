using Mujaz.Articles;
using Mujaz.Text;

namespace Mujaz.Summaries.Verification;

/// <summary>Checks what a second look says: a judge can be wrong too, and what code can see it need not be believed.</summary>
internal static class JudgementCheck
{
    /// <summary>
    /// The judgements that hold, by their place in the request; a sentence without one is undecided. An answer that judges a
    /// sentence nobody asked about, or one twice, has lost count and is not believed at all.
    /// </summary>
    /// <param name="judgements">What the model said.</param>
    /// <param name="sentences">What it was asked about; the number of each is its place, from 1.</param>
    /// <param name="article">The article.</param>
    public static IReadOnlyDictionary<int, VerifiedSentence> Of(
        IReadOnlyList<Judgement> judgements, IReadOnlyList<SentenceToVerify> sentences, Article article)
    {
        var verified = new Dictionary<int, VerifiedSentence>();
        var numbers = new HashSet<int>();
        foreach (var judgement in judgements)
        {
            if (judgement.Sentence < 1 || judgement.Sentence > sentences.Count || !numbers.Add(judgement.Sentence))
            {
                return new Dictionary<int, VerifiedSentence>();
            }

            if (Check(judgement, sentences[judgement.Sentence - 1].Text, article.Sentences.Count) is { } sound)
            {
                verified.Add(judgement.Sentence - 1, sound);
            }
        }

        return verified;
    }

    private static VerifiedSentence? Check(Judgement judgement, string text, int articleSentences)
    {
        var isSupported = judgement.Verdict == Verdict.Supported;
        var cites = judgement.Article.Distinct().Order().ToList();
        if (isSupported != (judgement.WrongWords.Count == 0)
            || cites.Exists(number => number < 1 || number > articleSentences)
            || (cites.Count == 0 && judgement.Verdict != Verdict.NotSaid))
        {
            return null;
        }

        var spans = new List<TextSpan>();
        foreach (var words in judgement.WrongWords)
        {
            if (WordFinder.Find(text, words) is not { } span)
            {
                return null;
            }

            spans.Add(span);
        }

        return new VerifiedSentence(judgement.Verdict, isSupported ? "" : judgement.Mismatch, spans, cites);
    }
}
