namespace Mujaz.Functions.Tests.Batches.Callbacks;

/// <summary>A callback as its receiver saw it.</summary>
internal sealed record ReceivedCallback(string Path, string? ContentType, IReadOnlyDictionary<string, string> Headers, byte[] Body);
