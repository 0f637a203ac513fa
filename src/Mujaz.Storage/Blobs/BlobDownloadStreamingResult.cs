namespace Mujaz.Storage.Blobs;

/// <summary>A blob's content as it comes over the network. Dispose it to free the connection.</summary>
/// <param name="content">The stream.</param>
/// <param name="details">The properties.</param>
public sealed class BlobDownloadStreamingResult(Stream content, BlobProperties details) : IDisposable
{
    /// <summary>The stream; a connection cut in the middle throws <see cref="IOException"/> while reading.</summary>
    public Stream Content { get; } = content;

    /// <summary>The properties.</summary>
    public BlobProperties Details { get; } = details;

    /// <inheritdoc/>
    public void Dispose() => Content.Dispose();
}
