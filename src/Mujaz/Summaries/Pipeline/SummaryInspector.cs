using System.Globalization;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries.Answers;
using Mujaz.Text;

namespace Mujaz.Summaries.Pipeline;

/// <summary>Checks finished renderings against the article and against each other.</summary>
internal sealed class SummaryInspector(SummaryTask task, GroundingChecker checker)
{
    private readonly Dictionary<int, TextSpan> _spans = task.Article.Sentences.ToDictionary(
        sentence => sentence.Number, sentence => sentence.Span);

    private readonly Dictionary<TextSpan, int> _numbers = task.Article.Sentences
        .GroupBy(sentence => sentence.Span, sentence => sentence.Number).ToDictionary(group => group.Key, group => group.Min());

    /// <summary>Everything that is wrong with the renderings.</summary>
    public Inspection Inspect(IReadOnlyDictionary<Language, AnswerRendering> renderings)
    {
        using var span = SummaryTracing.Source.StartActivity("check");
        var summaries = renderings.ToDictionary(pair => pair.Key, pair => ToCheck(pair.Key, pair.Value));
        var reports = summaries.ToDictionary(pair => pair.Key, pair => checker.Check(pair.Value, task.Article));
        var unsupported = summaries.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Finding>)Findings(pair.Value, reports[pair.Key]));
        var agreement = checker.CheckAgreement([.. summaries.Values]);
        return new Inspection(unsupported, summaries.Keys.ToDictionary(
            language => language,
            language => Only(agreement.GetValueOrDefault(language, []), notIn: unsupported[language])))
        {
            Suspicions = reports.ToDictionary(pair => pair.Key, pair => pair.Value.Suspicions),
        };
    }

    /// <summary>
    /// The renderings with evidence that explains little of its sentence replaced by what explains it: a wrong number costs the
    /// reader a look and says nothing of the sentence.
    /// </summary>
    public IReadOnlyDictionary<Language, AnswerRendering> WithRightEvidence(IReadOnlyDictionary<Language, AnswerRendering> renderings)
    {
        return renderings.ToDictionary(pair => pair.Key, pair =>
        {
            var right = checker.WithRightEvidence(ToCheck(pair.Key, pair.Value), task.Article);
            return pair.Value with
            {
                Sentences =
                [
                    .. pair.Value.Sentences.Zip(right.Sentences, (sentence, repointed) => SpansOf(sentence.Evidence).SequenceEqual(repointed.Evidence)
                        ? sentence
                        : sentence with { Evidence = [.. repointed.Evidence.Where(_numbers.ContainsKey).Select(span => _numbers[span]).Order()] }),
                ],
            };
        });
    }

    /// <summary>
    /// Tells keywords from those that name a number, date or name the article does not have in any of their renderings, and from those
    /// whose renderings cannot be one thing: a keyword is a claim too, and there is no half of one to correct.
    /// </summary>
    public JudgedKeywords Judge(IReadOnlyList<Keyword> keywords)
    {
        var unsupported = Language.OfSummaries.SelectMany(language => UnsupportedIn(language, keywords)).ToLookup(finding => finding.Sentence);
        var judged = keywords.Select((keyword, index) => (Keyword: keyword, Findings: FindingsOf(keyword, unsupported[index]))).ToList();
        return new JudgedKeywords(
            KeywordRules.Keep(judged.Where(item => item.Findings.Count == 0).Select(item => item.Keyword), task.Options.KeywordCount),
            [.. judged.Where(item => item.Findings.Count > 0)]);
    }

    private static IReadOnlyList<Finding> FindingsOf(Keyword keyword, IEnumerable<Finding> unsupported) =>
        unsupported.Any() ? [.. unsupported.Select(finding => finding with { Sentence = null, Span = null })]
        : KeywordRules.FaultOf(keyword) is { } fault ? [fault]
        : [];

    /// <summary>The stretches of the article behind evidence numbers, in the article's order.</summary>
    public IReadOnlyList<TextSpan> SpansOf(IEnumerable<int> evidence) =>
        [.. evidence.Where(_spans.ContainsKey).Select(number => _spans[number])];

    private IEnumerable<Finding> UnsupportedIn(Language language, IReadOnlyList<Keyword> keywords)
    {
        var asSentences = keywords.Select(keyword => new SummarySentence(keyword.In(language) ?? "", [])).ToList();
        return checker.Check(new SummaryToCheck(language, null, asSentences), task.Article).Findings
            .Where(finding => finding.Kind is FindingKind.Number or FindingKind.Date or FindingKind.Name);
    }

    private SummaryToCheck ToCheck(Language language, AnswerRendering rendering) => new(
        language,
        rendering.Headline,
        [.. rendering.Sentences.Select(sentence => new SummarySentence(sentence.Text, SpansOf(sentence.Evidence)))])
    {
        RequireEvidence = true,
        MaxWords = task.Target.MaxWords,
    };

    private Finding[] Findings(SummaryToCheck summary, CheckReport report)
    {
        Finding[] findings = [.. report.Findings, .. PromptEcho.In(summary, task.Article.Text)];
        return summary.Sentences.Count < task.Target.MinSentences ? [.. findings, TooFew(summary.Sentences.Count)] : findings;
    }

    private static IReadOnlyList<Finding> Only(IReadOnlyList<Finding> findings, IReadOnlyList<Finding> notIn) =>
        [.. findings.Where(finding => !notIn.Any(other => other.Sentence == finding.Sentence && other.Span == finding.Span))];

    private static Finding TooFew(int sentences) => new(
        FindingKind.Length, sentences.ToString(CultureInfo.InvariantCulture), FindingStatus.Mismatch, Sentence: null);
}
