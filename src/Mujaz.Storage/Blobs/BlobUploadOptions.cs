namespace Mujaz.Storage.Blobs;

/// <summary>How a blob is written.</summary>
public sealed class BlobUploadOptions
{
    /// <summary>The content type; <c>application/octet-stream</c> when null.</summary>
    public string? ContentType { get; init; }

    /// <summary>Metadata: names are C# identifiers, values printable ASCII, 8 KiB in all.</summary>
    public IDictionary<string, string>? Metadata { get; init; }

    /// <summary>What must hold; <c>IfNoneMatch = ETag.All</c> writes only a blob that does not exist.</summary>
    public BlobRequestConditions? Conditions { get; init; }

    /// <summary>The size of the blocks that a stream is sent in, in bytes, 1 to 100 MiB; 4 MiB by default. A shorter stream is sent as one.</summary>
    public int BlockSize { get; init; } = 4 * 1024 * 1024;
}
