using Mujaz.Articles.Cleaning;
using Mujaz.Articles.Decoding;

namespace Mujaz.Articles.Reading;

/// <summary>What the markup of a source tells: its lines in reading order, and what it says about the article.</summary>
internal sealed record SourceText(List<TextLine> Lines)
{
    public string? Title { get; init; }

    public string? Author { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public Uri? Url { get; init; }

    /// <summary>The line put in front because the page has its headline apart from the text, or null.</summary>
    public TextLine? Headline { get; init; }

    /// <summary>Further articles that the markup sets apart.</summary>
    public IReadOnlyList<EmbeddedArticle> Others { get; init; } = [];

    /// <summary>What reading the markup has already taken out.</summary>
    public IReadOnlyList<RemovedText> Removed { get; init; } = [];

    /// <summary>Reads a source by its format.</summary>
    public static SourceText Read(ArticleSource source) => source.Format switch
    {
        ArticleFormat.Html => HtmlSource.Read(Mojibake.Repair(source.Content), source.Url),
        ArticleFormat.Markdown => MarkdownSource.Read(Mojibake.Repair(source.Content)),
        _ => PlainTextSource.Read(Mojibake.Repair(source.Content)),
    };
}
