using System.Globalization;
using System.Net;
using AngleSharp.Dom;

namespace Mujaz.Articles.Html;

/// <summary>Reads title, author, date, language and address: JSON-LD first, then OpenGraph and other meta elements, microdata, and the page itself.</summary>
internal sealed class PageMetadataReader
{
    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PageHeading> _headings = [];
    private readonly Uri? _baseUrl;
    private string? _pageTitle;
    private string? _canonical;
    private string? _time;
    private JsonLdArticle? _article;

    private PageMetadataReader(Uri? baseUrl) => _baseUrl = baseUrl;

    public static PageMetadata Read(IDocument document, Uri? baseUrl)
    {
        var reader = new PageMetadataReader(baseUrl);
        var root = document.DocumentElement;
        foreach (var element in Elements(root))
        {
            reader.Accept(element);
        }

        return new PageMetadata
        {
            Title = reader.Title(),
            Author = reader.Author(),
            PublishedAt = reader.PublishedAt(),
            Language = NullIfBlank(root.GetAttribute("lang")) ?? NullIfBlank(root.GetAttribute("xml:lang")) ?? reader._article?.Language
                ?? reader.Meta("content-language") ?? reader.Meta("og:locale")?.Replace('_', '-'),
            CanonicalUrl = reader.Address(reader._canonical) ?? reader.Address(reader.Meta("og:url")) ?? reader.Address(reader._article?.Url),
            ArticleBody = reader._article?.ArticleBody,
        };
    }

    /// <summary>All elements in document order, without recursion.</summary>
    private static IEnumerable<IElement> Elements(IElement root)
    {
        var stack = new Stack<(INode Node, int Next)>();
        stack.Push((root, 0));
        while (stack.TryPop(out var frame))
        {
            if (frame.Next < frame.Node.ChildNodes.Length)
            {
                stack.Push((frame.Node, frame.Next + 1));
                if (frame.Node.ChildNodes[frame.Next] is IElement element)
                {
                    yield return element;
                    stack.Push((element, 0));
                }
            }
        }
    }

    private void Accept(IElement element)
    {
        switch (element.LocalName)
        {
            case "meta":
                AcceptMeta(element);
                break;
            case "title" when _pageTitle is null:
                _pageTitle = ShallowText(element);
                break;
            case "link" when element.GetAttribute("rel") is { } rel && rel.Equals("canonical", StringComparison.OrdinalIgnoreCase):
                _canonical ??= element.GetAttribute("href");
                break;
            case "script" when _article is null && element.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase):
                _article = JsonLdReader.Read(ShallowText(element) ?? "");
                break;
            case "h1" or "h2" or "h3" when Collapse(ShallowText(element)) is { } heading:
                _headings.Add(new PageHeading(element.LocalName[1] - '0', heading, PageHeading.LeadsHome(element)));
                break;
            case "time":
                _time ??= NullIfBlank(element.GetAttribute("datetime"));
                break;
        }

        if (element.GetAttribute("itemprop") is { } property)
        {
            AcceptProperty(element, property);
        }
    }

    private void AcceptMeta(IElement element)
    {
        var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("http-equiv");
        if (name is not null && Collapse(element.GetAttribute("content")) is { } content)
        {
            _meta.TryAdd(name, content);
        }
    }

    private void AcceptProperty(IElement element, string property)
    {
        if (property is "headline" or "author" or "datePublished"
            && Collapse(element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? ShallowText(element)) is { } value)
        {
            _properties.TryAdd(property, value);
        }
    }

    private string? Title()
    {
        var declared = _article?.Headline is { } headline ? Collapse(WebUtility.HtmlDecode(headline)) : null;
        declared ??= _properties.GetValueOrDefault("headline") ?? Meta("og:title") ?? Meta("twitter:title");
        var page = Collapse(_pageTitle);
        return Shown(declared, page)
            ?? (declared is null ? null : PageTitles.WithoutSite(declared, Meta("og:site_name")))
            ?? (page is null ? null : PageTitles.WithoutSite(page, Meta("og:site_name")))
            ?? _headings.FirstOrDefault(heading => !heading.IsSiteName)?.Text;
    }

    /// <summary>The heading on the page that agrees with its title, the highest first: it is the headline without the name of the site.</summary>
    private string? Shown(string? declared, string? page) =>
        _headings.Where(heading => !heading.IsSiteName && (PageTitles.Agree(heading.Text, declared) || PageTitles.Agree(heading.Text, page))).MinBy(heading => heading.Level)?.Text
        ?? (_headings.Where(heading => heading is { Level: 1, IsSiteName: false }).ToList() is [var only] && declared is null ? only.Text : null);

    private string? Author()
    {
        var author = _article?.Author ?? Meta("author") ?? Meta("article:author") ?? Meta("parsely-author") ?? Meta("dc.creator") ?? _properties.GetValueOrDefault("author");
        return author is null || author.StartsWith("http", StringComparison.OrdinalIgnoreCase) || author.Length > 200 ? null : Collapse(WebUtility.HtmlDecode(author));
    }

    private DateTimeOffset? PublishedAt() =>
        Date(_article?.DatePublished) ?? Date(Meta("article:published_time")) ?? Date(Meta("og:article:published_time"))
        ?? Date(_properties.GetValueOrDefault("datePublished")) ?? Date(Meta("parsely-pub-date")) ?? Date(Meta("dc.date.issued"))
        ?? Date(Meta("dc.date")) ?? Date(Meta("pubdate")) ?? Date(Meta("publishdate")) ?? Date(Meta("date")) ?? Date(_time);

    private static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date) ? date : null;

    private Uri? Address(string? reference)
    {
        var isUri = _baseUrl is null ? Uri.TryCreate(reference, UriKind.Absolute, out var uri) : Uri.TryCreate(_baseUrl, reference, out uri);
        return isUri && uri is { IsAbsoluteUri: true, Scheme: "http" or "https" } ? uri : null;
    }

    private string? Meta(string name) => _meta.GetValueOrDefault(name);

    private static string? ShallowText(IElement element)
    {
        var text = new BlockText();
        var stack = new Stack<(INode Node, int Next)>();
        stack.Push((element, 0));
        while (stack.TryPop(out var frame))
        {
            if (frame.Next < frame.Node.ChildNodes.Length)
            {
                stack.Push((frame.Node, frame.Next + 1));
                var child = frame.Node.ChildNodes[frame.Next];
                if (child is IText data)
                {
                    text.Append(data.Data, isLink: false);
                }
                else if (child is IElement)
                {
                    text.AppendSpace();
                    stack.Push((child, 0));
                }
            }
        }

        return NullIfBlank(text.Take());
    }

    private static string? Collapse(string? text) => NullIfBlank(text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
