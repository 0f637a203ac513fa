namespace Mujaz.Functions.Batches;

/// <summary>Where in batches an article stands.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="Sequence">The item.</param>
internal readonly record struct BatchTrace(string BatchId, int Sequence);
