namespace Mujaz.Functions.Batches.Storing;

/// <summary>How far a batch is.</summary>
internal enum BatchStatus
{
    /// <summary>Its items are being taken in; nobody knows its id yet.</summary>
    Staging,

    /// <summary>Its items wait or are worked on.</summary>
    Running,

    /// <summary>Every item has an end, and the results are put together.</summary>
    Completed,

    /// <summary>Somebody stopped it; what was done stays.</summary>
    Cancelled,
}
