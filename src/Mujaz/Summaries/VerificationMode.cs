namespace Mujaz.Summaries;

/// <summary>Which sentences a second look of a model judges against the article.</summary>
public enum VerificationMode
{
    /// <summary>None: what the checks find is taken as it is.</summary>
    Off,

    /// <summary>Those that the checks doubt and cannot decide on.</summary>
    Doubtful,

    /// <summary>All of them, headlines included.</summary>
    All,
}
