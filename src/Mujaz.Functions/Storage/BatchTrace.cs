namespace Mujaz.Functions.Storage;

/// <summary>Where in batches an article stands.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="Sequence">The item.</param>
/// <param name="Name">The name of the batch's results, which outlive it; null in notes of an early version.</param>
internal readonly record struct BatchTrace(string BatchId, int Sequence, string? Name = null);
