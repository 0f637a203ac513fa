using Mujaz.Functions.Batches.Contract;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Summaries;
using Mujaz.Summaries;

namespace Mujaz.Functions.Batches.Results;

/// <summary>Tells for the report which way the items of an economy batch went.</summary>
internal sealed class ProviderBatchReport(ProviderBatchPartStore parts)
{
    /// <summary>The parts of a batch; none of the standard tier.</summary>
    public async Task<IReadOnlyList<ProviderBatchPart>> GetAsync(BatchHeader header, CancellationToken cancellationToken) =>
        header.IsEconomy ? await parts.ListAsync(header.Id, cancellationToken) : [];

    /// <summary>What the parts say to the reader of a report, each thing once.</summary>
    public static IEnumerable<string> WarningsOf(IReadOnlyList<ProviderBatchPart> parts) =>
        parts.Select(part => part.Reason).OfType<string>().Distinct(StringComparer.Ordinal).Select(ProviderBatchReason.Explain);

    /// <summary>The report's section.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="byBatch">How many items took a fetched answer.</param>
    /// <param name="byCall">How many items called the model.</param>
    /// <param name="usage">The tokens of the fetched answers.</param>
    public static EconomyBody ToBody(IReadOnlyList<ProviderBatchPart> parts, int byBatch, int byCall, TokenUsage usage) => new()
    {
        ProviderBatches = parts.Count(part => part.ProviderBatchId is not null),
        Requests = parts.Sum(part => part.Asked.Count),
        Answers = parts.Sum(part => part.Answered),
        ItemsByProviderBatch = byBatch,
        ItemsByNormalCalls = byCall,
        Usage = usage.ToBody(),
    };
}
