using Mujaz.Articles;
using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Functions.Storage;

/// <summary>What is kept of an article: all that a later answer shows.</summary>
internal sealed record StoredArticle
{
    public required string Id { get; init; }

    public required string? Title { get; init; }

    public required string Text { get; init; }

    public required Language Language { get; init; }

    public required string? Variety { get; init; }

    public required int Words { get; init; }

    public required string? Author { get; init; }

    public required DateTimeOffset? PublishedAt { get; init; }

    public required Uri? Url { get; init; }

    public required IReadOnlyList<RemovedText> Removed { get; init; }

    /// <summary>The article again, with its sentences, for checks; which of them were headings is not kept.</summary>
    public Article ToArticle() => new()
    {
        Id = Id,
        Title = Title,
        Text = Text,
        Sentences = [.. SentenceSplitter.Split(Text).Select((span, index) => new Sentence(index + 1, span, 1, SentenceKind.Body))],
        Language = new DetectedLanguage(Language, Variety, 1),
        Words = Words,
        Author = Author,
        PublishedAt = PublishedAt,
        Url = Url,
        Removed = Removed,
    };

    public static StoredArticle Of(Article article) => new()
    {
        Id = article.Id,
        Title = article.Title,
        Text = article.Text,
        Language = article.Language.Language,
        Variety = article.Language.Variety,
        Words = article.Words,
        Author = article.Author,
        PublishedAt = article.PublishedAt,
        Url = article.Url,
        Removed = article.Removed,
    };
}
