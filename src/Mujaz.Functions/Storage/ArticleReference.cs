namespace Mujaz.Functions.Storage;

/// <summary>A blob that holds an article.</summary>
/// <param name="Name">NAME of <c>articles/NAME</c>.</param>
/// <param name="NotedAt">When it was last worked on; the beginning of time in rows of an early version.</param>
internal readonly record struct BlobReference(string Name, DateTimeOffset NotedAt);

/// <summary>An item of a batch that holds an article.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="Sequence">The item.</param>
/// <param name="Name">The name of the batch's results, which outlive it; null in rows of an early version.</param>
internal readonly record struct ItemReference(string BatchId, int Sequence, string? Name = null);
