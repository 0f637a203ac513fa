namespace Mujaz.Functions.Events;

/// <summary>What the host is told about an event.</summary>
/// <remarks>The only signal the host understands is the status: 2xx with a JSON object is done, anything else is tried again.</remarks>
internal enum EventResult
{
    /// <summary>Dealt with, be it by a result or by a recorded rejection.</summary>
    Done,

    /// <summary>Nothing was lost, but it did not work now: the host delivers the event again.</summary>
    Retry,
}
