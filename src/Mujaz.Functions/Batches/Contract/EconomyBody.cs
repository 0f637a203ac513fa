using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Batches.Contract;

/// <summary>What the report of a batch of the tier <c>economy</c> says about the provider's Batch API.</summary>
internal sealed record EconomyBody
{
    /// <summary>How many batches the provider was given.</summary>
    public required int ProviderBatches { get; init; }

    /// <summary>How many distinct calls they held.</summary>
    public required int Requests { get; init; }

    /// <summary>How many of these the provider answered in time.</summary>
    public required int Answers { get; init; }

    /// <summary>How many items were made from such an answer.</summary>
    public required int ItemsByProviderBatch { get; init; }

    /// <summary>How many items were made by normal calls alone. The rest cost nothing.</summary>
    public required int ItemsByNormalCalls { get; init; }

    /// <summary>The tokens of the answers used, which cost less; the report's own <c>usage</c> has them too.</summary>
    public required UsageBody Usage { get; init; }
}
