using AngleSharp.Html.Parser;

namespace Mujaz.Articles.Html;

/// <summary>Reads the article out of an HTML page or fragment. Nothing is executed and nothing is fetched.</summary>
public static class HtmlArticleExtractor
{
    /// <summary>Nesting beyond this is flattened, as browsers do (Blink stops at 512).</summary>
    private const int DeepestNesting = 512;

    /// <summary>A result with less running text than this is tried again with less trust in the page's marks.</summary>
    private const int LittleProse = 250;

    /// <summary>With less than this, what has the shape of links to other articles may be all there is: the front page of a site.</summary>
    private const int HardlyAnyProse = 60;

    private static readonly HtmlParserOptions Options = new()
    {
        IsScripting = false,
        MaximumDepth = DeepestNesting,
        SkipComments = true,
        SkipProcessingInstructions = true,
        DisableElementPositionTracking = true,
    };

    /// <summary>Reads the article out of a page.</summary>
    /// <param name="html">The markup: a page, or any piece of one. Broken markup is read as a browser reads it.</param>
    /// <param name="baseUrl">The address the page came from, against which a relative canonical address is resolved.</param>
    /// <returns>The article. Its text is empty only when the page shows no text.</returns>
    public static HtmlExtraction Extract(string html, Uri? baseUrl = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        using var document = new HtmlParser(Options).ParseDocument(MarkupLimiter.Limit(html));
        var metadata = PageMetadataReader.Read(document, baseUrl);
        var hint = new ArticleBodyHint(metadata.ArticleBody);
        var page = PageReader.Read(document.Body ?? document.DocumentElement);
        var reading = Shown(page, metadata, hint);
        if (InertMarkup.IsIn(html))
        {
            using var inert = new HtmlParser(Options).ParseDocument(MarkupLimiter.Limit(html, revealsInert: true));
            reading = reading.OrIfMuchLonger(Shown(PageReader.Read(inert.Body ?? inert.DocumentElement), metadata, hint));
        }

        if (metadata.ArticleBody is { } body)
        {
            reading = reading.OrIfMuchLonger(OfStructuredData(body));
        }

        return reading.ToExtraction(ShownMetadata.Complete(metadata, page, baseUrl));
    }

    /// <summary>What the page shows, and what it hides until somebody asks for the rest of the text.</summary>
    private static ExtractionAttempt Shown(Page page, PageMetadata metadata, ArticleBodyHint hint)
    {
        var articles = SeparateArticles.Find(page, metadata.Title);
        var attempt = Attempt(page, metadata, hint, BoilerplateTrust.Names, articles);
        var running = HiddenText.RunningText(page);
        foreach (var trust in (ReadOnlySpan<BoilerplateTrust>)[BoilerplateTrust.Shapes, BoilerplateTrust.Elements])
        {
            if (trust == BoilerplateTrust.Shapes ? attempt.ProseChars < Math.Max(LittleProse, running / 2) : attempt.ProseChars < HardlyAnyProse)
            {
                attempt = attempt.OrIfMuchLonger(Attempt(page, metadata, hint, trust, articles));
            }
        }

        if (attempt.IsEmpty)
        {
            attempt = ExtractionAttempt.OfEverything(page);
        }

        return HiddenText.Reveal(page, attempt.Main, everywhere: attempt.ProseChars < LittleProse)
            ? attempt.OrIfLonger(Attempt(page, metadata, hint, BoilerplateTrust.Names, articles))
            : attempt;
    }

    private static ExtractionAttempt Attempt(Page page, PageMetadata metadata, ArticleBodyHint hint, BoilerplateTrust trust, IReadOnlyList<PageElement> articles)
    {
        PageStatistics.Settle(page, trust);
        if (MainContentFinder.Find(page, hint, articles.Count > 0 ? articles[0] : null) is not { } main)
        {
            return new ExtractionAttempt([], []);
        }

        var removals = ArticleBlocks.Removals(page, main, metadata.Title);
        foreach (var article in articles.Skip(1))
        {
            Array.Fill(removals, RemovedTextKind.OtherArticle, article.FirstBlock, article.EndBlock - article.FirstBlock);
        }

        return new ExtractionAttempt(page.Blocks, removals)
        {
            Main = main,
            Others = [.. articles.Skip(1).Select(article => SeparateArticles.Read(page, article)).OfType<SeparateArticle>()],
        };
    }

    /// <summary>The text as the page's structured data has it, where scripts would build the page from it. It may hold markup.</summary>
    private static ExtractionAttempt OfStructuredData(string body)
    {
        var html = body.AsSpan().IndexOfAny('<', '&') >= 0 ? body : "";
        using var document = new HtmlParser(Options).ParseDocument(MarkupLimiter.Limit(html.Length > 0 ? html : InertMarkup.AsParagraphs(body)));
        var page = PageReader.Read(document.Body ?? document.DocumentElement);
        return new ExtractionAttempt(page.Blocks, new string?[page.Blocks.Count]);
    }
}
