using Mujaz.Grounding;
using Mujaz.Languages;

namespace Mujaz.Evaluation.Grounding;

/// <summary>False alarms of the faithful summaries in one language, by kind and tier.</summary>
internal sealed class AlarmCount
{
    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private int _sentences;
    private int _flagged;
    private int _suspected;

    public void Add(CheckReport report, int sentences)
    {
        _sentences += sentences;
        _flagged += SentencesOf(report.Findings);
        _suspected += SentencesOf(report.Suspicions);
        foreach (var name in report.Findings.Select(finding => Name(finding, "")).Concat(report.Suspicions.Select(finding => Name(finding, "?"))).Distinct())
        {
            _kinds[name] = _kinds.GetValueOrDefault(name) + 1;
        }
    }

    public static void Print(IReadOnlyDictionary<Language, AlarmCount> columns)
    {
        Row("sentences and headlines apart", columns, count => count._sentences.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Row("sentences flagged", columns, count => $"{count._flagged} ({100.0 * count._flagged / count._sentences:F1} %)");
        Row("sentences suspected", columns, count => $"{count._suspected} ({100.0 * count._suspected / count._sentences:F1} %)");
        foreach (var kind in columns.Values.SelectMany(count => count._kinds.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            Row(kind, columns, count => count._kinds.GetValueOrDefault(kind).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static int SentencesOf(IReadOnlyList<Finding> findings) => findings.Where(finding => finding.Sentence >= 0).DistinctBy(finding => finding.Sentence).Count();

    private static string Name(Finding finding, string mark) => $"{finding.Kind} {finding.Status}".ToLowerInvariant() + (finding.Sentence < 0 ? " (headline)" : "") + mark;

    private static void Row(string title, IReadOnlyDictionary<Language, AlarmCount> columns, Func<AlarmCount, string> cell) =>
        Console.WriteLine($"| {title} | {string.Join(" | ", columns.Select(column => $"{column.Key} {cell(column.Value)}"))} |");
}
