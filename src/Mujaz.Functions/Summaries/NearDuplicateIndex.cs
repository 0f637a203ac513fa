using Azure;
using Microsoft.Extensions.Options;
using Mujaz.Articles;
using Mujaz.Articles.Duplicates;
using Mujaz.Functions.Storage;
using Mujaz.Glossaries;
using Mujaz.Summaries;
using Mujaz.Summaries.Pipeline;

namespace Mujaz.Functions.Summaries;

/// <summary>Finds a stored article that a new one nearly repeats, for callers who allow its summaries to answer.</summary>
internal sealed partial class NearDuplicateIndex(
    FingerprintStore fingerprints,
    SummaryStore store,
    SummaryPipeline pipeline,
    EmbargoGate embargo,
    IOptions<SummarizingOptions> options,
    ILogger<NearDuplicateIndex> logger)
{
    // The ones that share most bands come first, and a near-duplicate shares more than half of them.
    private const int MaxCandidates = 4;

    /// <summary>The summaries of the most similar stored article that has them all, in the variant and by the engine wanted; or null.</summary>
    public async Task<SummaryResult?> FindAsync(
        Article article, SummaryOptions wanted, IReadOnlyList<GlossaryEntry> glossary, CancellationToken cancellationToken)
    {
        var fingerprint = TextFingerprint.Compute(article.Text);
        var ids = await fingerprints.FindAsync(article.Language.Language.Code, fingerprint, cancellationToken);
        var candidates = await Task.WhenAll(ids.Where(id => id != article.Id).Take(MaxCandidates)
            .Select(id => store.GetAsync(id, cancellationToken)));
        var serving = new Dictionary<string, SummaryResult>(StringComparer.Ordinal);
        foreach (var candidate in candidates.OfType<StoredPartition>().Where(candidate => embargo.ProblemOf(candidate) is null))
        {
            if (Serve(candidate, wanted, glossary) is { } result)
            {
                serving.Add(candidate.Article.Id, result);
            }
        }

        var best = NearDuplicates.FindBest(
            fingerprint,
            serving.Select(pair => KeyValuePair.Create(pair.Key, TextFingerprint.Compute(pair.Value.Article.Text))),
            options.Value.NearDuplicateThreshold);
        return best is null ? null : serving[best.Key] with { DuplicateOf = best };
    }

    /// <summary>Makes a stored article findable. Where that fails, its copies are summarised like any other article.</summary>
    public async Task AddAsync(Article article)
    {
        try
        {
            await fingerprints.PutAsync(StoredArticle.Of(article), CancellationToken.None);
        }
        catch (RequestFailedException exception)
        {
            LogNotIndexed(logger, article.Id, exception.Status, exception);
        }
    }

    /// <summary>Makes an article unfindable. To be called while it is still stored: its text says which rows are its own.</summary>
    public async Task RemoveAsync(string articleId, CancellationToken cancellationToken)
    {
        if (await store.GetArticleAsync(articleId, cancellationToken) is { } article)
        {
            await fingerprints.RemoveAsync(article, cancellationToken);
        }
    }

    private SummaryResult? Serve(StoredPartition partition, SummaryOptions wanted, IReadOnlyList<GlossaryEntry> glossary)
    {
        StoredSummary[] matching = [.. partition.Matching(wanted, pipeline.EngineFor(partition.Article.ToArticle(), glossary))];
        if (matching.Length < wanted.Languages.Count)
        {
            return null;
        }

        return new SummaryResult(partition.Article)
        {
            Summaries = matching.ToDictionary(stored => stored.Key.Language, stored => stored.Summary),
            Cached = matching.Select(stored => stored.Key.Language).ToHashSet(),
            Keywords = KeywordAlignment.Of(matching, wanted.KeywordCount),
            Cache = CacheStatus.Hit,
        };
    }

    [LoggerMessage(
        3201, LogLevel.Warning, "Article {ArticleId} will not be found as a near-duplicate: its fingerprint could not be stored ({Status}).")]
    private static partial void LogNotIndexed(ILogger logger, string articleId, int status, Exception exception);
}
