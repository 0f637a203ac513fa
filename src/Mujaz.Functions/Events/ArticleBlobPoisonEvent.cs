using System.Text.Json;
using Azure;
using Mujaz.Functions.Problems;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Events;

/// <summary><c>OnArticleBlobPoison</c>: a blob that failed five times is recorded as rejected instead of lying in a queue nobody reads.</summary>
internal sealed partial class ArticleBlobPoisonEvent(
    StorageContainers containers,
    BlobResultWriter results,
    ILogger<ArticleBlobPoisonEvent> logger) : IHostEvent
{
    private static readonly Problem GaveUp = new(
        StatusCodes.Status503ServiceUnavailable,
        ProblemCode.ModelUnavailable,
        "Five tries failed: the model or the storage did not answer. Upload the original again to try once more.");

    public async Task<EventResult> HandleAsync(HostInvocation invocation, CancellationToken cancellationToken)
    {
        using var message = JsonDocument.Parse(invocation.Text("message"));
        var container = message.RootElement.GetProperty("ContainerName").GetString();
        var name = message.RootElement.GetProperty("BlobName").GetString()!;
        if (container != containers.Articles.Name)
        {
            LogForeign(logger, container ?? "none");
            return EventResult.Done;
        }

        if (await DownloadAsync(name, cancellationToken).ConfigureAwait(false) is { } original)
        {
            await results.WriteRejectionAsync(name, original, GaveUp, cancellationToken).ConfigureAwait(false);
            LogGaveUp(logger, name);
        }

        return EventResult.Done;
    }

    private async Task<ReadOnlyMemory<byte>?> DownloadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var blob = await containers.Articles.Blob(name).DownloadContentAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            return blob.Value.Content.ToMemory();
        }
        catch (RequestFailedException exception) when (exception.Status == StatusCodes.Status404NotFound)
        {
            LogGone(logger, name);
            return null;
        }
    }

    [LoggerMessage(4201, LogLevel.Error, "Blob {Name} failed five times and was rejected.")]
    private static partial void LogGaveUp(ILogger logger, string name);

    [LoggerMessage(4202, LogLevel.Information, "Blob {Name} failed five times and is gone meanwhile.")]
    private static partial void LogGone(ILogger logger, string name);

    [LoggerMessage(4203, LogLevel.Warning, "A poison message of another container, {Container}, was passed over.")]
    private static partial void LogForeign(ILogger logger, string container);
}
