using System.Text.Json.Serialization;

namespace Mujaz.Tool.Batches.Service;

/// <summary>A batch as the service describes it; the fields that the tool looks at.</summary>
internal sealed record BatchState
{
    public required string Id { get; init; }

    /// <summary><c>running</c>, <c>completed</c>, <c>cancelled</c>, or what a later service may know.</summary>
    public required string Status { get; init; }

    public required BatchCounts Counts { get; init; }

    public double Percent { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public DateTimeOffset? EstimatedCompletion { get; init; }

    /// <summary>What is to be said of the input as a whole.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Whether every article has an end and the results are put together.</summary>
    [JsonIgnore]
    public bool HasEnded => CompletedAt is not null;
}
