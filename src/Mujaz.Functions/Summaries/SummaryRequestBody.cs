using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Mujaz.Functions.Summaries;

/// <summary>Which stored renderings are wanted; for the API's description.</summary>
internal record StoredSelectionQuery
{
    /// <summary>The languages wanted; all three by default.</summary>
    [AllowedValues("ar", "fr", "en")]
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>How long a summary is.</summary>
    [AllowedValues("oneSentence", "short", "medium", "long"), DefaultValue("medium")]
    public string? SummaryLength { get; init; }

    /// <summary>The exact number of sentences.</summary>
    [Range(1, 20)]
    public int? SentenceCount { get; init; }

    /// <summary>Running text or a list.</summary>
    [AllowedValues("paragraph", "bullets"), DefaultValue("paragraph")]
    public string? Style { get; init; }

    /// <summary>How many aligned keywords.</summary>
    [Range(0, 20), DefaultValue(8)]
    public int? KeywordCount { get; init; }

    /// <summary>What to concentrate on.</summary>
    [MaxLength(200)]
    public string? Focus { get; init; }
}

/// <summary>The options of an article, in JSON or in the query; for the API's description. They are read by hand to name every wrong field.</summary>
internal record ArticleOptionsBody : StoredSelectionQuery
{
    /// <summary>The headline, when it is not in the text.</summary>
    public string? Title { get; init; }

    /// <summary>Where the article was published: an absolute http or https URL.</summary>
    public string? Url { get; init; }

    /// <summary>When it was published, RFC 3339; relative dates are resolved only with it.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Until when nobody but whoever sends the article may read its summaries, RFC 3339 with offset.</summary>
    public DateTimeOffset? EmbargoUntil { get; init; }

    /// <summary>Whether stored summaries are passed over and made anew.</summary>
    [DefaultValue(false)]
    public bool? Refresh { get; init; }

    /// <summary>Whose stored summaries may answer: exact, this article's alone; near, those of a near-duplicate too, named in duplicateOf.</summary>
    [AllowedValues("exact", "near"), DefaultValue("exact")]
    public string? Reuse { get; init; }

    /// <summary>What makes the summaries.</summary>
    [AllowedValues("model", "offline"), DefaultValue("model")]
    public string? Engine { get; init; }
}

/// <summary>The JSON body of <c>POST /api/summaries</c> and an item of <c>POST /api/batches</c>.</summary>
internal sealed record SummaryRequestBody : ArticleOptionsBody
{
    /// <summary>The article as plain text; this or <c>html</c>.</summary>
    public string? Text { get; init; }

    /// <summary>The article as an HTML page or fragment; this or <c>text</c>.</summary>
    public string? Html { get; init; }

    /// <summary>The caller's own name of the article, used in batches.</summary>
    public string? Id { get; init; }
}
