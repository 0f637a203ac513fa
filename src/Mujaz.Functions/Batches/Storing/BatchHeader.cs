using Azure;

namespace Mujaz.Functions.Batches.Storing;

/// <summary>What is known of a batch as a whole.</summary>
/// <param name="Id">Its id: 24 lower-case hexadecimal digits.</param>
internal sealed record BatchHeader(string Id)
{
    public required BatchStatus Status { get; init; }

    /// <summary>The name of its results: <c>summaries/NAME.jsonl</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The blob it came from, <c>articles/NAME</c>, or null when it came over HTTP.</summary>
    public string? SourceBlob { get; init; }

    /// <summary>The options of all items as a query string; an item's own win.</summary>
    public string Options { get; init; } = "";

    /// <summary>Where to report completion, or null.</summary>
    public Uri? CallbackUrl { get; init; }

    /// <summary>What became of reporting it; null before the batch has ended.</summary>
    public BatchCallbackState? Callback { get; init; }

    /// <summary>The address of all batches as the caller reached it, for the links of a callback.</summary>
    public string? Address { get; init; }

    /// <summary>How many items it has, the failed ones included.</summary>
    public int Items { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>How long it is kept after it has ended.</summary>
    public TimeSpan TimeToLive { get; init; }

    /// <summary>When everything of it is swept; later while it has not ended by then.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>On whose account its articles are summarised; null for nobody's.</summary>
    public string? Caller { get; init; }

    /// <summary>The hash of the caller's <c>Idempotency-Key</c>, or null.</summary>
    public string? KeyHash { get; init; }

    /// <summary>What is to be said of the input as a whole, such as columns nobody knows.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What became of its items; known once it is completed.</summary>
    public BatchTally? Tally { get; init; }

    /// <summary>Whether every item has an end and the results are put together.</summary>
    public bool IsFinished => CompletedAt is not null;

    /// <summary>Until when the provider's Batch API may take for it; null in the standard tier, where it is not asked.</summary>
    public DateTimeOffset? EconomyUntil { get; init; }

    /// <summary>Whether it goes to the provider's Batch API first.</summary>
    public bool IsEconomy => EconomyUntil is not null;

    /// <summary>How often failed items were started again.</summary>
    public int Round { get; init; }

    /// <summary>The row's version, for conditional updates.</summary>
    public ETag ETag { get; init; }
}
