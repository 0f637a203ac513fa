using Azure;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Telemetry;
using Mujaz.Summaries;
using Mujaz.Summaries.Pipeline;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Summaries;

/// <summary>Makes summaries once across instances: claims the work, looks again, calls the model, stores what is good.</summary>
internal sealed partial class SummaryMaker(
    SummaryStore store,
    SummaryWriter writer,
    ClaimStore claims,
    SummaryPipeline pipeline,
    AppTelemetry telemetry,
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
            var result = await ClaimAsync(work, cancellationToken);
            // A refresh does not wait: what another instance stores meanwhile may be as old as what is to be replaced.
            if (result.Status != ClaimStatus.HeldByOther || work.Refresh)
            {
                await using var claim = result.Claim;
                return await MakeClaimedAsync(work, cancellationToken);
            }

            await claims.WaitAsync(cancellationToken);

            // Whatever was waited for is good enough, verified or not: the model has just said all it can.
            found = [.. ((await FindAsync(work, cancellationToken)).Summaries ?? []).Where(stored => !stored.IsUnverified || stored.Summary.CreatedAt >= since)];
        }

        return new MadeSummaries { Summaries = found, FromStore = found };
    }

    private async Task<ClaimResult> ClaimAsync(SummaryWork work, CancellationToken cancellationToken)
    {
        using var span = SummaryTracing.Source.StartActivity("claim");
        var result = await claims.TryAcquireAsync(work.Article.Id, work.ClaimKey, cancellationToken);
        span?.SetTag("mujaz.claim", WireName.Of(result.Status));
        return result;
    }

    private async Task<MadeSummaries> MakeClaimedAsync(SummaryWork work, CancellationToken cancellationToken)
    {
        // Between the last look and the claim another instance may have finished.
        var (stored, listed) = await FindAsync(work, cancellationToken);
        var known = work.Refresh ? [] : stored;
        var found = (known ?? []).Where(summary => !summary.IsUnverified).ToList();
        var missing = Missing(work, found) with { Listed = listed };
        if (missing.Options.Languages.Count == 0)
        {
            return new MadeSummaries { Summaries = found, FromStore = found };
        }

        var set = await MakeMissingAsync(missing, cancellationToken);
        telemetry.Made(set);
        var made = ToStored(missing, set);
        var isStored = made.Count == 0 || await writer.StoreAsync(missing, made);

        // What could not be made anew is still there as it was, and better than nothing.
        found.AddRange((known ?? []).Where(summary => summary.IsUnverified && set.Unavailable.ContainsKey(summary.Key.Language)));
        return new MadeSummaries
        {
            Summaries = [.. found, .. made],
            FromStore = found,
            Unavailable = set.Unavailable.Where(pair => found.TrueForAll(summary => summary.Key.Language != pair.Key)).ToDictionary(),
            Usage = set.Usage,
            Failure = set.Failure,
            IsCacheAway = known is null || !isStored,
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

    /// <summary>
    /// What is stored by now, null when the storage does not answer, and where the article stands in the list. Then the summaries are made: a second model call is cheaper than no answer.
    /// </summary>
    private async Task<(IReadOnlyList<StoredSummary>? Summaries, ListingKey? Listed)> FindAsync(SummaryWork work, CancellationToken cancellationToken)
    {
        try
        {
            var partition = await store.GetIfStoredAsync(work.Article.Id, cancellationToken);
            return partition is null ? ([], null) : ([.. partition.WithUnverified(work.Options, work.Engine)], partition.Listed);
        }
        catch (RequestFailedException exception)
        {
            LogNotFound(logger, work.Article.Id, exception.Status, exception);
            return (null, null);
        }
    }

    private static SummaryWork Missing(SummaryWork work, IReadOnlyList<StoredSummary> found) => work with
    {
        Options = work.Options with
        {
            Languages = [.. work.Options.Languages.Where(language => found.All(summary => summary.Key.Language != language))],
        },
    };

    [LoggerMessage(3006, LogLevel.Warning, "What is stored of article {ArticleId} could not be read ({Status}); its summaries are made.")]
    private static partial void LogNotFound(ILogger logger, string articleId, int status, Exception exception);
}
