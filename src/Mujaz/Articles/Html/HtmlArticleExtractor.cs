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
        var root = document.Body ?? document.DocumentElement;
        var hint = new ArticleBodyHint(metadata.ArticleBody);
        var page = PageReader.Read(root, includeHidden: false);
        var attempt = Attempt(page, metadata, hint, MarkTrust.Names);
        foreach (var trust in (ReadOnlySpan<MarkTrust>)[MarkTrust.Shapes, MarkTrust.Elements])
        {
            if (attempt.ProseChars < (trust == MarkTrust.Shapes ? LittleProse : HardlyAnyProse))
            {
                attempt = attempt.OrIfMuchLonger(Attempt(page, metadata, hint, trust));
            }
        }

        if (attempt.IsEmpty)
        {
            attempt = ExtractionAttempt.OfEverything(page);
        }

        if (attempt.ProseChars < LittleProse && page.HasHiddenText)
        {
            attempt = attempt.OrIfMuchLonger(Attempt(PageReader.Read(root, includeHidden: true), metadata, hint, MarkTrust.Names));
        }

        return attempt.ToExtraction(metadata);
    }

    private static ExtractionAttempt Attempt(Page page, PageMetadata metadata, ArticleBodyHint hint, MarkTrust trust)
    {
        PageStatistics.Settle(page, trust);
        return MainContentFinder.Find(page, hint) is { } main
            ? new ExtractionAttempt(page.Blocks, ArticleBlocks.Removals(page, main, metadata.Title))
            : new ExtractionAttempt([], []);
    }
}
