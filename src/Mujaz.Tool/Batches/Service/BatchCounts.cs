namespace Mujaz.Tool.Batches.Service;

/// <summary>How many articles of a batch are in which state.</summary>
internal sealed record BatchCounts(int Total, int Queued, int Running, int Succeeded, int Failed, int Cancelled)
{
    /// <summary>How many have an end, and so a line in the results.</summary>
    public int Ended => Succeeded + Failed + Cancelled;
}
