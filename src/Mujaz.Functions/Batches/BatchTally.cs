using Mujaz.Summaries;

namespace Mujaz.Functions.Batches;

/// <summary>How many items of a batch ended how, and what they cost.</summary>
internal sealed record BatchTally
{
    public int Queued { get; init; }

    public int Succeeded { get; init; }

    public int Failed { get; init; }

    public int Cancelled { get; init; }

    public TokenUsage Usage { get; init; }

    public int Total => Queued + Succeeded + Failed + Cancelled;

    /// <summary>The tally with one more item.</summary>
    public BatchTally With(BatchItem item) => this with
    {
        Queued = Queued + (item.State == BatchItemState.Queued ? 1 : 0),
        Succeeded = Succeeded + (item.State == BatchItemState.Succeeded ? 1 : 0),
        Failed = Failed + (item.State == BatchItemState.Failed ? 1 : 0),
        Cancelled = Cancelled + (item.State == BatchItemState.Cancelled ? 1 : 0),
        Usage = Usage + item.Usage,
    };
}
