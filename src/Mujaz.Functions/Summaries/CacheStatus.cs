namespace Mujaz.Functions.Summaries;

/// <summary>How much of an answer came from the store.</summary>
internal enum CacheStatus
{
    /// <summary>Nothing.</summary>
    Miss,

    /// <summary>Some languages.</summary>
    Partial,

    /// <summary>All of it: no model was called.</summary>
    Hit,

    /// <summary>The storage is away: it did not say what is there, or did not take what was made.</summary>
    Unavailable,
}
