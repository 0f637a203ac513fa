namespace Mujaz.Functions.Contracts;

/// <summary>How many items of a batch are in which state.</summary>
/// <param name="Total">All of them.</param>
/// <param name="Queued">Waiting or being worked on.</param>
/// <param name="Succeeded">With their summaries.</param>
/// <param name="Failed">Without, each with a reason.</param>
/// <param name="Cancelled">Not begun, because the batch was cancelled.</param>
/// <param name="Embargoed">Those of the queued that wait for the end of an embargo.</param>
internal sealed record BatchCountsBody(int Total, int Queued, int Succeeded, int Failed, int Cancelled, int Embargoed);
