using Mujaz.Functions.Http;
using Mujaz.Functions.Storage;
using Mujaz.Summaries;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Summaries;

/// <summary>Chooses among the stored renderings of an article: the newest of each language that matches the query.</summary>
internal static class StoredSelection
{
    /// <summary>The renderings asked for.</summary>
    /// <param name="partition">What is stored.</param>
    /// <param name="query">
    /// <c>summaryLength</c>, <c>sentenceCount</c>, <c>style</c>, <c>focus</c>, <c>languages</c>, <c>keywordCount</c>; without the first four every
    /// variant is eligible.
    /// </param>
    /// <returns>The renderings, of which there may be none, or what is wrong with the query.</returns>
    public static Result<SummaryResult> Of(StoredPartition partition, IQueryCollection query)
    {
        var reader = QueryArticleOptions.Read(query);
        if (reader.Errors.Count > 0)
        {
            return Problem.Invalid(reader.Errors);
        }

        var options = reader.Apply(ArticleOptions.Default).Summary;
        var variant = NamesVariant(query) ? SummaryRowKey.VariantOf(options) : null;
        StoredSummary[] chosen =
        [
            .. partition.Summaries
                .Where(stored => (variant is null || stored.Key.Variant == variant) && options.Languages.Contains(stored.Key.Language))
                .GroupBy(stored => stored.Key.Language)
                .Select(group => group.MaxBy(stored => stored.Summary.CreatedAt)!),
        ];
        return new SummaryResult(partition.Article)
        {
            Summaries = chosen.ToDictionary(stored => stored.Key.Language, stored => stored.Summary),
            Cached = chosen.Select(stored => stored.Key.Language).ToHashSet(),
            Keywords = Keywords(chosen, query.ContainsKey("keywordCount") ? options.KeywordCount : null),
            Cache = CacheStatus.Hit,
        };
    }

    private static IReadOnlyList<Keyword> Keywords(StoredSummary[] chosen, int? count) =>
        KeywordAlignment.Of(chosen, count ?? chosen.Select(stored => stored.KeywordCount).DefaultIfEmpty(0).Max());

    private static bool NamesVariant(IQueryCollection query) =>
        query.ContainsKey("summaryLength") || query.ContainsKey("sentenceCount") || query.ContainsKey("style") || query.ContainsKey("focus");
}
