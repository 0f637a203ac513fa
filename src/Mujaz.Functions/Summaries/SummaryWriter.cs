using System.Collections.Concurrent;
using Azure;
using Microsoft.Extensions.Options;
using Mujaz.Functions.Storage;
using Mujaz.Summaries;

namespace Mujaz.Functions.Summaries;

/// <summary>
/// Stores what the model was paid for: at once, or as soon as the storage is back. What waits is in memory and lost with the process; the
/// next caller then pays again.
/// </summary>
internal sealed partial class SummaryWriter(
    SummaryStore store,
    ExpiryStore expiry,
    NearDuplicateIndex nearDuplicates,
    IOptions<SummarizingOptions> options,
    TimeProvider time,
    ILogger<SummaryWriter> logger) : BackgroundService
{
    /// <summary>How often storage that was away is tried again.</summary>
    public static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(5);

    // With the longest articles allowed some hundred megabytes, with usual ones some ten.
    private const int MaxWaiting = 500;

    private readonly ConcurrentQueue<(SummaryWork Work, IReadOnlyCollection<StoredSummary> Made)> _waiting = new();

    /// <summary>How many articles wait for the storage.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>Stores new summaries of an article. Cannot be cancelled: a caller who leaves must not throw away what was paid for.</summary>
    /// <returns>False when the storage is away and they wait.</returns>
    public async Task<bool> StoreAsync(SummaryWork work, IReadOnlyCollection<StoredSummary> made)
    {
        try
        {
            await PutAsync(work, made);
            return true;
        }
        catch (RequestFailedException exception)
        {
            _waiting.Enqueue((work, made));
            LogNotStored(logger, work.Article.Id, exception.Status, exception);
            if (_waiting.Count > MaxWaiting && _waiting.TryDequeue(out var oldest))
            {
                LogLost(logger, oldest.Work.Article.Id);
            }

            return false;
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(RetryInterval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await StoreWaitingAsync();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await StoreWaitingAsync();
            if (!_waiting.IsEmpty)
            {
                LogLostAtStop(logger, _waiting.Count);
            }
        }
    }

    private async Task StoreWaitingAsync()
    {
        while (_waiting.TryPeek(out var next))
        {
            var articleId = next.Work.Article.Id;
            try
            {
                await PutAsync(next.Work, next.Made);
                _waiting.TryDequeue(out _);
                LogStoredLate(logger, articleId);
            }
            catch (RequestFailedException exception) when (exception.IsAway())
            {
                return;
            }
            catch (RequestFailedException exception)
            {
                // The others must not wait for what storage refuses for good.
                _waiting.TryDequeue(out _);
                LogRefused(logger, articleId, exception.Status, exception);
            }
        }
    }

    private async Task PutAsync(SummaryWork work, IReadOnlyCollection<StoredSummary> made)
    {
        using var span = SummaryTracing.Source.StartActivity("store");
        var day = options.Value.TimeToLive > TimeSpan.Zero ? ExpiryStore.DayOf(time.GetUtcNow() + options.Value.TimeToLive) : null;
        if (day is not null)
        {
            // The note first: a note without an article is swept, an article without a note would stay for ever.
            await expiry.PutAsync(work.Article.Id, day, CancellationToken.None);
        }

        // Found before it is there rather than there and never found again: a takedown in between computes these rows from the stored text.
        await nearDuplicates.AddAsync(work.Article);
        await store.PutAsync(StoredArticle.Of(work.Article), made, work.BegunAt, day, work.Listed, CancellationToken.None);
    }

    [LoggerMessage(3001, LogLevel.Error, "The summaries of article {ArticleId} could not be stored ({Status}); they wait for the storage.")]
    private static partial void LogNotStored(ILogger logger, string articleId, int status, Exception exception);

    [LoggerMessage(3002, LogLevel.Information, "The summaries of article {ArticleId} are stored now that the storage is back.")]
    private static partial void LogStoredLate(ILogger logger, string articleId);

    [LoggerMessage(3003, LogLevel.Error, "The summaries of article {ArticleId} are given up: too many wait for the storage.")]
    private static partial void LogLost(ILogger logger, string articleId);

    [LoggerMessage(3004, LogLevel.Error, "The summaries of article {ArticleId} are given up: the storage refuses them ({Status}).")]
    private static partial void LogRefused(ILogger logger, string articleId, int status, Exception exception);

    [LoggerMessage(3005, LogLevel.Error, "The summaries of {Count} articles are given up: the storage was away until the process stopped.")]
    private static partial void LogLostAtStop(ILogger logger, int count);
}
