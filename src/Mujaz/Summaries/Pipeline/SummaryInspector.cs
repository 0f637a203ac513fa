using System.Globalization;
using Mujaz.Articles;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries.Answers;

namespace Mujaz.Summaries.Pipeline;

/// <summary>Checks finished renderings against the article and against each other.</summary>
internal sealed class SummaryInspector(SummaryTask task, GroundingChecker checker)
{
    private readonly Dictionary<int, TextSpan> _spans = task.Article.Sentences.ToDictionary(
        sentence => sentence.Number, sentence => sentence.Span);

    /// <summary>Everything that is wrong with the renderings.</summary>
    public Inspection Inspect(IReadOnlyDictionary<Language, AnswerRendering> renderings)
    {
        var summaries = renderings.ToDictionary(pair => pair.Key, pair => ToCheck(pair.Key, pair.Value));
        var unsupported = summaries.ToDictionary(pair => pair.Key, pair => Findings(pair.Value));
        var agreement = checker.CheckAgreement([.. summaries.Values]);
        var wrong = unsupported.Values.SelectMany(findings => findings).Select(finding => finding.Value).ToHashSet(StringComparer.Ordinal);
        return new Inspection(unsupported, summaries.Keys.ToDictionary(
            language => language,
            language => Only(agreement.GetValueOrDefault(language, []), notIn: unsupported[language], wrong)));
    }

    /// <summary>
    /// The keywords without those that name a number, date or name the article does not have in any of their renderings:
    /// a keyword is a claim too, and there is no half of one to correct.
    /// </summary>
    public IReadOnlyList<Keyword> Supported(IReadOnlyList<Keyword> keywords)
    {
        var unsupported = Language.OfSummaries.SelectMany(language => UnsupportedIn(language, keywords)).ToHashSet();
        return [.. keywords.Where((_, index) => !unsupported.Contains(index))];
    }

    /// <summary>The stretches of the article behind evidence numbers, in the article's order.</summary>
    public IReadOnlyList<TextSpan> SpansOf(IEnumerable<int> evidence) =>
        [.. evidence.Where(_spans.ContainsKey).Select(number => _spans[number])];

    private IEnumerable<int> UnsupportedIn(Language language, IReadOnlyList<Keyword> keywords)
    {
        var asSentences = keywords.Select(keyword => new SummarySentence(keyword.In(language) ?? "", [])).ToList();
        return checker.Check(new SummaryToCheck(language, null, asSentences), task.Article).Findings
            .Where(finding => finding.Kind is FindingKind.Number or FindingKind.Date or FindingKind.Name)
            .Select(finding => finding.Sentence)
            .OfType<int>();
    }

    private SummaryToCheck ToCheck(Language language, AnswerRendering rendering) => new(
        language,
        rendering.Headline,
        [.. rendering.Sentences.Select(sentence => new SummarySentence(sentence.Text, SpansOf(sentence.Evidence)))])
    {
        RequireEvidence = true,
        MaxWords = task.Target.MaxWords,
    };

    private IReadOnlyList<Finding> Findings(SummaryToCheck summary)
    {
        var findings = checker.Check(summary, task.Article).Findings;
        return summary.Sentences.Count < task.Target.MinSentences ? [.. findings, TooFew(summary.Sentences.Count)] : findings;
    }

    /// <summary>The disagreements that are no finding already; nobody is asked for a number that is wrong where it stands.</summary>
    private static IReadOnlyList<Finding> Only(IReadOnlyList<Finding> findings, IReadOnlyList<Finding> notIn, HashSet<string> wrong) =>
        [.. findings.Where(finding => finding.Status == FindingStatus.NotFound
            ? !wrong.Contains(finding.Value)
            : !notIn.Any(other => other.Sentence == finding.Sentence && other.Span == finding.Span))];

    private static Finding TooFew(int sentences) => new(
        FindingKind.Length, sentences.ToString(CultureInfo.InvariantCulture), FindingStatus.Mismatch, Sentence: null);
}
