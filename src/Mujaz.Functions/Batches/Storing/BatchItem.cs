using Mujaz.Functions.Http;
using Mujaz.Summaries;

namespace Mujaz.Functions.Batches.Storing;

/// <summary>What is known of one item of a batch.</summary>
/// <param name="Sequence">Its place in the input, from 1.</param>
internal sealed record BatchItem(int Sequence)
{
    public required BatchItemState State { get; init; }

    /// <summary>The caller's name of it, or null.</summary>
    public string? ItemId { get; init; }

    /// <summary>Where it stood: the line of a text, the row of a table, the entry of an archive.</summary>
    public required string Place { get; init; }

    /// <summary>The extension of its blob, which says how to read it: <c>.json</c>, <c>.txt</c>, <c>.md</c> or <c>.html</c>.</summary>
    public string Extension { get; init; } = ".json";

    /// <summary>The article's content key once it is known.</summary>
    public string? ArticleId { get; init; }

    /// <summary>What kind of summaries was asked for: two items are the same only when this and the article are.</summary>
    public string? Variant { get; init; }

    /// <summary>Whether its content is kept, so that it can be tried (again).</summary>
    public bool HasContent { get; init; } = true;

    /// <summary>
    /// Whether its content stands in the marker of the open item, and not in a blob. What fails gets a blob, so that it
    /// can be tried again.
    /// </summary>
    public bool IsInline { get; init; }

    /// <summary>Its content as <see cref="PackedContent"/> writes it; only while it is staged, and when it was read with its marker.</summary>
    public byte[]? Content { get; init; }

    /// <summary>Whether it cost nothing: a repeated article, or one from the cache.</summary>
    public bool FromCache { get; init; }

    public TokenUsage Usage { get; init; }

    /// <summary>Of <see cref="Usage"/>, what the provider's Batch API answered, at its lower price.</summary>
    public TokenUsage EconomyUsage { get; init; }

    /// <summary>Its result as <see cref="PackedContent"/> writes it; null when it has none, or when that is in a blob of its own.</summary>
    public byte[]? Result { get; init; }

    public string? ErrorCode { get; init; }

    public string? ErrorDetail { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>What the last try of handling it failed with unexpectedly, or null.</summary>
    public string? LastError { get; init; }

    /// <summary>The end of the embargo it waits for, or has waited for; null when there was none.</summary>
    public DateTimeOffset? EmbargoUntil { get; init; }

    public bool IsTakenDown => State == BatchItemState.Failed && ErrorCode == BatchProblem.TakenDown.Code;

    /// <summary>The item with a failure for its end.</summary>
    public BatchItem Fail(Problem problem, DateTimeOffset now) => this with
    {
        State = BatchItemState.Failed,
        Result = null,
        ErrorCode = problem.Code,
        ErrorDetail = problem.Detail,
        FinishedAt = now,
    };
}
