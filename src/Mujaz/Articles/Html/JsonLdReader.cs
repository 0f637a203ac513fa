using System.Text.Json;

namespace Mujaz.Articles.Html;

/// <summary>Finds the article in a page's JSON-LD (https://www.w3.org/TR/json-ld11/), whether it stands alone, in a list or in a graph.</summary>
internal static class JsonLdReader
{
    private const int MostNodes = 2_000;

    /// <summary>What templates put around scripts for browsers of long ago, longest first.</summary>
    private static readonly string[] Wrappings = ["/*<![CDATA[*/", "/*]]>*/", "//<![CDATA[", "//]]>", "<![CDATA[", "]]>", "<!--", "-->"];

    /// <summary>How far references from one node to the next are followed.</summary>
    private const int MostReferences = 4;


    /// <returns>The article, or null when the script holds none or is not JSON: pages with broken scripts are common, and other sources are
    /// left.</returns>
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
        var trimmed = Wrappings.Aggregate(script, (rest, wrapping) => rest.Replace(wrapping, " ", StringComparison.Ordinal)).Trim().TrimEnd(';');
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
        var articles = new List<JsonElement>();
        var named = new Dictionary<string, JsonElement>();
        var queue = new Queue<JsonElement>([root]);
        for (var seen = 0; seen < MostNodes && queue.TryDequeue(out var node); seen++)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                Enqueue(queue, node);
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                if (Text(node, "@id") is { } id && !IsReference(node))
                {
                    named.TryAdd(id, node);
                }

                if (IsArticle(node))
                {
                    articles.Add(node);
                }

                foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "author", "creator", "@included"])
                {
                    if (node.TryGetProperty(name, out var inner))
                    {
                        queue.Enqueue(inner);
                    }
                }
            }
        }

        return articles.Count == 0 ? null : Article(articles.Find(article => BodyOf(article) is not null) is { ValueKind: JsonValueKind.Object } withBody ? withBody : articles[0], named);
    }

    /// <summary>A node that only says which node is meant.</summary>
    private static bool IsReference(JsonElement node) => node.EnumerateObject().All(property => property.Name is "@id" or "@type");

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

    private static JsonLdArticle Article(JsonElement node, Dictionary<string, JsonElement> named) => new()
    {
        Headline = Text(node, "headline") ?? Text(node, "name"),
        Author = (node.TryGetProperty("author", out var author) ? Names(author, named, MostReferences) : null)
            ?? (node.TryGetProperty("creator", out var creator) ? Names(creator, named, MostReferences) : null),
        Publisher = node.TryGetProperty("publisher", out var publisher) ? Names(publisher, named, MostReferences) : null,
        DatePublished = Text(node, "datePublished") ?? Text(node, "dateCreated") ?? Text(node, "uploadDate"),
        DateModified = Text(node, "dateModified"),
        Language = Text(node, "inLanguage"),
        Url = Text(node, "url") ?? Text(node, "mainEntityOfPage") ?? Inner(node, "mainEntityOfPage", "@id"),
        ArticleBody = BodyOf(node),
    };

    /// <summary>The text, or the entries of a live report, newest first as they stand there.</summary>
    private static string? BodyOf(JsonElement node)
    {
        if ((Text(node, "articleBody") ?? Text(node, "reviewBody")) is { } body)
        {
            return body;
        }

        if (!node.TryGetProperty("liveBlogUpdate", out var updates) || updates.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var texts = updates.EnumerateArray().Where(update => update.ValueKind == JsonValueKind.Object)
            .SelectMany(update => new[] { Text(update, "headline"), Text(update, "articleBody") })
            .OfType<string>().ToList();
        return texts.Count == 0 ? null : string.Join('\n', texts);
    }

    private static string? Names(JsonElement author, Dictionary<string, JsonElement> named, int references)
    {
        var names = author.ValueKind switch
        {
            JsonValueKind.String => [author.GetString()],
            JsonValueKind.Object when Text(author, "name") is { } name => [name],
            JsonValueKind.Object when references > 0 && Text(author, "@id") is { } id && named.TryGetValue(id, out var other) => [Names(other, named, references - 1)],
            JsonValueKind.Object when author.TryGetProperty("name", out var list) && list.ValueKind == JsonValueKind.Array => [Names(list, named, 0)],
            JsonValueKind.Array => author.EnumerateArray().Select(entry => Names(entry, named, references)).ToArray(),
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
