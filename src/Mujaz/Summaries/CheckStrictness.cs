namespace Mujaz.Summaries;

/// <summary>What becomes of a sentence that fails a check even after the repair call.</summary>
public enum CheckStrictness
{
    /// <summary>The sentence is dropped; a summary with none left is unavailable.</summary>
    Strict,

    /// <summary>The sentence is kept and the findings are reported with it.</summary>
    Report,
}
