namespace Mujaz.LocalHost.Configuration;

/// <summary>In which form an event's content is handed to the worker.</summary>
internal enum EventPayload
{
    /// <summary>As text.</summary>
    Text,

    /// <summary>As bytes.</summary>
    Bytes,

    /// <summary>As a reference, from which the worker makes the client or the content itself.</summary>
    Reference,
}
