using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;

namespace Mujaz.Functions.Summaries;

/// <summary>Writes a page of the list of stored summaries: as it is, as Atom (RFC 4287) and as JSON Feed 1.1, an entry a summary.</summary>
internal static class SummaryFeed
{
    private const string Title = "Mujaz";
    private const string AtomNamespace = "http://www.w3.org/2005/Atom";

    public static byte[] WriteList(SummaryListBody page, SummaryListAddress address) =>
        JsonSerializer.SerializeToUtf8Bytes(page, SummaryJson.Wire.SummaryListBody);

    public static byte[] WriteAtom(SummaryListBody page, SummaryListAddress address)
    {
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { CheckCharacters = true, Encoding = new System.Text.UTF8Encoding(false) }))
        {
            xml.WriteStartElement("feed", AtomNamespace);
            WriteText(xml, "title", Title);
            WriteText(xml, "id", address.Self);
            WriteText(xml, "updated", TimeOf(page.Value.Select(article => article.CreatedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max()));
            WriteLink(xml, "self", address.Self, "application/atom+xml");
            if (page.NextLink is { } next)
            {
                WriteLink(xml, "next", next, "application/atom+xml");
            }

            xml.WriteStartElement("author", AtomNamespace);
            WriteText(xml, "name", Title);
            xml.WriteEndElement();
            foreach (var entry in EntriesOf(page, address))
            {
                WriteEntry(xml, entry);
            }

            xml.WriteEndElement();
        }

        return output.ToArray();
    }

    public static byte[] WriteJsonFeed(SummaryListBody page, SummaryListAddress address)
    {
        var items = EntriesOf(page, address).Select(entry => new JsonFeedItem(
            entry.Id,
            entry.Address,
            entry.Article.Url,
            entry.Title,
            entry.Text,
            TimeOf(entry.Summary.CreatedAt),
            [.. entry.Keywords],
            entry.Language));
        var feed = new JsonFeedBody("https://jsonfeed.org/version/1.1", Title, address.Self, page.NextLink, [.. items]);
        return JsonSerializer.SerializeToUtf8Bytes(feed, FeedJson.Wire.JsonFeedBody);
    }

    private static void WriteEntry(XmlWriter xml, Entry entry)
    {
        xml.WriteStartElement("entry", AtomNamespace);
        xml.WriteAttributeString("xml", "lang", null, entry.Language);
        WriteText(xml, "id", entry.Id);
        WriteText(xml, "title", entry.Title);
        WriteText(xml, "updated", TimeOf(entry.Summary.CreatedAt));
        WriteLink(xml, "alternate", entry.Address, "application/json");
        if (entry.Article.Url is { } url)
        {
            WriteLink(xml, "via", url, null);
        }

        foreach (var keyword in entry.Keywords)
        {
            xml.WriteStartElement("category", AtomNamespace);
            xml.WriteAttributeString("term", Clean(keyword));
            xml.WriteEndElement();
        }

        xml.WriteStartElement("content", AtomNamespace);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(Clean(entry.Text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>An entry a summary; of a rejected one there is none, and an edited one is told as it was approved.</summary>
    private static IEnumerable<Entry> EntriesOf(SummaryListBody page, SummaryListAddress address) =>
        from article in page.Value
        from pair in article.Summaries
        where pair.Value.Review?.Decision != "rejected"
        select new Entry(article, pair.Key, pair.Value, $"{address.Root}/{article.Id}/{pair.Key}");

    private static void WriteText(XmlWriter xml, string name, string text) => xml.WriteElementString(name, AtomNamespace, Clean(text));

    private static void WriteLink(XmlWriter xml, string relation, string address, string? type)
    {
        xml.WriteStartElement("link", AtomNamespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        if (type is not null)
        {
            xml.WriteAttributeString("type", type);
        }

        xml.WriteEndElement();
    }

    // A control character cannot be said in XML at all, not even escaped.
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(IsXml));

    private static bool IsXml(System.Text.Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);

    private static string TimeOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private sealed record Entry(ListedArticleBody Article, string Language, ListedSummaryBody Summary, string Address)
    {
        public string Id => $"urn:mujaz:summary:{Article.Id}:{Language}";

        public string Text => Summary.Review?.Text ?? Summary.Text;

        // A headline that the checks dropped leaves the title of the article, and that may be missing too.
        public string Title => Summary.Review?.Headline ?? Summary.Headline ?? Article.Title ?? Text;

        public IEnumerable<string> Keywords => Article.Keywords
            .Select(keyword => Language switch { "ar" => keyword.Ar, "fr" => keyword.Fr, _ => keyword.En }).OfType<string>();
    }
}

/// <summary>A JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/.</summary>
internal sealed record JsonFeedBody(
    [property: JsonPropertyName("version")] string Version,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("feed_url")] string FeedUrl,
    [property: JsonPropertyName("next_url")] string? NextUrl,
    [property: JsonPropertyName("items")] IReadOnlyList<JsonFeedItem> Items);

/// <summary>An item of a JSON Feed.</summary>
internal sealed record JsonFeedItem(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("url")] string Url,
    [property: JsonPropertyName("external_url")] string? ExternalUrl,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("content_text")] string ContentText,
    [property: JsonPropertyName("date_published")] string DatePublished,
    [property: JsonPropertyName("tags")] IReadOnlyList<string> Tags,
    [property: JsonPropertyName("language")] string Language);

/// <summary>The JSON of the feed.</summary>
[JsonSerializable(typeof(JsonFeedBody))]
internal sealed partial class FeedJson : JsonSerializerContext
{
    /// <summary>The context to write with.</summary>
    public static FeedJson Wire { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
