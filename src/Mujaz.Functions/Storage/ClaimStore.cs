using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Options;

namespace Mujaz.Functions.Storage;

/// <summary>Claims on work across instances: a row with an owner and an expiry in the <c>claims</c> table.</summary>
/// <remarks>Insert decides who is first (409 for the rest); an expired claim is taken over by its ETag (412 for the rest).</remarks>
internal sealed partial class ClaimStore(StorageTables tables, IOptions<ClaimOptions> options, TimeProvider time, ILogger<ClaimStore> logger)
{
    private const string ExpiresAt = "ExpiresAt";
    private const string Owner = "Owner";

    private readonly string _owner = Guid.NewGuid().ToString("N");

    /// <summary>Tries to claim some work.</summary>
    /// <param name="articleId">The article: the partition.</param>
    /// <param name="work">What is to be done with it: the row.</param>
    /// <param name="cancellationToken">Cancels the try.</param>
    public async Task<ClaimResult> TryAcquireAsync(string articleId, string work, CancellationToken cancellationToken)
    {
        try
        {
            await tables.EnsureCreatedAsync(cancellationToken);
            var version = await tables.Claims.InsertOnceAsync(NewRow(articleId, work), cancellationToken);
            return Acquired(articleId, work, version);
        }
        catch (RequestFailedException exception) when (exception.Status == StatusCodes.Status409Conflict)
        {
            return await TryTakeOverAsync(articleId, work, cancellationToken);
        }
        catch (RequestFailedException exception)
        {
            LogUnknown(logger, articleId, exception.Status, exception);
            return new ClaimResult(ClaimStatus.Unknown);
        }
    }

    /// <summary>Claims some work, and waits while another process has the claim.</summary>
    /// <returns>The claim; null when the storage did not say, and the work is done without.</returns>
    public async Task<Claim?> AcquireAsync(string articleId, string work, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await TryAcquireAsync(articleId, work, cancellationToken);
            if (result.Status != ClaimStatus.HeldByOther)
            {
                return result.Claim;
            }

            await WaitAsync(cancellationToken);
        }
    }

    /// <summary>Waits before the next look whether another process is done; with jitter, so that not all who wait look at the same moment.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) =>
        Task.Delay(options.Value.PollInterval * (0.5 + Random.Shared.NextDouble()), time, cancellationToken);

    /// <summary>Removes the claims of processes that were killed. One that is taken over meanwhile stays.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var swept = 0;
        var expired = TableClient.CreateQueryFilter($"ExpiresAt lt {time.GetUtcNow()}");
        await foreach (var row in tables.Claims.QueryAsync<TableEntity>(expired, cancellationToken: cancellationToken))
        {
            await ReleaseAsync(row.PartitionKey, row.RowKey, row.ETag);
            swept++;
        }

        return swept;
    }

    /// <summary>Prolongs a claim, or gives null when it is not ours any more or the storage did not say.</summary>
    internal async Task<ETag?> TryRenewAsync(string articleId, string work, ETag etag, CancellationToken cancellationToken)
    {
        try
        {
            return await tables.Claims.UpdateOnceAsync(NewRow(articleId, work), etag, TableUpdateMode.Replace, cancellationToken);
        }
        catch (RequestFailedException exception)
        {
            // The work goes on: at worst another process does it too.
            LogNotRenewed(logger, articleId, exception.Status, exception);
            return null;
        }
    }

    /// <summary>Gives a claim back. One that was taken over meanwhile is left alone.</summary>
    internal async Task ReleaseAsync(string articleId, string work, ETag etag)
    {
        try
        {
            await tables.Claims.DeleteEntityAsync(articleId, work, etag, CancellationToken.None);
        }
        catch (RequestFailedException exception)
        {
            // It expires: a process that waits for it waits a little longer.
            LogNotReleased(logger, articleId, exception.Status, exception);
        }
    }

    /// <summary>A timer that ticks three times in the life of a claim, so that one lost renewal does no harm.</summary>
    internal PeriodicTimer NewRenewalTimer() => new(options.Value.Duration / 3, time);

    private async Task<ClaimResult> TryTakeOverAsync(string articleId, string work, CancellationToken cancellationToken)
    {
        try
        {
            var found = await tables.Claims.GetEntityIfExistsAsync<TableEntity>(articleId, work, cancellationToken: cancellationToken);
            if (!found.HasValue || found.Value!.GetDateTimeOffset(ExpiresAt) > time.GetUtcNow())
            {
                return new ClaimResult(ClaimStatus.HeldByOther);
            }

            var version = await tables.Claims.UpdateOnceAsync(NewRow(articleId, work), found.Value.ETag, TableUpdateMode.Replace, cancellationToken);
            LogTakenOver(logger, articleId);
            return Acquired(articleId, work, version);
        }
        catch (RequestFailedException exception) when (exception.Status is StatusCodes.Status412PreconditionFailed or StatusCodes.Status404NotFound)
        {
            return new ClaimResult(ClaimStatus.HeldByOther);
        }
        catch (RequestFailedException exception)
        {
            LogUnknown(logger, articleId, exception.Status, exception);
            return new ClaimResult(ClaimStatus.Unknown);
        }
    }

    private TableEntity NewRow(string articleId, string work) => new(articleId, work)
    {
        [Owner] = _owner,
        [ExpiresAt] = time.GetUtcNow() + options.Value.Duration,
    };

    private ClaimResult Acquired(string articleId, string work, ETag version) =>
        new(ClaimStatus.Acquired, new Claim(this, articleId, work, version));

    [LoggerMessage(2101, LogLevel.Warning, "The claim on article {ArticleId} could not be tried ({Status}); going on without it.")]
    private static partial void LogUnknown(ILogger logger, string articleId, int status, Exception exception);

    [LoggerMessage(2102, LogLevel.Warning, "The claim on article {ArticleId} could not be released ({Status}); it expires.")]
    private static partial void LogNotReleased(ILogger logger, string articleId, int status, Exception exception);

    [LoggerMessage(2103, LogLevel.Information, "Took over the expired claim on article {ArticleId}.")]
    private static partial void LogTakenOver(ILogger logger, string articleId);

    [LoggerMessage(2104, LogLevel.Warning, "The claim on article {ArticleId} could not be renewed ({Status}).")]
    private static partial void LogNotRenewed(ILogger logger, string articleId, int status, Exception exception);
}
