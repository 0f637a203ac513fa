namespace Mujaz.Storage.Blobs;

/// <summary>A blob's content in memory.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="Details">The properties.</param>
public sealed record BlobDownloadResult(BinaryData Content, BlobProperties Details);
