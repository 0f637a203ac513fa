using Azure;

namespace Mujaz.Storage.Blobs;

/// <summary>The version that a write left.</summary>
/// <param name="ETag">The version.</param>
/// <param name="LastModified">When it was written, to the second.</param>
public sealed record BlobContentInfo(ETag ETag, DateTimeOffset LastModified);
