namespace Mujaz.Functions.Batches.Contract;

/// <summary>How many items of a batch are in which state.</summary>
/// <param name="Total">All of them.</param>
/// <param name="Queued">Waiting.</param>
/// <param name="Running">Being worked on, as every process said some seconds ago.</param>
/// <param name="Succeeded">With their summaries.</param>
/// <param name="Failed">Without, each with a reason.</param>
/// <param name="Cancelled">Not begun, because the batch was cancelled.</param>
/// <param name="Embargoed">Those of the queued that wait for the end of an embargo.</param>
internal sealed record BatchCountsBody(int Total, int Queued, int Running, int Succeeded, int Failed, int Cancelled, int Embargoed);
