namespace Mujaz.Functions.Batches.Storing;

/// <summary>How far an item of a batch is.</summary>
internal enum BatchItemState
{
    /// <summary>It waits or is worked on.</summary>
    Queued,

    /// <summary>It has its summaries.</summary>
    Succeeded,

    /// <summary>It cannot be summarised; the row says why.</summary>
    Failed,

    /// <summary>The batch was cancelled before its turn came.</summary>
    Cancelled,
}
