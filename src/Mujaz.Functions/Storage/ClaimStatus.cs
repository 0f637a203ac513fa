namespace Mujaz.Functions.Storage;

/// <summary>Whether a claim was had.</summary>
internal enum ClaimStatus
{
    /// <summary>The claim is ours: do the work, then release it.</summary>
    Acquired,

    /// <summary>Another process does the work; look again soon.</summary>
    HeldByOther,

    /// <summary>The storage did not answer: do the work. A second model call is cheaper than no answer.</summary>
    Unknown,
}
