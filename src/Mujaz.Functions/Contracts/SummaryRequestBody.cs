namespace Mujaz.Functions.Contracts;

/// <summary>The JSON body of <c>POST /api/summaries</c>, for the API's description; it is read by hand to name every wrong field.</summary>
internal sealed record SummaryRequestBody
{
    /// <summary>The article as plain text; this or <c>html</c>.</summary>
    public string? Text { get; init; }

    /// <summary>The article as an HTML page or fragment; this or <c>text</c>.</summary>
    public string? Html { get; init; }

    /// <summary>The headline, when it is not in the text.</summary>
    public string? Title { get; init; }

    /// <summary>The caller's own name of the article, used in batches.</summary>
    public string? Id { get; init; }

    /// <summary>Where the article was published: an absolute http or https URL.</summary>
    public string? Url { get; init; }

    /// <summary>When it was published, RFC 3339; relative dates are resolved only with it.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Until when nobody but whoever sends the article may read its summaries, RFC 3339 with offset.</summary>
    public DateTimeOffset? EmbargoUntil { get; init; }

    /// <summary>The languages wanted, of ar, fr and en; all three by default.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>oneSentence, short, medium (default) or long.</summary>
    public string? SummaryLength { get; init; }

    /// <summary>The exact number of sentences, 1 to 20.</summary>
    public int? SentenceCount { get; init; }

    /// <summary>paragraph (default) or bullets.</summary>
    public string? Style { get; init; }

    /// <summary>How many aligned keywords, 0 to 20; 8 by default.</summary>
    public int? KeywordCount { get; init; }

    /// <summary>What to concentrate on, up to 200 characters.</summary>
    public string? Focus { get; init; }

    /// <summary>Whether stored summaries are passed over and made anew.</summary>
    public bool? Refresh { get; init; }

    /// <summary>Whose stored summaries may answer: exact (default), this article's alone; near, those of a near-duplicate too, named in duplicateOf.</summary>
    public string? Reuse { get; init; }

    /// <summary>model (default) or offline.</summary>
    public string? Engine { get; init; }
}
