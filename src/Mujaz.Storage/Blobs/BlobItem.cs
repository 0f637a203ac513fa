using Azure;

namespace Mujaz.Storage.Blobs;

/// <summary>A blob in a listing.</summary>
public sealed class BlobItem
{
    /// <summary>The blob's name.</summary>
    public required string Name { get; init; }

    /// <summary>The length in bytes.</summary>
    public long ContentLength { get; init; }

    /// <summary>The content type.</summary>
    public string? ContentType { get; init; }

    /// <summary>The version.</summary>
    public ETag ETag { get; init; }

    /// <summary>When it was written, to the second.</summary>
    public DateTimeOffset LastModified { get; init; }

    /// <summary>When it was created, to the second.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>The metadata, when it was asked for; else empty.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }
}
