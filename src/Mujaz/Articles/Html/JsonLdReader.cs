using System.Text.Json;

namespace Mujaz.Articles.Html;

/// <summary>Finds the article in a page's JSON-LD (https://www.w3.org/TR/json-ld11/), whether it stands alone, in a list or in a graph.</summary>
internal static class JsonLdReader
{
    private const int MostNodes = 2_000;

    /// <returns>The article, or null when the script holds none or is not JSON: pages with broken scripts are common, and other sources are left.</returns>
    public static JsonLdArticle? Read(string script)
    {
        try
        {
            using var document = JsonDocument.Parse(Repair(script), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Find(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Takes off what templates wrap around the script, and the raw line breaks they leave inside strings.</summary>
    private static string Repair(string script)
    {
        var trimmed = script.Trim().TrimEnd(';');
        var start = trimmed.IndexOfAny(['{', '[']);
        var end = trimmed.LastIndexOfAny(['}', ']']);
        return start < 0 || end <= start
            ? trimmed
            : string.Create(end - start + 1, (trimmed, start), static (target, source) =>
            {
                for (var i = 0; i < target.Length; i++)
                {
                    var c = source.trimmed[source.start + i];
                    target[i] = c < ' ' ? ' ' : c;
                }
            });
    }

    private static JsonLdArticle? Find(JsonElement root)
    {
        var queue = new Queue<JsonElement>([root]);
        for (var seen = 0; seen < MostNodes && queue.TryDequeue(out var node); seen++)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                Enqueue(queue, node);
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                if (IsArticle(node))
                {
                    return Article(node);
                }

                foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "itemListElement"])
                {
                    if (node.TryGetProperty(name, out var inner))
                    {
                        queue.Enqueue(inner);
                    }
                }
            }
        }

        return null;
    }

    private static void Enqueue(Queue<JsonElement> queue, JsonElement array)
    {
        foreach (var item in array.EnumerateArray())
        {
            queue.Enqueue(item);
        }
    }

    private static bool IsArticle(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out var type))
        {
            return false;
        }

        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(IsArticleType) : IsArticleType(type);
    }

    private static bool IsArticleType(JsonElement type) =>
        type.ValueKind == JsonValueKind.String
        && type.GetString() is { } name
        && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("BlogPosting", StringComparison.Ordinal) || name is "Report" or "Review" or "Recipe");

    private static JsonLdArticle Article(JsonElement node) => new()
    {
        Headline = Text(node, "headline") ?? Text(node, "name"),
        Author = node.TryGetProperty("author", out var author) ? Names(author) : null,
        DatePublished = Text(node, "datePublished"),
        Language = Text(node, "inLanguage"),
        Url = Text(node, "url") ?? Text(node, "mainEntityOfPage") ?? Inner(node, "mainEntityOfPage", "@id"),
        ArticleBody = Text(node, "articleBody") ?? Text(node, "reviewBody"),
    };

    private static string? Names(JsonElement author)
    {
        var names = author.ValueKind switch
        {
            JsonValueKind.String => [author.GetString()],
            JsonValueKind.Object => [Text(author, "name")],
            JsonValueKind.Array => author.EnumerateArray().Select(Names).ToArray(),
            _ => [],
        };
        var found = names.Where(name => !string.IsNullOrWhiteSpace(name)).Distinct().ToList();
        return found.Count == 0 ? null : string.Join(", ", found);
    }

    private static string? Inner(JsonElement node, string name, string inner) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? Text(value, inner) : null;

    private static string? Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : null;
}
