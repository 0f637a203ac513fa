using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Evaluation.Keywords;

/// <summary>Well-known ways to find keywords, to compare with: phrases are runs of up to three words without stop words between them.</summary>
internal static class KeywordBaselines
{
    private const int MostWords = 3;
    private const int Rounds = 30;
    private const double Damping = 0.85;

    /// <summary>The most frequent phrases, earlier ones first among equals.</summary>
    public static string[] Frequency(string text, Language language, int count) =>
        Rank(Phrases(text, language), group => group.Count(), count);

    /// <summary>Phrases by the sum of their words' TextRank over neighbouring words (R. Mihalcea, P. Tarau, EMNLP 2004).</summary>
    public static string[] TextRank(string text, Language language, int count)
    {
        var phrases = Phrases(text, language);
        var rank = RankWords(phrases);
        return Rank(phrases, group => group.First().Words.Sum(word => rank[word]), count);
    }

    private static string[] Rank(List<Phrase> phrases, Func<IGrouping<string, Phrase>, double> score, int count) =>
        [.. phrases.GroupBy(phrase => string.Join(' ', phrase.Words), StringComparer.Ordinal).OrderByDescending(score).Take(count).Select(group => group.First().Text)];

    private static Dictionary<string, double> RankWords(List<Phrase> phrases)
    {
        var neighbours = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (first, second) in phrases.SelectMany(phrase => phrase.Words.Zip(phrase.Words.Skip(1))))
        {
            Add(first, second);
            Add(second, first);
        }

        var rank = phrases.SelectMany(phrase => phrase.Words).Distinct(StringComparer.Ordinal).ToDictionary(word => word, _ => 1.0, StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            rank = rank.Keys.ToDictionary(
                word => word,
                word => 1 - Damping + (Damping * neighbours.GetValueOrDefault(word, []).Sum(other => rank[other] / neighbours[other].Count)),
                StringComparer.Ordinal);
        }

        return rank;

        void Add(string word, string other)
        {
            if (!neighbours.TryGetValue(word, out var list))
            {
                neighbours[word] = list = [];
            }

            list.Add(other);
        }
    }

    private static List<Phrase> Phrases(string text, Language language)
    {
        var stopWords = StopWords.For(language.Code);
        var phrases = new List<Phrase>();
        var run = new List<(TextSpan Span, string Folded)>();
        foreach (var span in WordTokenizer.Tokenize(text))
        {
            var folded = TextFolding.FoldLine(span.Of(text));
            var isBorder = folded.Length < 2 || stopWords.IsFunction(folded) || char.IsDigit(folded[0]);
            if (isBorder || run.Count == MostWords || (run.Count > 0 && text.AsSpan(run[^1].Span.End..span.Start).IndexOfAnyExcept(' ', '-') >= 0))
            {
                Close();
            }

            if (!isBorder)
            {
                run.Add((span, folded));
            }
        }

        Close();
        return phrases;

        void Close()
        {
            if (run.Count > 0)
            {
                phrases.Add(new Phrase(text[run[0].Span.Start..run[^1].Span.End], [.. run.Select(word => word.Folded)]));
                run.Clear();
            }
        }
    }

    private sealed record Phrase(string Text, string[] Words);
}
