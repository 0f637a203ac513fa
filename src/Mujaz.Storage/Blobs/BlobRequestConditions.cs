using Azure;

namespace Mujaz.Storage.Blobs;

/// <summary>What must hold for a request to be done: the blob's version, its age, and the lease held on it.</summary>
public sealed class BlobRequestConditions : RequestConditions
{
    /// <summary>The lease held; needed to write to or delete a leased blob.</summary>
    public string? LeaseId { get; set; }
}
