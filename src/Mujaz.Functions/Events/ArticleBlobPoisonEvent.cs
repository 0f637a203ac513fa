using System.Text.Json;
using Mujaz.Functions.Problems;
using Mujaz.Functions.Stores;

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

        var original = await containers.Articles.GetBlobClient(name).DownloadContentIfExistsAsync(cancellationToken).ConfigureAwait(false);
        if (original is null)
        {
            LogGone(logger, name);
            return EventResult.Done;
        }

        await results.WriteRejectionAsync(name, original.Value, GaveUp, cancellationToken).ConfigureAwait(false);
        LogGaveUp(logger, name);
        return EventResult.Done;
    }

    [LoggerMessage(4201, LogLevel.Error, "Blob {Name} failed five times and was rejected.")]
    private static partial void LogGaveUp(ILogger logger, string name);

    [LoggerMessage(4202, LogLevel.Information, "Blob {Name} failed five times and is gone meanwhile.")]
    private static partial void LogGone(ILogger logger, string name);

    [LoggerMessage(4203, LogLevel.Warning, "A poison message of another container, {Container}, was passed over.")]
    private static partial void LogForeign(ILogger logger, string container);
}
