using Mujaz.Articles;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Tests.Grounding;

/// <summary>Articles of given sentences, and summaries of one.</summary>
internal static class TestArticle
{
    public static Article Of(string language, params ReadOnlySpan<string> sentences)
    {
        var list = new List<Sentence>();
        var start = 0;
        foreach (var sentence in sentences)
        {
            list.Add(new Sentence(list.Count + 1, new TextSpan(start, sentence.Length), 1, SentenceKind.Body));
            start += sentence.Length + 1;
        }

        var text = string.Join(' ', sentences);
        return new Article
        {
            Id = new string('0', 32),
            Text = text,
            Sentences = list,
            Language = new DetectedLanguage(new Language(language), null, 1),
            Words = text.Split(' ').Length,
        };
    }

    /// <summary>The findings for a one-sentence summary, as "Kind: value".</summary>
    public static IReadOnlyList<string> Findings(string language, string sentence, Article article) =>
        [.. Check(language, sentence, article).Select(finding => $"{finding.Kind}: {finding.Value}")];

    /// <summary>The same for numbers and dates only, against an article of one sentence: the names of short examples are no matter.</summary>
    public static IReadOnlyList<string> ValueFindings(string articleLanguage, string article, string language, string sentence) =>
        [.. Check(language, sentence, Of(articleLanguage, article))
            .Where(finding => finding.Kind is FindingKind.Number or FindingKind.Date).Select(finding => finding.Value)];

    public static IReadOnlyList<Finding> Check(string language, string sentence, Article article) =>
        new GroundingChecker([]).Check(new SummaryToCheck(new Language(language), null, [new SummarySentence(sentence, [])]), article).Findings;
}
