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

    /// <summary>
    /// The checks have doubts that could not be decided, or found what could not be repaired, because the model did not answer:
    /// see the findings. Making the summary anew may decide them.
    /// </summary>
    Unverified,
}
