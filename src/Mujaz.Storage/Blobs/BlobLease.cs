using Azure;

namespace Mujaz.Storage.Blobs;

/// <summary>A lease that is held.</summary>
/// <param name="LeaseId">Its id.</param>
/// <param name="ETag">The version of the blob.</param>
/// <param name="LastModified">When the blob was written, to the second.</param>
public sealed record BlobLease(string LeaseId, ETag ETag, DateTimeOffset LastModified);
