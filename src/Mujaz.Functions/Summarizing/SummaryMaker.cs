using Azure;
using Microsoft.Extensions.Options;
using Mujaz.Functions.Storage;
using Mujaz.Summaries;

namespace Mujaz.Functions.Summarizing;

/// <summary>Makes summaries once across instances: claims the work, looks again, calls the model, stores what is good.</summary>
internal sealed partial class SummaryMaker(
    SummaryStore store,
    ExpiryStore expiry,
    ClaimStore claims,
    NearDuplicateIndex nearDuplicates,
    SummaryPipeline pipeline,
    IOptions<SummarizingOptions> options,
    IOptions<ClaimOptions> claimOptions,
    TimeProvider time,
    ILogger<SummaryMaker> logger)
{
    public async Task<MadeSummaries> MakeAsync(SummaryWork work, CancellationToken cancellationToken)
    {
        // The caller has looked already; what was stored since shows in the look under the claim.
        var since = time.GetUtcNow();
        IReadOnlyList<StoredSummary> found = [];
        while (Missing(work, found).Options.Languages.Count > 0)
        {
            var result = await claims.TryAcquireAsync(work.Article.Id, work.ClaimKey, cancellationToken).ConfigureAwait(false);
            // A refresh does not wait: what another instance stores meanwhile may be as old as what is to be replaced.
            if (result.Status != ClaimStatus.HeldByOther || work.Refresh)
            {
                await using var claim = result.Claim;
                return await MakeClaimedAsync(work, cancellationToken).ConfigureAwait(false);
            }

            await WaitAsync(cancellationToken).ConfigureAwait(false);

            // Whatever was waited for is good enough, verified or not: the model has just said all it can.
            found = [.. (await FindAsync(work, cancellationToken).ConfigureAwait(false)).Where(stored => !stored.IsUnverified || stored.Summary.CreatedAt >= since)];
        }

        return new MadeSummaries { Summaries = found, FromStore = found };
    }

    private async Task<MadeSummaries> MakeClaimedAsync(SummaryWork work, CancellationToken cancellationToken)
    {
        // Between the last look and the claim another instance may have finished.
        var stored = work.Refresh ? [] : await FindAsync(work, cancellationToken).ConfigureAwait(false);
        var found = stored.Where(summary => !summary.IsUnverified).ToList();
        var missing = Missing(work, found);
        if (missing.Options.Languages.Count == 0)
        {
            return new MadeSummaries { Summaries = found, FromStore = found };
        }

        var set = await MakeMissingAsync(missing, cancellationToken).ConfigureAwait(false);
        var made = ToStored(missing, set);
        if (made.Count > 0)
        {
            await StoreAsync(missing, made).ConfigureAwait(false);
        }

        // What could not be made anew is still there as it was, and better than nothing.
        found.AddRange(stored.Where(summary => summary.IsUnverified && set.Unavailable.ContainsKey(summary.Key.Language)));
        return new MadeSummaries
        {
            Summaries = [.. found, .. made],
            FromStore = found,
            Unavailable = set.Unavailable.Where(pair => found.TrueForAll(summary => summary.Key.Language != pair.Key)).ToDictionary(),
            Usage = set.Usage,
            Failure = set.Failure,
        };
    }

    private Task<SummarySet> MakeMissingAsync(SummaryWork work, CancellationToken cancellationToken) => work.Model is { } model
        ? pipeline.MakeAsync(work.Article, work.Options, work.Glossary, model, cancellationToken)
        : pipeline.MakeAsync(work.Article, work.Options, work.Glossary, cancellationToken);

    private static List<StoredSummary> ToStored(SummaryWork work, SummarySet set) =>
        [.. set.Summaries.Values.Select(summary => new StoredSummary(
            SummaryRowKey.Of(summary.Language, work.Options, work.Engine),
            summary,
            set.Keywords,
            work.Options.KeywordCount))];

    /// <summary>Keeps what was paid for. A caller who leaves now must not throw it away, so nothing here can be cancelled.</summary>
    private async Task StoreAsync(SummaryWork work, List<StoredSummary> made)
    {
        try
        {
            var day = options.Value.TimeToLive > TimeSpan.Zero ? ExpiryStore.DayOf(time.GetUtcNow() + options.Value.TimeToLive) : null;
            if (day is not null)
            {
                // The note first: a note without an article is swept, an article without a note would stay for ever.
                await expiry.PutAsync(work.Article.Id, day, CancellationToken.None).ConfigureAwait(false);
            }

            await store.PutAsync(StoredArticle.Of(work.Article), made, day, CancellationToken.None).ConfigureAwait(false);
            await nearDuplicates.AddAsync(work.Article).ConfigureAwait(false);
        }
        catch (RequestFailedException exception)
        {
            // The caller gets the summary all the same; it will be made again for the next one.
            LogNotStored(logger, work.Article.Id, exception.Status, exception);
        }
    }

    private async Task<IReadOnlyList<StoredSummary>> FindAsync(SummaryWork work, CancellationToken cancellationToken)
    {
        var partition = await store.GetIfStoredAsync(work.Article.Id, cancellationToken).ConfigureAwait(false);
        return partition is null ? [] : [.. partition.WithUnverified(work.Options, work.Engine)];
    }

    private static SummaryWork Missing(SummaryWork work, IReadOnlyList<StoredSummary> found) => work with
    {
        Options = work.Options with
        {
            Languages = [.. work.Options.Languages.Where(language => found.All(summary => summary.Key.Language != language))],
        },
    };

    // Jitter, so that many who wait for one do not all ask at the same moment.
    private Task WaitAsync(CancellationToken cancellationToken) =>
        Task.Delay(claimOptions.Value.PollInterval * (0.5 + Random.Shared.NextDouble()), time, cancellationToken);

    [LoggerMessage(3001, LogLevel.Error, "The summaries of article {ArticleId} could not be stored ({Status}).")]
    private static partial void LogNotStored(ILogger logger, string articleId, int status, Exception exception);
}
