using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Mujaz.Storage.Blobs;

namespace Mujaz.LocalHost.Triggers;

/// <summary>Keeps the status of timers in storage.</summary>
internal sealed partial class TimerStatusStore(BlobServiceClient blobs, HostIdentity host)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(HostContainer.Name);

    /// <summary>Makes the container, if it is not there.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) => _container.CreateIfNotExistsAsync(cancellationToken);

    /// <summary>The status, or <see langword="null"/> when there is none that can be read: the timer then starts afresh.</summary>
    public async Task<TimerStatus?> LoadAsync(string functionName, CancellationToken cancellationToken)
    {
        try
        {
            var blob = await Blob(functionName).DownloadContentAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            return JsonSerializer.Deserialize(blob.Value.Content, StatusJson.Default.TimerStatus);
        }
        catch (RequestFailedException exception) when (exception.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the status.</summary>
    public Task SaveAsync(string functionName, TimerStatus status, CancellationToken cancellationToken) => Blob(functionName).UploadAsync(
        BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(status, StatusJson.Default.TimerStatus)), overwrite: true, cancellationToken);

    private BlobClient Blob(string functionName) =>
        _container.GetBlobClient($"timers/{host.Id}/{HostIdentity.FunctionId(functionName)}/status");

    [JsonSerializable(typeof(TimerStatus))]
    private sealed partial class StatusJson : JsonSerializerContext;
}
