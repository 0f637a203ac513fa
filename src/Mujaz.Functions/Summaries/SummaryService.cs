using Azure;
using Mujaz.Articles;
using Mujaz.Functions.Storage;
using Mujaz.Glossaries;
using Mujaz.Languages;
using Mujaz.Offline;
using Mujaz.Summaries;
using Mujaz.Summaries.Pipeline;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Summaries;

/// <summary>Gives the summaries of an article: from the store, from a run that is under way, from the model, or from the offline engine.</summary>
internal sealed partial class SummaryService(
    SummaryStore store,
    SummaryMaker maker,
    NearDuplicateIndex nearDuplicates,
    SummaryPipeline pipeline,
    IGlossary glossary,
    TimeProvider time,
    ILogger<SummaryService> logger)
{
    private readonly SingleFlight<string, MadeSummaries> _flights = new();

    /// <summary>Gives the summaries asked for, from the store as far as they are there.</summary>
    /// <param name="article">The article.</param>
    /// <param name="request">What is wanted of it.</param>
    /// <param name="model">The configured model reached another way, or null for the ordinary way.</param>
    /// <param name="cancellationToken">Cancelled when the caller disconnects.</param>
    public async Task<SummaryResult> SummarizeAsync(
        Article article, ArticleRequest request, ISummaryModel? model, CancellationToken cancellationToken)
    {
        var options = request.Options;
        var begunAt = request.SubmittedAt ?? time.GetUtcNow();
        if (request.Offline)
        {
            return OfflineOnly(article, options) with { BegunAt = begunAt };
        }

        var entries = await glossary.GetEntriesAsync(cancellationToken);
        var engine = pipeline.EngineFor(article, entries);
        var known = request.Refresh || request is { SkipsFirstLookup: true, Reuse: SummaryReuse.Exact }
            ? []
            : await TryStoredAsync(article.Id, options, engine, cancellationToken);
        var stored = known ?? [];
        if (known is { Count: 0 } && await TryReusedAsync(article, request, entries, cancellationToken) is { } reused)
        {
            return reused with { BegunAt = begunAt };
        }

        var missing = Missing(options, stored);
        var made = missing.Count == 0
            ? MadeSummaries.Nothing
            : await MakeAsync(
                new SummaryWork(article, options with { Languages = missing }, engine, entries, request.Refresh) { Model = model, BegunAt = begunAt },
                cancellationToken);
        made = made with { IsCacheAway = made.IsCacheAway || known is null };
        return Degrade(article, options, Combine(article, options, stored, made)) with { BegunAt = begunAt };
    }

    /// <summary>What the model would be asked first for these summaries; null when nothing is, or more than one call can say.</summary>
    public async Task<ModelRequest?> FirstRequestAsync(Article article, ArticleRequest request, CancellationToken cancellationToken)
    {
        if (request.Offline || request.Refresh)
        {
            return null;
        }

        var entries = await glossary.GetEntriesAsync(cancellationToken);
        var stored = await StoredAsync(article.Id, request.Options, pipeline.EngineFor(article, entries), cancellationToken);
        var missing = Missing(request.Options, stored);
        return missing.Count == 0 || (stored.Count == 0 && await ReusedAsync(article, request, entries, cancellationToken) is not null)
            ? null
            : pipeline.FirstRequest(article, request.Options with { Languages = missing }, entries);
    }

    /// <summary>The summaries of a stored article that is nearly the same, where the caller takes those.</summary>
    private async Task<SummaryResult?> ReusedAsync(
        Article article, ArticleRequest request, IReadOnlyList<GlossaryEntry> entries, CancellationToken cancellationToken) =>
        request is { Reuse: SummaryReuse.Near, Refresh: false }
            ? await nearDuplicates.FindAsync(article, request.Options, entries, cancellationToken)
            : null;

    /// <summary>The same, or null when the storage does not say.</summary>
    private async Task<SummaryResult?> TryReusedAsync(
        Article article, ArticleRequest request, IReadOnlyList<GlossaryEntry> entries, CancellationToken cancellationToken)
    {
        try
        {
            return await ReusedAsync(article, request, entries, cancellationToken);
        }
        catch (RequestFailedException exception)
        {
            LogCacheAway(logger, article.Id, exception.Status, exception);
            return null;
        }
    }

    /// <summary>The work is shared with everybody in this process who wants the same; only the one who started it pays.</summary>
    private async Task<MadeSummaries> MakeAsync(SummaryWork work, CancellationToken cancellationToken)
    {
        var started = false;
        var made = await _flights.RunAsync(
            work.FlightKey,
            token =>
            {
                started = true;
                return maker.MakeAsync(work, token);
            },
            cancellationToken);
        return started ? made : made with { Usage = default };
    }

    /// <summary>What is stored, or null when the storage does not say: the answer does not depend on it.</summary>
    private async Task<IReadOnlyList<StoredSummary>?> TryStoredAsync(
        string articleId, SummaryOptions options, EngineVersion engine, CancellationToken cancellationToken)
    {
        using var span = SummaryTracing.Source.StartActivity("cache.read");
        try
        {
            return await StoredAsync(articleId, options, engine, cancellationToken);
        }
        catch (RequestFailedException exception)
        {
            LogCacheAway(logger, articleId, exception.Status, exception);
            return null;
        }
    }

    private async Task<IReadOnlyList<StoredSummary>> StoredAsync(
        string articleId, SummaryOptions options, EngineVersion engine, CancellationToken cancellationToken)
    {
        var partition = await store.GetAsync(articleId, cancellationToken);
        return partition is null ? [] : [.. partition.Matching(options, engine)];
    }

    private static List<Language> Missing(SummaryOptions options, IReadOnlyList<StoredSummary> stored) =>
        [.. options.Languages.Where(language => stored.All(summary => summary.Key.Language != language))];

    private static SummaryResult Combine(Article article, SummaryOptions options, IReadOnlyList<StoredSummary> stored, MadeSummaries made)
    {
        StoredSummary[] all = [.. stored, .. made.Summaries];
        return new SummaryResult(StoredArticle.Of(article))
        {
            Summaries = all.ToDictionary(summary => summary.Key.Language, summary => summary.Summary),
            Cached = stored.Concat(made.FromStore).Select(summary => summary.Key.Language).ToHashSet(),
            Keywords = KeywordAlignment.Of(all, options.KeywordCount),
            Unavailable = made.Unavailable,
            Usage = made.Usage,
            Cache = made.IsCacheAway ? CacheStatus.Unavailable
                : made.Made == 0 && made.Unavailable.Count == 0 ? CacheStatus.Hit
                : stored.Count + made.FromStore.Count == 0 ? CacheStatus.Miss
                : CacheStatus.Partial,
            Failure = made.Failure,
        };
    }

    /// <summary>Where no model could answer, the offline engine writes in the article's own language, and says so.</summary>
    private SummaryResult Degrade(Article article, SummaryOptions options, SummaryResult result)
    {
        if (result.Failure is not { } failure || !failure.Kind.AllowsOfflineSummary())
        {
            return result;
        }

        var missing = options with { Languages = [.. options.Languages.Where(result.Unavailable.ContainsKey)] };
        var offline = OfflineEngine.Summarize(article, missing, time.GetUtcNow());
        var summaries = new Dictionary<Language, Summary>(result.Summaries);
        var unavailable = new Dictionary<Language, Unavailable>(result.Unavailable);
        foreach (var (language, summary) in offline.Summaries)
        {
            summaries[language] = summary;
            unavailable.Remove(language);
        }

        return result with
        {
            Summaries = summaries,
            Unavailable = unavailable,
            Keywords = result.Keywords.Count == 0 ? offline.Keywords : result.Keywords,
        };
    }

    private SummaryResult OfflineOnly(Article article, SummaryOptions options)
    {
        var offline = OfflineEngine.Summarize(article, options, time.GetUtcNow());
        return new SummaryResult(StoredArticle.Of(article))
        {
            Summaries = offline.Summaries,
            Keywords = offline.Keywords,
            Unavailable = offline.Unavailable,
        };
    }

    [LoggerMessage(3007, LogLevel.Warning, "What is stored of article {ArticleId} could not be read ({Status}); its summaries are made.")]
    private static partial void LogCacheAway(ILogger logger, string articleId, int status, Exception exception);
}
