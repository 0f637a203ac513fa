using Mujaz.LocalHost.Configuration;
using Mujaz.Storage.Blobs;
using Mujaz.Storage.Queues;

namespace Mujaz.LocalHost.Triggers;

/// <summary>What a blob listener works with.</summary>
internal sealed record BlobTriggerListenerOptions
{
    /// <summary>The functions.</summary>
    public required FunctionCatalog Catalog { get; init; }

    /// <summary>Calls them.</summary>
    public required FunctionInvoker Invoker { get; init; }

    /// <summary>The host's own queue.</summary>
    public required BlobTriggerQueue Queue { get; init; }

    /// <summary>What is done.</summary>
    public required BlobReceipts Receipts { get; init; }

    /// <summary>What is being done, by all instances.</summary>
    public required BlobsUnderWay UnderWay { get; init; }

    /// <summary>The blobs behind a connection setting.</summary>
    public required Func<string, BlobServiceClient> Blobs { get; init; }

    /// <summary>The queues behind a connection setting.</summary>
    public required Func<string, QueueServiceClient> Queues { get; init; }

    /// <summary>The settings of host.json.</summary>
    public required HostJson Host { get; init; }

    /// <summary>The settings of the stand-in.</summary>
    public required LocalHostOptions LocalHost { get; init; }
}
