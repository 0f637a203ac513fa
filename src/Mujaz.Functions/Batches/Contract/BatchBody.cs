using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Batches.Contract;

/// <summary>The answer of <c>GET /api/batches/{id}</c>.</summary>
internal sealed record BatchBody
{
    /// <summary>The batch's id: 24 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary><c>running</c>, <c>completed</c> or <c>cancelled</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The name of its results: <c>summaries/NAME.jsonl</c>.</summary>
    public required string Name { get; init; }

    /// <summary><c>standard</c>, or <c>economy</c> for one that goes to the provider's Batch API first.</summary>
    public required string Tier { get; init; }

    /// <summary>How many items are in which state.</summary>
    public required BatchCountsBody Counts { get; init; }

    /// <summary>How much has an end, 0 to 100.</summary>
    public required double Percent { get; init; }

    /// <summary>When it was taken in.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was put together, or null.</summary>
    public required DateTimeOffset? CompletedAt { get; init; }

    /// <summary>When it will be, judging by the pace so far; null before anything has an end and after all has.</summary>
    public required DateTimeOffset? EstimatedCompletion { get; init; }

    /// <summary>When everything of it is swept.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Where the results can be had, also while it runs.</summary>
    public required string Results { get; init; }

    /// <summary>Where the report can be had once it is completed, or null.</summary>
    public required string? Report { get; init; }

    /// <summary>How far the callback is, or null when none was asked for.</summary>
    public required BatchCallbackBody? Callback { get; init; }

    /// <summary>Model tokens so far.</summary>
    public required UsageBody Usage { get; init; }

    /// <summary>What is to be said of the input as a whole.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}
