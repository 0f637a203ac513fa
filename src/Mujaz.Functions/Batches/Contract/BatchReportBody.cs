using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Batches.Contract;

/// <summary>What <c>summaries/NAME.report.json</c> says.</summary>
internal sealed record BatchReportBody
{
    /// <summary>The batch's id.</summary>
    public required string Id { get; init; }

    /// <summary>The name of its results.</summary>
    public required string Name { get; init; }

    /// <summary>The blob it came from, or null when it came over HTTP.</summary>
    public required string? Source { get; init; }

    /// <summary>How many items ended how.</summary>
    public required BatchCountsBody Counts { get; init; }

    /// <summary>How many items are the same article as an earlier one, and cost nothing.</summary>
    public required int DuplicatesFolded { get; init; }

    /// <summary>How many further items cost nothing, because their summaries were stored already.</summary>
    public required int FromCache { get; init; }

    /// <summary>The items that failed, in the order of the input.</summary>
    public required IReadOnlyList<BatchFailureBody> Failures { get; init; }

    /// <summary>What is to be said of the input as a whole.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Model tokens of the whole batch.</summary>
    public required UsageBody Usage { get; init; }

    /// <summary>Which way the items went in the tier <c>economy</c>; null in the standard tier.</summary>
    public required EconomyBody? Economy { get; init; }

    /// <summary>What they cost by the configured prices, or null without prices.</summary>
    public required decimal? Cost { get; init; }

    /// <summary>The currency of <see cref="Cost"/>, or null.</summary>
    public required string? Currency { get; init; }

    /// <summary>When it was taken in.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was put together.</summary>
    public required DateTimeOffset CompletedAt { get; init; }

    /// <summary>The time between both, in seconds.</summary>
    public required double DurationSeconds { get; init; }
}
