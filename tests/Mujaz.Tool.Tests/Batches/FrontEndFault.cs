namespace Mujaz.Tool.Tests.Batches;

/// <summary>What a front end does to a call.</summary>
internal enum FrontEndFault
{
    None,

    /// <summary>429 with <c>Retry-After: 1</c>; the service hears nothing.</summary>
    TooManyRequests,

    /// <summary>The service does its work, and the connection breaks before its answer.</summary>
    LostAnswer,

    /// <summary>The connection breaks in the middle of the answer.</summary>
    CutAnswer,

    /// <summary>A redirect to another host.</summary>
    MovedElsewhere,
}
