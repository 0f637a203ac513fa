using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Mujaz.Testing;

/// <summary>The three services of a storage account, for tests that look past the app.</summary>
/// <param name="connectionString">The account.</param>
public sealed class StorageClients(string connectionString)
{
    /// <summary>Table Storage.</summary>
    public TableServiceClient Tables { get; } = new(connectionString);

    /// <summary>Blob Storage.</summary>
    public BlobServiceClient Blobs { get; } = new(connectionString);

    /// <summary>Queue Storage, with messages in base64 as the app writes them.</summary>
    public QueueServiceClient Queues { get; } = new(connectionString, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
}
