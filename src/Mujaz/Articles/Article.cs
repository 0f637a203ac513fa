using Mujaz.Languages;

namespace Mujaz.Articles;

/// <summary>A cleaned article, ready to be summarised. All offsets anywhere in Mujaz point into <see cref="Text"/>.</summary>
public sealed record Article
{
    /// <summary>
    /// The content key: 32 lower-case hexadecimal digits, the first half of the SHA-256 of the normalised text, with the headline in front where a
    /// page has it apart.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The headline, or null when there is none.</summary>
    public string? Title { get; init; }

    /// <summary>
    /// The cleaned text. Begins with the headline where a text did; a page has it apart, as <see cref="Title"/>. Never normalised beyond cleaning.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>The sentences in order; their spans do not overlap.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>The language of the text.</summary>
    public required DetectedLanguage Language { get; init; }

    /// <summary>How many words <see cref="Text"/> has.</summary>
    public required int Words { get; init; }

    /// <summary>Who wrote it, as the byline says, or null.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published, or null when unknown.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Where it was published, or null.</summary>
    public Uri? Url { get; init; }

    /// <summary>What cleaning took out, in the order of the source.</summary>
    public IReadOnlyList<RemovedText> Removed { get; init; } = [];

    /// <summary>Further articles the source contained.</summary>
    public IReadOnlyList<EmbeddedArticle> OtherArticles { get; init; } = [];

    /// <summary>The text of a sentence.</summary>
    public ReadOnlySpan<char> TextOf(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return sentence.Span.Of(Text);
    }
}
