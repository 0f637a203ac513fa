namespace Mujaz.Evaluation.Cases;

/// <summary>What came of trying an input.</summary>
internal enum CaseOutcome
{
    /// <summary>The answer is the one expected.</summary>
    Passed,

    /// <summary>It is another.</summary>
    Failed,

    /// <summary>The input needs the running service.</summary>
    Service,
}
