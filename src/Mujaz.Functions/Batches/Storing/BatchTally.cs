using Mujaz.Summaries;

namespace Mujaz.Functions.Batches.Storing;

/// <summary>How many items of a batch ended how, and what they cost.</summary>
internal sealed record BatchTally
{
    /// <summary>Without an end: waiting, or being worked on.</summary>
    public int Open { get; init; }

    /// <summary>Those of the open that are being worked on, as far as is known.</summary>
    public int Running { get; init; }

    /// <summary>Those of the open that wait.</summary>
    public int Queued => Open - Running;

    public int Succeeded { get; init; }

    public int Failed { get; init; }

    public int Cancelled { get; init; }

    /// <summary>Those of the queued that wait for the end of an embargo.</summary>
    public int Embargoed { get; init; }

    /// <summary>The end of the last of these embargoes, or null.</summary>
    public DateTimeOffset? EmbargoUntil { get; init; }

    public TokenUsage Usage { get; init; }

    public int Total => Open + Succeeded + Failed + Cancelled;

    /// <summary>The tally with one more item.</summary>
    public BatchTally With(BatchItem item)
    {
        var embargo = item.State == BatchItemState.Queued ? item.EmbargoUntil : null;
        return this with
        {
            Open = Open + (item.State == BatchItemState.Queued ? 1 : 0),
            Succeeded = Succeeded + (item.State == BatchItemState.Succeeded ? 1 : 0),
            Failed = Failed + (item.State == BatchItemState.Failed ? 1 : 0),
            Cancelled = Cancelled + (item.State == BatchItemState.Cancelled ? 1 : 0),
            Embargoed = Embargoed + (embargo is null ? 0 : 1),
            EmbargoUntil = EmbargoUntil is { } known && (embargo is null || known > embargo) ? known : embargo,
            Usage = Usage + item.Usage,
        };
    }
}
