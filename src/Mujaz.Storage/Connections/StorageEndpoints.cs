using Azure;

namespace Mujaz.Storage.Connections;

/// <summary>Where the three services are, and how a connection string authorises: by account key, by SAS, or neither.</summary>
internal sealed record StorageEndpoints
{
    public required Uri? Blob { get; init; }

    public required Uri? Queue { get; init; }

    public required Uri? Table { get; init; }

    public string? AccountName { get; init; }

    public byte[]? AccountKey { get; init; }

    public AzureSasCredential? Sas { get; init; }
}
