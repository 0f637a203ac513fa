namespace Mujaz.Functions.Storage;

/// <summary>A note that a blob holds an article.</summary>
/// <param name="Name">NAME of <c>articles/NAME</c>.</param>
/// <param name="NotedAt">When it was last worked on; the beginning of time in notes of an early version.</param>
internal readonly record struct BlobTrace(string Name, DateTimeOffset NotedAt);
