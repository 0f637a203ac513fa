using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Azure;
using Mujaz.Functions.Telemetry;

namespace Mujaz.Functions.Storage;

/// <summary>
/// Connects to a storage account by the settings that Azure Functions writes: a connection string in the setting itself, else an
/// identity (<c>NAME__credential</c>, <c>NAME__clientId</c> …) with <c>NAME__blobServiceUri</c>, <c>NAME__queueServiceUri</c>,
/// <c>NAME__tableServiceUri</c> or <c>NAME__accountName</c>.
/// </summary>
/// <remarks>
/// <c>AddBlobServiceClient(section)</c> of Microsoft.Extensions.Azure knows neither the account's name nor any address of tables.
/// https://learn.microsoft.com/azure/azure-functions/functions-reference#connecting-to-host-storage-with-an-identity
/// </remarks>
/// <param name="configuration">The app's settings.</param>
/// <param name="credentials">Makes the credential that the connection's section names.</param>
/// <param name="name">The connection's name.</param>
/// <param name="configure">Changes the options of every client; a test's own network, for example.</param>
/// <param name="telemetry">Counts the requests; null to count none.</param>
internal sealed class StorageConnection(
    IConfiguration configuration,
    AzureComponentFactory credentials,
    string name = "AzureWebJobsStorage",
    Action<ClientOptions>? configure = null,
    AppTelemetry? telemetry = null)
{
    private readonly Lazy<TokenCredential> _credential = new(() => credentials.CreateTokenCredential(configuration.GetSection(name)));

    private string? ConnectionString => configuration[name] is { Length: > 0 } value ? value : null;

    /// <summary>The client of Table Storage; nothing is sent yet.</summary>
    /// <exception cref="StorageSettingException">A setting is missing or malformed.</exception>
    public TableServiceClient CreateTables()
    {
        var options = Configure(new TableClientOptions(), "table");
        return ConnectionString is { } value
            ? Parse(() => new TableServiceClient(value, options), client => client.Uri)
            : new TableServiceClient(ServiceUri("table"), _credential.Value, options);
    }

    /// <summary>The client of Blob Storage; nothing is sent yet.</summary>
    /// <exception cref="StorageSettingException">A setting is missing or malformed.</exception>
    public BlobServiceClient CreateBlobs()
    {
        var options = Configure(new BlobClientOptions(), "blob");
        return ConnectionString is { } value
            ? Parse(() => new BlobServiceClient(value, options), client => client.Uri)
            : new BlobServiceClient(ServiceUri("blob"), _credential.Value, options);
    }

    /// <summary>The client of Queue Storage, with messages in base64 as <c>host.json</c> says for the whole app; nothing is sent yet.</summary>
    /// <exception cref="StorageSettingException">A setting is missing or malformed.</exception>
    public QueueServiceClient CreateQueues()
    {
        var options = Configure(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, "queue");
        return ConnectionString is { } value
            ? Parse(() => new QueueServiceClient(value, options), client => client.Uri)
            : new QueueServiceClient(ServiceUri("queue"), _credential.Value, options);
    }

    private TOptions Configure<TOptions>(TOptions options, string service)
        where TOptions : ClientOptions
    {
        options.RetryPolicy = new StorageRetryPolicy();
        options.Retry.NetworkTimeout = StorageRetryPolicy.TryTimeout;
        if (telemetry is not null)
        {
            options.AddPolicy(new StorageMeter(service, telemetry), HttpPipelinePosition.PerRetry);
        }

        configure?.Invoke(options);
        return options;
    }

    private TClient Parse<TClient>(Func<TClient> create, Func<TClient, Uri?> uri)
        where TClient : class
    {
        TClient? client;
        try
        {
            client = create();
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException or NullReferenceException)
        {
            // Not chained: the message of the cause may hold a part of the secret.
            throw new StorageSettingException(name, "is not a storage connection string with this service.");
        }

        return uri(client) is { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? client
            : throw new StorageSettingException(name, "gives no http(s) address of this service.");
    }

    private Uri ServiceUri(string service)
    {
        var setting = $"{name}:{service}ServiceUri";
        if (configuration[setting] is { Length: > 0 } value)
        {
            // A token sent in clear text could be read on the way.
            return Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
                ? uri
                : throw new StorageSettingException(Written(setting), "is not an https address.");
        }

        return new Uri($"https://{AccountName()}.{service}.core.windows.net");
    }

    private string AccountName()
    {
        var setting = name + ":accountName";
        return configuration[setting] switch
        {
            null or "" => throw new StorageSettingException(
                name, $"is not set: give it a connection string, or set '{Written(setting)}' to connect by identity."),
            { Length: >= 3 and <= 24 } account when account.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)) => account,
            _ => throw new StorageSettingException(Written(setting), "is not a storage account name (3 to 24 lower-case letters and digits)."),
        };
    }

    // As it stands in the environment and in local.settings.json.
    private static string Written(string setting) => setting.Replace(":", "__", StringComparison.Ordinal);
}
