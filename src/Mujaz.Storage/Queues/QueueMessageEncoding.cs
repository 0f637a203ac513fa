namespace Mujaz.Storage.Queues;

/// <summary>How a queue's messages are written.</summary>
public enum QueueMessageEncoding
{
    /// <summary>As they are: text without control characters.</summary>
    None,

    /// <summary>In Base64, as the Azure Functions host reads and writes by default.</summary>
    Base64,
}
