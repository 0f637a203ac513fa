using Mujaz.Grounding;

namespace Mujaz.Evaluation.Grounding;

/// <summary>Counts of one direction: sentences, false alarms by kind and tier, planted errors caught by kind.</summary>
internal sealed class ClaimScore
{
    private readonly Dictionary<PlantKind, (int Caught, int Planted)> _plants = [];
    private readonly Dictionary<string, int> _alarms = [];
    private int _sentences;
    private int _aligned;
    private int _sure;
    private int _suspected;
    private int _repointed;

    /// <summary>Whether a finding is one of claims, not of a value that the article lacks.</summary>
    public static bool IsClaim(Finding finding) =>
        finding.Status is FindingStatus.Elsewhere or FindingStatus.Contradicted
        || finding.Kind is FindingKind.Unit or FindingKind.Role or FindingKind.Speaker or FindingKind.Polarity or FindingKind.Evidence or FindingKind.Link;

    /// <summary>Whether the check meant for a kind of error fires on the changed sentence and did not on the unchanged one.</summary>
    public static bool IsCaught(PlantKind kind, CheckReport before, CheckReport after)
    {
        var known = All(before).Select(Label).ToHashSet(StringComparer.Ordinal);
        return All(after).Any(finding => !known.Contains(Label(finding)) && IsMeant(kind, finding));
    }

    public void AddSentence(CheckReport report, bool isRepointed, bool isAligned)
    {
        _repointed += isRepointed ? 1 : 0;
        _sentences++;
        _aligned += isAligned ? 1 : 0;
        var sure = report.Findings.Where(IsClaim).Select(finding => Name(finding)).ToHashSet(StringComparer.Ordinal);
        var suspected = report.Suspicions.Select(finding => Name(finding) + "?").ToHashSet(StringComparer.Ordinal);
        _sure += sure.Count > 0 ? 1 : 0;
        _suspected += suspected.Count > 0 ? 1 : 0;
        foreach (var name in sure.Concat(suspected))
        {
            _alarms[name] = _alarms.GetValueOrDefault(name) + 1;
        }
    }

    public void AddPlant(PlantKind kind, bool isCaught)
    {
        var (caught, planted) = _plants.GetValueOrDefault(kind);
        _plants[kind] = (caught + (isCaught ? 1 : 0), planted + 1);
    }

    public void Add(ClaimScore other)
    {
        (_sentences, _aligned, _sure, _suspected) = (_sentences + other._sentences, _aligned + other._aligned, _sure + other._sure, _suspected + other._suspected);
        _repointed += other._repointed;
        foreach (var (kind, (caught, planted)) in other._plants)
        {
            var (mine, all) = _plants.GetValueOrDefault(kind);
            _plants[kind] = (mine + caught, all + planted);
        }

        foreach (var (name, count) in other._alarms)
        {
            _alarms[name] = _alarms.GetValueOrDefault(name) + count;
        }
    }

    /// <summary>Prints one column a direction: errors caught, then false alarms.</summary>
    public static void Print(IReadOnlyList<(string Name, ClaimScore Score)> columns, IReadOnlyList<PlantKind> kinds)
    {
        Row("", columns.Select(column => column.Name));
        Row("---", columns.Select(_ => "---"));
        Row("sentences", columns.Select(column => column.Score._sentences.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Row("right sentence first", columns.Select(column => Percent(column.Score._aligned, column.Score._sentences)));
        foreach (var kind in kinds)
        {
            Row($"{kind} caught", columns.Select(column => column.Score._plants.GetValueOrDefault(kind)).Select(count => $"{Percent(count.Caught, count.Planted)} of {count.Planted}"));
        }

        foreach (var name in columns.SelectMany(column => column.Score._alarms.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            Row($"false: {name}", columns.Select(column => Percent(column.Score._alarms.GetValueOrDefault(name), column.Score._sentences)));
        }

        Row("false: all findings of claims", columns.Select(column => Percent(column.Score._sure, column.Score._sentences)));
        Row("evidence put right though it was", columns.Select(column => Percent(column.Score._repointed, column.Score._sentences)));
        Row("false: all suspicions", columns.Select(column => Percent(column.Score._suspected, column.Score._sentences)));
    }

    private static IEnumerable<Finding> All(CheckReport report) => report.Findings.Concat(report.Suspicions);

    private static string Label(Finding finding) => $"{finding.Kind} {finding.Status} {finding.Value}";

    private static string Name(Finding finding) => $"{finding.Kind} {finding.Status}".ToLowerInvariant();

    private static bool IsMeant(PlantKind kind, Finding finding) => kind switch
    {
        PlantKind.Unit => finding.Kind is FindingKind.Unit or FindingKind.Number,
        PlantKind.OtherNumber or PlantKind.NumbersSwapped => finding.Kind is FindingKind.Number or FindingKind.Date,
        PlantKind.EvidenceShifted or PlantKind.EvidenceRandom => finding.Kind is FindingKind.Evidence || finding.Status == FindingStatus.Elsewhere,
        PlantKind.Negation or PlantKind.Comparator or PlantKind.Opposite or PlantKind.Certainty => finding.Kind is FindingKind.Polarity,
        PlantKind.Role => finding.Kind is FindingKind.Role,
        PlantKind.Person or PlantKind.Speaker or PlantKind.NamesSwapped => finding.Kind is FindingKind.Name or FindingKind.Speaker,
        PlantKind.Foreign => finding.Kind is FindingKind.Evidence,
        _ => false,
    };

    private static string Percent(int part, int whole) => whole == 0 ? "–" : $"{100.0 * part / whole:F1} %";

    private static void Row(string title, IEnumerable<string> cells) => Console.WriteLine($"| {title} | {string.Join(" | ", cells)} |");
}
