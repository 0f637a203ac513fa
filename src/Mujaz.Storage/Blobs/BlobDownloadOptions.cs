using Azure;

namespace Mujaz.Storage.Blobs;

/// <summary>What of a blob is read, and when.</summary>
public sealed class BlobDownloadOptions
{
    /// <summary>The bytes wanted; default is all.</summary>
    public HttpRange Range { get; init; }

    /// <summary>What must hold.</summary>
    public BlobRequestConditions? Conditions { get; init; }
}
