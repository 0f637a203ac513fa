namespace Mujaz.ModelStub;

/// <summary>What the stub has done so far.</summary>
/// <param name="Calls">Chat calls received.</param>
/// <param name="Succeeded">Of these, the ones answered well and in full.</param>
/// <param name="NoRecording">Of these, the ones answered with 404 <c>noRecording</c>.</param>
/// <param name="Faults">Of these, the ones that got a fault, by kind.</param>
/// <param name="PeakConcurrency">The most chat calls that were under way at once.</param>
/// <param name="Batches">Batches of requests created.</param>
/// <param name="BatchLines">Of their lines, the ones answered well; they are no chat calls.</param>
public sealed record ModelStubStatistics(
    long Calls,
    long Succeeded,
    long NoRecording,
    IReadOnlyDictionary<string, long> Faults,
    int PeakConcurrency,
    long Batches,
    long BatchLines);
