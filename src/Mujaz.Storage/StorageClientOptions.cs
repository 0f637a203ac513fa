using Azure.Core;

namespace Mujaz.Storage;

/// <summary>
/// Retries, transport and diagnostics of the storage clients. The defaults are those of the Azure Storage libraries:
/// five retries, exponential from 0.8 s up to a minute, 100 s for one try.
/// </summary>
public sealed class StorageClientOptions : ClientOptions
{
    /// <summary>Creates options with the storage defaults.</summary>
    public StorageClientOptions()
    {
        // Source: Azure.Storage.Common, StorageOptions defaults; https://learn.microsoft.com/azure/storage/blobs/storage-retry-policy
        Retry.Mode = RetryMode.Exponential;
        Retry.MaxRetries = 5;
        Retry.Delay = TimeSpan.FromSeconds(0.8);
        Retry.MaxDelay = TimeSpan.FromMinutes(1);
        Retry.NetworkTimeout = TimeSpan.FromSeconds(100);
    }

    /// <summary>The clock that dates signed requests; the system's by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
