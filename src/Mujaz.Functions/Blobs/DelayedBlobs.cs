using Azure;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Blobs;

/// <summary>Processes single articles that waited: for the end of an embargo, for the model, or for the storage.</summary>
internal sealed class DelayedBlobs(ArticleBlobStore articles, ArticleBlobProcessor processor, IBlobQueue queue) : IDelayedBlobs
{
    /// <inheritdoc/>
    public async Task ProcessAsync(string name, int tries, CancellationToken cancellationToken)
    {
        try
        {
            if (await articles.FindAsync(name, cancellationToken) is { } blob)
            {
                await processor.ProcessAsync(blob, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is ModelBusyException || (exception is RequestFailedException failure && failure.IsAway()))
        {
            // The model or the storage has to be waited for, which never counts towards the poison queue.
            await queue.RetryAsync(name, tries + 1, cancellationToken);
        }
    }
}
