using Azure.Core;
using Mujaz.Storage.Blobs;
using Mujaz.Storage.Connections;
using Mujaz.Storage.Pipeline;
using Mujaz.Storage.Queues;
using Mujaz.Storage.Tables;

namespace Mujaz.Storage;

/// <summary>A storage account with the clients of its three services. Thread-safe; one per app.</summary>
public sealed class StorageAccount
{
    // Table: the first version that takes Microsoft Entra tokens. Blob and Queue: one that every cloud and Azurite serve.
    private const string TableVersion = "2020-12-06";
    private const string BlobVersion = "2023-11-03";
    private const string QueueVersion = "2023-11-03";

    private readonly TableServiceClient? _tables;
    private readonly BlobServiceClient? _blobs;
    private readonly QueueServiceClient? _queues;
    private readonly string _settingName;

    private StorageAccount(StorageEndpoints endpoints, TokenCredential? credential, StorageClientOptions options, string settingName)
    {
        _settingName = settingName;
        _tables = endpoints.Table is { } table
            ? new TableServiceClient(ServicePipeline.Create(table, TableVersion, endpoints, credential, options, SharedKeySignature.TableStringToSign))
            : null;
        _blobs = endpoints.Blob is { } blob
            ? new BlobServiceClient(ServicePipeline.Create(blob, BlobVersion, endpoints, credential, options, SharedKeySignature.BlobOrQueueStringToSign))
            : null;
        _queues = endpoints.Queue is { } queue
            ? new QueueServiceClient(ServicePipeline.Create(queue, QueueVersion, endpoints, credential, options, SharedKeySignature.BlobOrQueueStringToSign))
            : null;
    }

    /// <summary>Table Storage.</summary>
    /// <exception cref="StorageSettingException">The settings name no table endpoint.</exception>
    public TableServiceClient Tables => _tables ?? throw NoEndpoint("table");

    /// <summary>Blob Storage.</summary>
    /// <exception cref="StorageSettingException">The settings name no blob endpoint.</exception>
    public BlobServiceClient Blobs => _blobs ?? throw NoEndpoint("blob");

    /// <summary>Queue Storage.</summary>
    /// <exception cref="StorageSettingException">The settings name no queue endpoint.</exception>
    public QueueServiceClient Queues => _queues ?? throw NoEndpoint("queue");

    /// <summary>Connects by a connection string: <c>UseDevelopmentStorage=true</c>, an account key, or a shared access signature.</summary>
    /// <param name="connectionString">The connection string.</param>
    /// <param name="options">Retries, transport, clock.</param>
    /// <returns>The account; nothing is sent yet.</returns>
    /// <exception cref="StorageSettingException">The connection string is malformed.</exception>
    public static StorageAccount FromConnectionString(string connectionString, StorageClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        const string name = nameof(connectionString);
        return new StorageAccount(ConnectionString.Parse(connectionString, name), null, options ?? new StorageClientOptions(), name);
    }

    /// <summary>
    /// Connects as Azure Functions does: by the connection string in the setting <paramref name="prefix"/>, else by identity with
    /// <c>prefix__blobServiceUri</c>, <c>prefix__queueServiceUri</c>, <c>prefix__tableServiceUri</c> or <c>prefix__accountName</c>
    /// (<c>:</c> separates as well as <c>__</c>).
    /// </summary>
    /// <param name="setting">Looks a setting up by its full name; null when it is not set.</param>
    /// <param name="prefix">The connection's name.</param>
    /// <param name="credential">The identity; needed when there is no connection string.</param>
    /// <param name="options">Retries, transport, clock.</param>
    /// <returns>The account; nothing is sent yet.</returns>
    /// <exception cref="StorageSettingException">A setting is missing or malformed; it is named, and no secret is shown.</exception>
    public static StorageAccount FromSettings(
        Func<string, string?> setting,
        string prefix = "AzureWebJobsStorage",
        TokenCredential? credential = null,
        StorageClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        options ??= new StorageClientOptions();
        if (setting(prefix) is { Length: > 0 } connectionString)
        {
            return new StorageAccount(ConnectionString.Parse(connectionString, prefix), null, options, prefix);
        }

        var endpoints = new IdentitySettings(setting, prefix).Read() ?? throw new StorageSettingException(
            prefix, $"is not set: give it a connection string, or set '{prefix}__accountName' to connect by identity.");
        return new StorageAccount(
            endpoints,
            credential ?? throw new StorageSettingException(prefix, "connects by identity, and the program was given no credential."),
            options,
            prefix);
    }

    private StorageSettingException NoEndpoint(string service) =>
        new(_settingName, $"gives no endpoint of the {service} service.");
}
