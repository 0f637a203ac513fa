using System.Text.Json;
using Mujaz.Functions.Http;
using Mujaz.Summaries;

namespace Mujaz.Functions.Model;

/// <summary>Reads which categories of a content filter were hit, in the form Azure OpenAI reports them.</summary>
internal static class ContentFilterReport
{
    /// <summary>The outcome of a filtered call with the categories that were hit.</summary>
    /// <param name="results">An object with a member per category; anything else has no categories.</param>
    /// <param name="detail">One sentence on what was filtered.</param>
    public static ModelOutcome Outcome(JsonElement results, string detail)
    {
        var categories = Categories(results);
        return new(ModelOutcomeKind.ContentFiltered)
        {
            FilterCategories = categories,
            Detail = categories.Count == 0 ? detail : $"{detail} Categories: {string.Join(", ", categories)}.",
        };
    }

    private static List<string> Categories(JsonElement results) =>
        results.ValueKind == JsonValueKind.Object
            ? [.. results.EnumerateObject().Where(category => WasHit(category.Value)).Select(category => category.Name)]
            : [];

    // Severity categories say "filtered", yes-or-no ones (jailbreak, protected material) also "detected".
    private static bool WasHit(JsonElement category) =>
        category.Member("filtered").ValueKind == JsonValueKind.True || category.Member("detected").ValueKind == JsonValueKind.True;
}
