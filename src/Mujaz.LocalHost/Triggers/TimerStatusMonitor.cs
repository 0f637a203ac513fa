using Azure;
using Azure.Storage.Blobs;
using Microsoft.Azure.WebJobs.Extensions.Timers;
using Microsoft.Azure.WebJobs.Host.Storage;
using Newtonsoft.Json;

namespace Mujaz.LocalHost.Triggers;

/// <summary>
/// Keeps the status of timers where the real host keeps it. The monitor that comes with the timers is made for a storage library that is
/// retired.
/// </summary>
internal sealed class TimerStatusMonitor(HostIdentity host, IAzureBlobStorageProvider storage) : ScheduleMonitor
{
    /// <inheritdoc/>
    public override async Task<ScheduleStatus?> GetStatusAsync(string timerName)
    {
        try
        {
            var status = await Blob(timerName).DownloadContentAsync();
            return JsonConvert.DeserializeObject<ScheduleStatus>(status.Value.Content.ToString());
        }
        catch (RequestFailedException exception) when (exception.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
        catch (JsonException)
        {
            // A status that cannot be read is none: the timer starts afresh.
            return null;
        }
    }

    /// <inheritdoc/>
    public override async Task UpdateStatusAsync(string timerName, ScheduleStatus status)
    {
        await Container().CreateIfNotExistsAsync();
        await Blob(timerName).UploadAsync(BinaryData.FromString(JsonConvert.SerializeObject(status)), overwrite: true);
    }

    private BlobClient Blob(string timerName) => Container().GetBlobClient($"timers/{host.Id}/{timerName}/status");

    private BlobContainerClient Container() => storage.TryCreateHostingBlobContainerClient(out var container)
        ? container
        : throw new LocalHostException("Timers need the setting AzureWebJobsStorage.");
}
