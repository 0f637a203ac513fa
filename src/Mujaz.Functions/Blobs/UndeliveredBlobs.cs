using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Blobs;

/// <summary>Looks for blobs in <c>articles/</c> of which no event ever came, and takes them in: Event Grid may drop one, and polling does.</summary>
/// <remarks>
/// The container is listed round after round, some pages a run, and where a run stops is kept. Of each round only what has been written since
/// the round before is compared with results, rejections and work under way: a version of a blob is looked at once, and a round in
/// which there is nothing new costs the listing alone.
/// </remarks>
internal sealed partial class UndeliveredBlobs(
    StorageContainers containers,
    ArticleBlobStore articles,
    ArticleBlobProcessor processor,
    IBlobQueue queue,
    UndeliveredSearchStore searches,
    TimeProvider time,
    ILogger<UndeliveredBlobs> logger)
{
    /// <summary>How old a blob must be to count as not delivered: events come within seconds, and work on one article ends within minutes.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    // At the first search of all: how far back an outage before it may reach.
    private static readonly TimeSpan FirstReach = TimeSpan.FromDays(7);

    private const int PageSize = 1_000;
    private const int PagesARun = 20;
    private const int Parallelism = 8;

    /// <summary>Goes on with the search.</summary>
    /// <returns>How many blobs were taken in.</returns>
    public async Task<int> SearchAsync(CancellationToken cancellationToken)
    {
        await containers.EnsureCreatedAsync(cancellationToken);
        var now = time.GetUtcNow();
        var search = await searches.GetAsync(cancellationToken) ?? new UndeliveredSearch(now - FirstReach, now - Grace, Continuation: null);
        if (search.Continuation is null)
        {
            search = search with { Until = now - Grace };
        }

        var taken = 0;
        for (var page = 0; page < PagesARun; page++)
        {
            var (blobs, continuation) = await ListAsync(search.Continuation, cancellationToken);
            taken += await TakeInAsync(blobs.Where(blob => IsNew(blob, search)), cancellationToken);
            search = continuation is not null
                ? search with { Continuation = continuation }
                : new UndeliveredSearch(search.Until, search.Until, Continuation: null);
            await searches.PutAsync(search, cancellationToken);
            if (continuation is null)
            {
                break;
            }
        }

        if (taken > 0)
        {
            LogTakenIn(logger, taken);
        }

        return taken;
    }

    private static bool IsNew(BlobItem blob, UndeliveredSearch search) =>
        blob.Properties.LastModified is { } modified && modified >= search.Since && modified < search.Until;

    private async Task<(IReadOnlyList<BlobItem> Blobs, string? Continuation)> ListAsync(string? continuation, CancellationToken cancellationToken)
    {
        try
        {
            var blobs = containers.Articles.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix: null, cancellationToken);
            await foreach (var page in blobs.AsPages(continuation, PageSize))
            {
                return (page.Values, string.IsNullOrEmpty(page.ContinuationToken) ? null : page.ContinuationToken);
            }
        }
        catch (RequestFailedException exception) when (exception.Status == StatusCodes.Status400BadRequest && continuation is not null)
        {
            // The service does not know its own mark any more: the round begins anew.
            return await ListAsync(continuation: null, cancellationToken);
        }

        return ([], null);
    }

    private async Task<int> TakeInAsync(IEnumerable<BlobItem> blobs, CancellationToken cancellationToken)
    {
        var taken = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(blobs, options, async (blob, token) =>
        {
            if (await TakeInAsync(blob.Name, blob.Properties.LastModified!.Value, token))
            {
                Interlocked.Increment(ref taken);
            }
        });
        return taken;
    }

    private async Task<bool> TakeInAsync(string name, DateTimeOffset modified, CancellationToken cancellationToken)
    {
        if (await HasResultAsync(name, modified, cancellationToken))
        {
            return false;
        }

        if (!BlobNames.IsUsable(name))
        {
            await processor.RefuseNameAsync(name, cancellationToken);
            return true;
        }

        if (await articles.FindAsync(name, cancellationToken) is not { } blob || await processor.IsKnownAsync(blob, modified, cancellationToken))
        {
            return false;
        }

        await queue.DelayAsync(name, TimeSpan.Zero, cancellationToken);
        return true;
    }

    /// <summary>Whether something has become of the blob since it was written.</summary>
    private async Task<bool> HasResultAsync(string name, DateTimeOffset modified, CancellationToken cancellationToken) =>
        (BlobNames.CanHaveResults(name)
            && (await IsSinceAsync(containers.Summaries, BlobNames.Result(name), modified, cancellationToken)
                || await IsSinceAsync(containers.Summaries, BlobNames.Report(name), modified, cancellationToken)))
        || await IsSinceAsync(containers.Rejected, BlobNames.Rejection(name), modified, cancellationToken);

    private static async Task<bool> IsSinceAsync(BlobContainerClient container, string name, DateTimeOffset modified, CancellationToken cancellationToken)
    {
        try
        {
            var properties = await container.Blob(name).GetPropertiesAsync(cancellationToken: cancellationToken);
            return properties.Value.LastModified >= modified;
        }
        catch (RequestFailedException exception) when (exception.Status == StatusCodes.Status404NotFound)
        {
            return false;
        }
    }

    [LoggerMessage(4601, LogLevel.Warning, "{Count} blobs in articles/ had never been delivered and were taken in.")]
    private static partial void LogTakenIn(ILogger logger, int count);
}
