using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;
using Mujaz.Functions.Http;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Blobs;

/// <summary>The blobs of the container <c>articles</c>, and those that failed five times. What throws is delivered again.</summary>
internal sealed partial class BlobFunctions(ArticleBlobProcessor processor, ArticleBlobStore articles, UndeliveredBlobs undelivered, ILogger<BlobFunctions> logger)
{
    // Event Grid, because the polling trigger compares times of one second and so loses blobs that arrive together.
    [Function("OnArticleBlob")]
    public async Task OnArticleAsync(
        [BlobTrigger(ArticleBlobStore.Container + "/{name}", Source = BlobTriggerSource.EventGrid, Connection = "AzureWebJobsStorage")]
        BlobClient blob,
        CancellationToken cancellationToken)
    {
        try
        {
            if (await articles.FindAsync(blob.Name, cancellationToken) is { } article)
            {
                await processor.ProcessAsync(article, cancellationToken);
            }
            else
            {
                LogGone(logger, LogText.OneLine(blob.Name));
            }
        }
        catch (RequestFailedException exception) when (exception.IsAway())
        {
            await processor.WaitForStorageAsync(blob.Name, exception, cancellationToken);
        }
    }

    /// <summary>Looks for blobs that no event came of; where it stops, the next run goes on.</summary>
    [Function("FindUndeliveredBlobs")]
    public Task FindUndeliveredAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        undelivered.SearchAsync(cancellationToken);

    /// <remarks>What failed five times is recorded as rejected instead of staying in a queue that nothing reads.</remarks>
    [Function("OnArticleBlobPoison")]
    public async Task OnPoisonAsync(
        [QueueTrigger("webjobs-blobtrigger-poison", Connection = "AzureWebJobsStorage")] QueueMessage message, CancellationToken cancellationToken)
    {
        var (container, name) = ReadPoison(message.Body);
        if (container != ArticleBlobStore.Container || name is null)
        {
            LogForeign(logger, LogText.OneLine(container ?? "none"));
        }
        else if (await articles.FindAsync(name, cancellationToken) is { } article)
        {
            await processor.GiveUpAsync(article, cancellationToken);
        }
        else
        {
            LogGone(logger, LogText.OneLine(name));
        }
    }

    /// <summary>The blob that the WebJobs SDK wrote of; nulls for a message that is not the SDK's, for which no retry helps.</summary>
    private static (string? Container, string? Name) ReadPoison(BinaryData body)
    {
        try
        {
            using var message = JsonDocument.Parse(body);
            return (Text("ContainerName"), Text("BlobName"));

            string? Text(string property) =>
                message.RootElement.ValueKind == JsonValueKind.Object
                && message.RootElement.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
                    ? value.GetString()
                    : null;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    [LoggerMessage(4202, LogLevel.Information, "Blob {Name} is gone, or no address leads to it; nothing was done.")]
    private static partial void LogGone(ILogger logger, string name);

    [LoggerMessage(4203, LogLevel.Warning, "A poison message of another container, {Container}, was passed over.")]
    private static partial void LogForeign(ILogger logger, string container);
}
