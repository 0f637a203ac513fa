using System.Net;
using AngleSharp.Dom;

namespace Mujaz.Articles.Html;

/// <summary>
/// Reads title, author, date, language and address: JSON-LD first, then OpenGraph and other meta elements, microdata, and the page itself.
/// </summary>
internal sealed class PageMetadataReader
{
    private const int MostCandidates = 8;

    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PageHeading> _headings = [];
    private readonly Uri? _baseUrl;
    private string? _pageTitle;
    private string? _canonical;
    private readonly List<string?> _times = [];
    private readonly List<string?> _namedAuthors = [];
    private int _authorElements;
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
            PublishedAt = reader.PublishedAt(root.GetAttribute("lang")),
            ModifiedAt = PageDate.Parse(reader._article?.DateModified) ?? PageDate.Parse(reader.Meta("article:modified_time")) ?? PageDate.Parse(reader.Meta("last-modified")),
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
                if (_times.Count < MostCandidates && !IsInComment(element))
                {
                    _times.Add(NullIfBlank(element.GetAttribute("datetime")) ?? Collapse(ShallowText(element)));
                }

                break;
        }

        if (_authorElements < MostCandidates && NamesAuthor(element))
        {
            _authorElements++;
            _namedAuthors.Add(element.ChildElementCount <= MostCandidates && !IsInComment(element) ? Collapse(ShallowText(element)) : null);
        }

        if (element.GetAttribute("itemprop") is { } property)
        {
            AcceptProperty(element, property);
        }
    }

    /// <summary>Whether the element says that it holds the author's name.</summary>
    private static bool NamesAuthor(IElement element) =>
        element.LocalName is "a" or "span" or "p" or "div" or "address" or "cite" or "li" or "strong" or "h4" or "h5"
        && (element.GetAttribute("rel") is "author"
            || ElementNames.Names(element.ClassName).Any(words => words is ["author"] or ["byline"] or ["auteur"] or ["autor"] or ["writer"] or [.., "author", "name"] or [.., "byline", "name"]
                || (words.Count <= 3 && words[^1] is "author" or "byline" or "auteur")));

    private static bool IsInComment(IElement element)
    {
        for (var outer = element; outer is not null; outer = outer.ParentElement)
        {
            if (outer.LocalName is "aside" or "footer" || ElementNames.Names($"{outer.ClassName} {outer.Id}").Any(words => words.Exists(word => word is "comment" or "comments" or "related" or "sidebar")))
            {
                return true;
            }
        }

        return false;
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
        foreach (var given in (ReadOnlySpan<string?>)[_article?.Author, Meta("author"), Meta("article:author"), Meta("parsely-author"), Meta("dc.creator"),
            Meta("dcterms.creator"), Meta("sailthru.author"), Meta("byl"), Meta("citation_author"), _properties.GetValueOrDefault("author"), .. _namedAuthors])
        {
            if (PageAuthor.Clean(WebUtility.HtmlDecode(given), Meta("og:site_name"), Meta("application-name"), _article?.Publisher, SiteOfTitle()) is { } author)
            {
                return Collapse(author);
            }
        }

        return null;
    }

    /// <summary>The name of the site that the page's title ends with.</summary>
    private string? SiteOfTitle() => _pageTitle is { } title && PageTitles.WithoutSite(title, null) is { } head && head.Length < title.Length ? title[head.Length..] : null;

    /// <summary>The date of publication; that of the last change only where the page itself shows none.</summary>
    private DateTimeOffset? PublishedAt(string? language)
    {
        foreach (var given in (ReadOnlySpan<string?>)[_article?.DatePublished, Meta("article:published_time"), Meta("og:article:published_time"), Meta("og:published_time"),
            _properties.GetValueOrDefault("datePublished"), Meta("parsely-pub-date"), Meta("dc.date.issued"), Meta("dcterms.issued"), Meta("dcterms.created"), Meta("dc.date.created"),
            Meta("article.published"), Meta("sailthru.date"), Meta("citation_publication_date"), Meta("publication_date"), Meta("publish_date"), Meta("publish-date"),
            Meta("pubdate"), Meta("publishdate"), Meta("cXenseParse:recs:publishtime"), Meta("dc.date"), Meta("dcterms.date"), Meta("date"), Meta("article_date_original"), .. _times])
        {
            if (PageDate.Parse(given, language) is { } date)
            {
                return date;
            }
        }

        return null;
    }

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
