namespace Mujaz.Evaluation.Cases;

/// <summary>What came of trying an input.</summary>
/// <param name="Outcome">Whether the answer is the one expected.</param>
/// <param name="Reason">What is wrong, or empty.</param>
internal sealed record CaseResult(CaseOutcome Outcome, string Reason)
{
    public static CaseResult Service { get; } = new(CaseOutcome.Service, "");

    public static CaseResult Of(IEnumerable<string> faults)
    {
        var reason = string.Join("; ", faults);
        return new(reason.Length == 0 ? CaseOutcome.Passed : CaseOutcome.Failed, reason);
    }
}
