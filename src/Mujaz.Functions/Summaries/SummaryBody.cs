namespace Mujaz.Functions.Summaries;

/// <summary>A summary in one language.</summary>
internal sealed record SummaryBody
{
    /// <summary>Its headline, or null.</summary>
    public required string? Headline { get; init; }

    /// <summary>The whole text.</summary>
    public required string Text { get; init; }

    /// <summary><c>rtl</c> or <c>ltr</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>How many words the text has.</summary>
    public required int Words { get; init; }

    /// <summary>The sentences with their evidence.</summary>
    public required IReadOnlyList<SummarySentenceBody> Sentences { get; init; }

    /// <summary>The aligned keywords in this language.</summary>
    public required IReadOnlyList<string> Keywords { get; init; }

    /// <summary>What the checks against the article found.</summary>
    public required ChecksBody Checks { get; init; }

    /// <summary>What made it.</summary>
    public required EngineBody Engine { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether it came from the store.</summary>
    public required bool Cached { get; init; }
}

/// <summary>A sentence of a summary.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Evidence">The stretches of <c>source.text</c> that support it.</param>
internal sealed record SummarySentenceBody(string Text, IReadOnlyList<SpanBody> Evidence);

/// <summary>A stretch of <c>source.text</c>, in UTF-16 code units.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct SpanBody(int Start, int Length);

/// <summary>What made a summary.</summary>
/// <param name="Kind"><c>llm</c>, <c>recorded</c> or <c>offline</c>.</param>
/// <param name="Model">The model or deployment; for the offline engine its version.</param>
/// <param name="Prompt">The version of the prompt, or null.</param>
/// <param name="Glossary">A fingerprint of the glossary entries used, or null.</param>
internal sealed record EngineBody(string Kind, string Model, string? Prompt, string? Glossary);

/// <summary>What the checks of a summary found.</summary>
/// <param name="Status"><c>passed</c>, <c>flagged</c>, <c>unchecked</c> or <c>unverified</c>.</param>
/// <param name="Findings">What is wrong.</param>
/// <param name="Dropped">What was left out because the article does not support it: headline, sentences, keywords.</param>
internal sealed record ChecksBody(string Status, IReadOnlyList<FindingBody> Findings, IReadOnlyList<DroppedBody> Dropped);

/// <summary>Something in a summary that the article does not support.</summary>
/// <param name="Kind">
/// <c>language</c>, <c>number</c>, <c>unit</c>, <c>date</c>, <c>name</c>, <c>role</c>, <c>quote</c>, <c>speaker</c>, <c>polarity</c>,
/// <c>length</c>, <c>evidence</c> or <c>link</c>.
/// </param>
/// <param name="Value">The words it is about.</param>
/// <param name="Status"><c>notFound</c>, <c>mismatch</c>, <c>elsewhere</c> or <c>contradicted</c>.</param>
/// <param name="Sentence">The index of the summary's sentence, -1 for the headline, null for the whole.</param>
/// <param name="Span">Where the value stands in that sentence, or null.</param>
/// <param name="Article">What the article has instead, or null.</param>
internal sealed record FindingBody(string Kind, string Value, string Status, int? Sentence, SpanBody? Span, ArticleWordsBody? Article);

/// <summary>Words of the article.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">Where they start in <c>source.text</c>, in UTF-16 code units.</param>
/// <param name="Length">How long they are.</param>
internal sealed record ArticleWordsBody(string Text, int Start, int Length);

/// <summary>A headline, sentence or keyword that was left out of a summary.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Findings">What was wrong with it; spans are those of its text.</param>
internal sealed record DroppedBody(string Text, IReadOnlyList<FindingBody> Findings);
