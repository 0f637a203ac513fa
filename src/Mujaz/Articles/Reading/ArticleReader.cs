using Mujaz.Articles.Cleaning;
using Mujaz.Articles.Decoding;
using Mujaz.Languages.Detection;
using Mujaz.Text;

namespace Mujaz.Articles.Reading;

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
        var knownTitle = SanitizedLine.Of(source.Title is null ? null : Mojibake.Repair(source.Title)) ?? content.Title;
        if (source.Format == ArticleFormat.PlainText)
        {
            WireHeaders.Mark(content.Lines);
        }

        Headlines.MarkPageTitle(content.Lines);
        var author = BoilerplateRemover.Mark(content.Lines);
        if (Headlines.Find(content.Lines, knownTitle) is { } headline)
        {
            Headlines.MarkRepetitions(content.Lines, headline);
        }

        return Compose(source, content, knownTitle, content.Author ?? author);
    }

    /// <summary>Takes the markup off a source and nothing else: what is not the article stays in the text, for <see cref="Read"/> to find.</summary>
    /// <param name="source">The article as it was handed in.</param>
    /// <returns>The same article as plain text, with the title, address and date that the markup gives.</returns>
    public static ArticleSource ReadMarkup(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var content = SourceText.Read(source);
        return new ArticleSource(ArticleLines.Join(content.Lines))
        {
            Title = source.Title ?? content.Title,
            Url = source.Url ?? content.Url,
            PublishedAt = source.PublishedAt ?? content.PublishedAt,
        };
    }

    private static Article Compose(ArticleSource source, SourceText content, string? knownTitle, string? author)
    {
        var isPage = source.Format == ArticleFormat.Html && content.Title is not null;
        var articles = ArticlesIn(content.Lines, isPage, ref author);
        var (own, others) = (articles[0], articles[1..]);
        var headline = Headlines.Find(own, knownTitle);

        // The key is of headline and text, so that a page and a copy of what it says are one article.
        var id = ArticleKey.Compute(ArticleLines.Join(own));
        own.Remove(content.Headline!);
        var text = ArticleLines.Join(own);
        var words = WordTokenizer.Count(text);
        return new Article
        {
            Id = id,
            Title = knownTitle ?? headline?.Text,
            Text = text,
            Sentences = words == 0 ? [] : ArticleSentences.Number(text, own, headline),
            Language = LanguageDetector.Detect(text),
            Words = words,
            Author = author,
            PublishedAt = source.PublishedAt ?? content.PublishedAt,
            Url = source.Url ?? content.Url,
            Removed = [.. content.Removed, .. RemovedFrom(content.Lines, others)],
            OtherArticles = [.. content.Others, .. others.Select(other => new EmbeddedArticle(other[0].Text, ArticleLines.Join(other.Skip(1))))],
        };
    }

    /// <summary>
    /// Parts the kept lines into the article and those behind it, each cleaned at its own head and tail. A page with a title is about that
    /// one thing: what looks like another article in it is a part of it.
    /// </summary>
    private static List<List<TextLine>> ArticlesIn(List<TextLine> lines, bool isPage, ref string? author)
    {
        var kept = lines.Where(line => line.IsKept).ToList();
        var starts = isPage ? [0] : ArticleBoundaries.Find(kept);
        if (starts.Count == 1)
        {
            return [kept];
        }

        var articles = new List<List<TextLine>>();
        for (var number = 0; number < starts.Count; number++)
        {
            var article = kept[starts[number]..(number + 1 < starts.Count ? starts[number + 1] : kept.Count)];
            Headlines.MarkRepetitions(article, article[0]);
            var named = HeadAndTail.Mark(article);
            author = number == 0 ? author ?? named : author;
            articles.Add([.. article.Where(line => line.IsKept)]);
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
