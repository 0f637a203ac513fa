using Azure;

namespace Mujaz.Storage.Blobs;

/// <summary>A copy that was started.</summary>
/// <param name="CopyId">The service's id of the copy.</param>
/// <param name="CopyStatus"><c>success</c>, or <c>pending</c> when it goes on in the service.</param>
/// <param name="ETag">The version of the destination.</param>
public sealed record BlobCopyInfo(string CopyId, string CopyStatus, ETag ETag);
