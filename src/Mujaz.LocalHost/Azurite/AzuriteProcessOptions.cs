namespace Mujaz.LocalHost.Azurite;

/// <summary>How Azurite is started. Ports are those of 127.0.0.1; 0 takes any free one.</summary>
public sealed class AzuriteProcessOptions
{
    /// <summary>The port that <c>UseDevelopmentStorage=true</c> means for blobs.</summary>
    public const int DefaultBlobPort = 10000;

    /// <summary>The port that <c>UseDevelopmentStorage=true</c> means for queues.</summary>
    public const int DefaultQueuePort = 10001;

    /// <summary>The port that <c>UseDevelopmentStorage=true</c> means for tables.</summary>
    public const int DefaultTablePort = 10002;

    /// <summary>The folder that keeps the data; null keeps it in memory and loses it with the process.</summary>
    public string? Location { get; init; }

    /// <summary>The blob service's port, 0 to 65535.</summary>
    public int BlobPort { get; init; }

    /// <summary>The queue service's port, 0 to 65535.</summary>
    public int QueuePort { get; init; }

    /// <summary>The table service's port, 0 to 65535.</summary>
    public int TablePort { get; init; }

    /// <summary>Gets each line of Azurite's access log, from threads of the pool; null for none, which is faster.</summary>
    public Action<string>? AccessLog { get; init; }

    /// <summary>The Node program: a name looked up on the <c>PATH</c>, or a full path.</summary>
    public string Node { get; init; } = "node";

    /// <summary>How long the three services may take to answer.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);
}
