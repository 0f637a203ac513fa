using Mujaz.Articles.Cleaning;
using Mujaz.Articles.Segmentation;
using Mujaz.Articles.Sources;
using Mujaz.Languages;

namespace Mujaz.Articles;

/// <summary>
/// Makes a clean <see cref="Article"/> of what somebody handed in: sanitises the text, takes out the page's frame, sets further articles aside,
/// finds headline, author, language and sentences. Pure, deterministic, linear in the length of the content.
/// </summary>
public static class ArticleReader
{
    /// <summary>Reads an article. Never fails on any content: a source without usable text gives an article of no words and no sentences.</summary>
    /// <param name="source">The article as it was handed in.</param>
    public static Article Read(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var content = SourceText.Read(source);
        var knownTitle = SanitizedLine.Of(source.Title) ?? content.Title;
        Headlines.MarkPageTitle(content.Lines);
        var author = BoilerplateRemover.Mark(content.Lines);
        if (Headlines.Find(content.Lines, knownTitle) is { } headline)
        {
            Headlines.MarkRepetitions(content.Lines, headline);
        }

        return Compose(source, content, knownTitle, content.Author ?? author);
    }

    private static Article Compose(ArticleSource source, SourceText content, string? knownTitle, string? author)
    {
        var lines = content.Lines;
        var kept = lines.Where(line => line.IsKept).ToList();
        var starts = ArticleBoundaries.Find(kept);
        var own = kept.Take(starts.Count > 1 ? starts[1] : kept.Count).ToList();
        var others = OtherArticles(kept, starts);
        var headline = Headlines.Find(own, knownTitle);
        var text = ArticleLines.Join(own);
        var sentences = ArticleSentences.Number(text, own, headline);
        return new Article
        {
            Id = ArticleKey.Compute(text),
            Title = knownTitle ?? headline?.Text,
            Text = text,
            Sentences = sentences,
            Language = LanguageDetector.Detect(text),
            Words = WordCounter.Count(text),
            Author = author,
            PublishedAt = source.PublishedAt ?? content.PublishedAt,
            Url = source.Url ?? content.Url,
            Removed = [.. content.Removed, .. RemovedFrom(lines, others)],
            OtherArticles = [.. others.Select(other => new EmbeddedArticle(other[0].Text, ArticleLines.Join(other.Skip(1))))],
        };
    }

    private static List<List<TextLine>> OtherArticles(List<TextLine> kept, IReadOnlyList<int> starts)
    {
        var articles = new List<List<TextLine>>();
        for (var number = 1; number < starts.Count; number++)
        {
            var end = number + 1 < starts.Count ? starts[number + 1] : kept.Count;
            articles.Add(kept[starts[number]..end]);
        }

        return articles;
    }

    private static List<RemovedText> RemovedFrom(List<TextLine> lines, List<List<TextLine>> others)
    {
        var firstLines = others.ToDictionary(other => other[0]);
        var removed = new List<RemovedText>();
        foreach (var line in lines)
        {
            if (line.RemovedAs is { } kind)
            {
                removed.Add(new RemovedText(kind, line.Text));
            }
            else if (firstLines.TryGetValue(line, out var other))
            {
                removed.Add(new RemovedText(RemovedTextKind.OtherArticle, ArticleLines.Join(other)));
            }
        }

        return removed;
    }
}
