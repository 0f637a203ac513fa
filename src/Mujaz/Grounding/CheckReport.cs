namespace Mujaz.Grounding;

/// <summary>What the checks of a summary found.</summary>
/// <param name="Status">The result.</param>
/// <param name="Findings">What is wrong, in the order of the summary; empty unless flagged.</param>
public sealed record CheckReport(CheckStatus Status, IReadOnlyList<Finding> Findings)
{
    /// <summary>What was left out of the summary because the article does not support it, in the order of the summary.</summary>
    public IReadOnlyList<DroppedText> Dropped { get; init; } = [];

    /// <summary>
    /// What may be wrong but is not sure enough to blame a summary for: roles, persons, opposites, names that change places,
    /// and sentences that nothing ties to the article. They say what is worth a second look and never change the status.
    /// </summary>
    public IReadOnlyList<Finding> Suspicions { get; init; } = [];

    /// <summary>The report of a summary in which nothing is wrong.</summary>
    public static CheckReport Passed { get; } = new(CheckStatus.Passed, []);

    /// <summary>The report of a summary nobody checked.</summary>
    public static CheckReport Unchecked { get; } = new(CheckStatus.Unchecked, []);

    /// <summary>A report that is flagged when there are findings and passed when there are none.</summary>
    public static CheckReport Of(IReadOnlyList<Finding> findings, IReadOnlyList<Finding>? suspicions = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return findings.Count == 0 && suspicions is null or []
            ? Passed
            : new CheckReport(findings.Count == 0 ? CheckStatus.Passed : CheckStatus.Flagged, findings) { Suspicions = suspicions ?? [] };
    }
}
