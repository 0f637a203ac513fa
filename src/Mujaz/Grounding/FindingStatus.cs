namespace Mujaz.Grounding;

/// <summary>How something in a summary differs from the article.</summary>
public enum FindingStatus
{
    /// <summary>The article has nothing like it.</summary>
    NotFound,

    /// <summary>The article has it otherwise.</summary>
    Mismatch,

    /// <summary>The article has it, but of something else or in another place.</summary>
    Elsewhere,

    /// <summary>The article says the contrary.</summary>
    Contradicted,
}
