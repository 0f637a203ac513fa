namespace Mujaz.Grounding;

/// <summary>The result of checking a summary against its article.</summary>
public enum CheckStatus
{
    /// <summary>Nothing was found wrong.</summary>
    Passed,

    /// <summary>Something was found: see the findings.</summary>
    Flagged,

    /// <summary>No check was made.</summary>
    Unchecked,
}
