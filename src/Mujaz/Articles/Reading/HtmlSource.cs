using Mujaz.Articles.Cleaning;
using Mujaz.Articles.Html;
using Mujaz.Text;

namespace Mujaz.Articles.Reading;

/// <summary>Reads an HTML page: its headline first, then the main text.</summary>
internal static class HtmlSource
{
    public static SourceText Read(string content, Uri? baseUrl)
    {
        var page = HtmlArticleExtractor.Extract(content, baseUrl);
        var lines = PlainTextSource.LinesOf(TextSanitizer.Sanitize(page.Text));
        var title = SanitizedLine.Of(page.Title);
        var headline = title is not null && lines.Count > 0 && lines[0].Folded != TextFolding.FoldLine(title)
            ? new TextLine(title, startsParagraph: true, SentenceKind.Heading)
            : null;
        if (headline is not null)
        {
            lines.Insert(0, headline);
        }

        return new SourceText(lines)
        {
            Title = title,
            Author = SanitizedLine.Of(page.Author),
            PublishedAt = page.PublishedAt,
            Url = page.CanonicalUrl,
            Removed = page.Removed,
            Headline = headline,
            Others = [.. page.Others.Select(other => new EmbeddedArticle(SanitizedLine.Of(other.Title) ?? "", TextSanitizer.Sanitize(other.Text)))],
        };
    }
}
