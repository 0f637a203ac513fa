using Microsoft.AspNetCore.WebUtilities;
using Mujaz.Functions.Http;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Summaries;

/// <summary>What the metadata of a blob asks for all its articles: <c>mujaz_languages</c>, <c>mujaz_style</c> and so on.</summary>
/// <param name="Query">The options as a query string.</param>
/// <param name="Defaults">The same, read.</param>
internal sealed record BlobOptions(string Query, ArticleOptions Defaults)
{
    private const string Prefix = "mujaz_";
    private const string TierKey = Prefix + BatchTier.Field;

    /// <summary>Whether its articles, when there are many, go to the provider's Batch API first.</summary>
    public bool IsEconomy { get; init; }

    /// <summary>Reads the options; metadata without the prefix belongs to others.</summary>
    public static Result<BlobOptions> Read(IEnumerable<KeyValuePair<string, string>> metadata)
    {
        // Storage keeps the case in which names were written, and some tools write them small.
        var ours = metadata.Where(entry => entry.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)).ToLookup(IsTier);
        var errors = new List<FieldError>();
        var isEconomy = BatchTier.IsEconomy(ours[true].Select(entry => entry.Value).FirstOrDefault(), errors);
        var options = ours[false]
            .Select(entry => KeyValuePair.Create(FieldOf(entry.Key[Prefix.Length..]), (string?)entry.Value))
            .ToList();
        var query = QueryHelpers.AddQueryString("", options);
        var articles = QueryArticleOptions.Parse(query);
        return errors.Count == 0 && articles.Succeeded
            ? new BlobOptions(query, articles.Value) { IsEconomy = isEconomy }
            : Problem.Invalid([.. errors, .. articles.Problem?.Errors ?? []]);
    }

    private static bool IsTier(KeyValuePair<string, string> entry) => entry.Key.Equals(TierKey, StringComparison.OrdinalIgnoreCase);

    private static string FieldOf(string name) =>
        ArticleField.All.FirstOrDefault(field => field.IsMetadata && field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Name
        ?? Prefix + name;
}
