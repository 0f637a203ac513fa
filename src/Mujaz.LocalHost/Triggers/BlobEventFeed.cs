using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Mujaz.LocalHost.Configuration;

namespace Mujaz.LocalHost.Triggers;

/// <summary>
/// Stands in for Event Grid: tells the blob extension of each new or changed blob, for one function. A container is listed whole each time
/// and compared by ETag with what was told before, so that no blob is passed over, however many are written within one second. What was
/// told is kept in storage after it was told: a host that is killed in between tells some blobs twice, as Event Grid may, and none never.
/// </summary>
internal sealed partial class BlobEventFeed(
    FunctionDefinition function, BlobTriggerBinding blob, HostIdentity host, Func<TriggerHost?> listeners, TimeSpan interval, ILogger logger)
{
    private const string HostContainer = "azure-webjobs-hosts";
    private readonly TaskCompletionSource _looked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Dictionary<string, string>? _told;
    private bool _isAway;

    /// <summary>Completes when the container was looked at once, or could not be: from then on a blob can be put there.</summary>
    public Task Looked => _looked.Task;

    /// <summary>Tells of blobs until it is stopped. Storage that is away is waited for.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(interval);
        try
        {
            do
            {
                await LookAsync(cancellationToken);
                _looked.TrySetResult();
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        if (listeners() is not { } triggers)
        {
            return;
        }

        try
        {
            _told ??= await PrepareAsync(triggers, cancellationToken);
            if (await TellAsync(triggers, _told, cancellationToken))
            {
                await SaveAsync(triggers, _told, cancellationToken);
            }

            _isAway = false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Storage that is away, as a rule; or listeners that were replaced in between. Whatever it is, nobody else would look again.
            if (!_isAway)
            {
                LogAway(blob.Container, (StorageFault.Of(exception) ?? exception).Message);
            }

            _isAway = true;
        }
    }

    /// <summary>Tells of what is new and forgets what is gone.</summary>
    /// <returns>Whether anything changed.</returns>
    private async Task<bool> TellAsync(TriggerHost triggers, Dictionary<string, string> told, CancellationToken cancellationToken)
    {
        var changed = false;
        var seen = new HashSet<string>(told.Count, StringComparer.Ordinal);
        var container = triggers.GetBlobs(blob.Connection).GetBlobContainerClient(blob.Container);
        await foreach (var item in ListAsync(container, cancellationToken))
        {
            seen.Add(item.Name);
            var version = item.Properties.ETag?.ToString() ?? "";
            if (told.GetValueOrDefault(item.Name) != version && await TellAsync(triggers, container, item, cancellationToken))
            {
                told[item.Name] = version;
                changed = true;
            }
        }

        foreach (var gone in told.Keys.Where(name => !seen.Contains(name)).ToArray())
        {
            told.Remove(gone);
            changed = true;
        }

        return changed;
    }

    private async IAsyncEnumerable<BlobItem> ListAsync(
        BlobContainerClient container, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var items = container.GetBlobsAsync(BlobTraits.None, BlobStates.None, blob.Prefix, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            try
            {
                if (!await items.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.ContainerNotFound)
            {
                // Somebody has deleted it.
                yield break;
            }

            yield return items.Current;
        }
    }

    private async Task<bool> TellAsync(TriggerHost triggers, BlobContainerClient container, BlobItem item, CancellationToken cancellationToken)
    {
        if (item.Name.Split('/').Any(segment => segment is "." or ".."))
        {
            // Every address is read without such segments: the function would be given another blob, or the listener a container's address.
            LogRefused(item.Name, "no address can hold its name");
            return true;
        }

        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"http://localhost/runtime/webhooks/blobs?functionName={HostIdentity.FunctionId(function.Name)}");
        request.Headers.Add("aeg-event-type", "Notification");
        request.Content = new StringContent(new JsonArray(Describe(container, item)).ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        try
        {
            using var response = await triggers.CallWebhookAsync(request, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (StorageFault.Of(exception) is null && exception is not (OperationCanceledException or ObjectDisposedException))
        {
            // What the extension does not understand now it does not understand later, and it must not hold up the others.
            LogRefused(item.Name, exception.Message);
            return true;
        }
    }

    private static JsonObject Describe(BlobContainerClient container, BlobItem item) => new()
    {
        ["id"] = Guid.NewGuid().ToString(),
        ["topic"] = $"/subscriptions/none/resourceGroups/none/providers/Microsoft.Storage/storageAccounts/{container.AccountName}",
        ["subject"] = $"/blobServices/default/containers/{container.Name}/blobs/{item.Name}",
        ["eventType"] = "Microsoft.Storage.BlobCreated",
        ["eventTime"] = item.Properties.LastModified,
        ["data"] = new JsonObject
        {
            ["api"] = "PutBlob",
            ["eTag"] = item.Properties.ETag?.ToString(),
            ["contentType"] = item.Properties.ContentType,
            ["contentLength"] = item.Properties.ContentLength,
            ["blobType"] = item.Properties.BlobType?.ToString() + "Blob",
            ["url"] = container.GetBlobClient(item.Name).Uri.AbsoluteUri,
        },
        ["dataVersion"] = "",
        ["metadataVersion"] = "1",
    };

    private BlobClient ToldIn(TriggerHost triggers) => triggers.GetBlobs(TriggerBinding.DefaultConnection)
        .GetBlobContainerClient(HostContainer)
        .GetBlobClient($"blobevents/{host.Id}/{HostIdentity.FunctionId(function.Name)}");

    /// <summary>The container that is watched is made, so that the first blob has a place to be put.</summary>
    private async Task<Dictionary<string, string>> PrepareAsync(TriggerHost triggers, CancellationToken cancellationToken)
    {
        await triggers.GetBlobs(blob.Connection).GetBlobContainerClient(blob.Container).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        return await LoadAsync(triggers, cancellationToken);
    }

    private async Task<Dictionary<string, string>> LoadAsync(TriggerHost triggers, CancellationToken cancellationToken)
    {
        try
        {
            var stored = await ToldIn(triggers).DownloadContentAsync(cancellationToken);
            return JsonSerializer.Deserialize<Dictionary<string, string>>(stored.Value.Content) ?? [];
        }
        catch (RequestFailedException exception) when (exception.Status == StatusCodes.Status404NotFound)
        {
            return [];
        }
        catch (JsonException)
        {
            // Telling twice is allowed.
            return [];
        }
    }

    private async Task SaveAsync(TriggerHost triggers, Dictionary<string, string> told, CancellationToken cancellationToken)
    {
        var stored = ToldIn(triggers);
        await triggers.GetBlobs(TriggerBinding.DefaultConnection).GetBlobContainerClient(HostContainer)
            .CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await stored.UploadAsync(BinaryData.FromObjectAsJson(told), overwrite: true, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The container {Container} cannot be looked at ({Reason}); it is tried again")]
    private partial void LogAway(string container, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The blob extension cannot take the event of the blob '{Blob}': {Reason}")]
    private partial void LogRefused(string blob, string reason);
}
