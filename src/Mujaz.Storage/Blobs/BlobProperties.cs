using Azure;

namespace Mujaz.Storage.Blobs;

/// <summary>A blob's properties.</summary>
public sealed class BlobProperties
{
    /// <summary>The version.</summary>
    public required ETag ETag { get; init; }

    /// <summary>When it was written, to the second.</summary>
    public required DateTimeOffset LastModified { get; init; }

    /// <summary>The length of the answer's content in bytes: of the whole blob, or of the range that was asked for.</summary>
    public required long ContentLength { get; init; }

    /// <summary>The content type.</summary>
    public string? ContentType { get; init; }

    /// <summary>The MD5 of the content, when the service knows it.</summary>
    public byte[]? ContentHash { get; init; }

    /// <summary>The metadata; names compare without case.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary><c>available</c>, <c>leased</c>, <c>expired</c>, <c>breaking</c> or <c>broken</c>.</summary>
    public string? LeaseState { get; init; }

    /// <summary><c>success</c>, <c>pending</c>, <c>aborted</c> or <c>failed</c> for a copy; else null.</summary>
    public string? CopyStatus { get; init; }
}
