using System.Buffers.Binary;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Mujaz.Functions.Storage;

/// <summary>
/// Writes of blobs that recognise their own first try: one that is refused on a retry counts as done when what is stored is what it wrote,
/// because only the first try's response was lost.
/// </summary>
internal static class BlobWrites
{
    // Each block has to be sent within the time of one try, on slow lines too.
    private const int BlockSize = 4 * 1024 * 1024;

    private static readonly StorageTransferOptions InBlocks = new() { InitialTransferSize = BlockSize, MaximumTransferSize = BlockSize };

    /// <summary>Writes a blob, in place of one that is there.</summary>
    public static async Task WriteAsync(this BlobClient blob, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = contentType }, TransferOptions = InBlocks };
        await blob.UploadAsync(BinaryData.FromBytes(content), options, cancellationToken);
    }

    /// <summary>Writes a blob from a stream that is read once, holding one block of it in memory. Nothing of it can be seen before the end.</summary>
    /// <param name="blob">The blob.</param>
    /// <param name="content">The content, up to 50,000 blocks.</param>
    /// <param name="contentType">Its media type.</param>
    /// <param name="conditions">What must hold of a blob that is there; null to replace any.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    /// <param name="blockSize">The bytes of a block.</param>
    /// <exception cref="RequestFailedException">409 or 412 where a condition does not hold, and what the service fails with.</exception>
    public static async Task<ETag> UploadOnceAsync(
        this BlobClient blob,
        Stream content,
        string contentType,
        BlobRequestConditions? conditions,
        CancellationToken cancellationToken,
        int blockSize = BlockSize)
    {
        // The upload's own id in each block id keeps two uploads to one blob from taking each other's blocks,
        // and lets this one know its blocks again once they are committed.
        var upload = Guid.NewGuid();
        var staged = blob.GetParentBlobContainerClient().GetBlockBlobClient(blob.Name);
        var buffer = new byte[blockSize];
        List<string> ids = [];
        int length;
        while ((length = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken)) > 0)
        {
            ids.Add(BlockId(upload, ids.Count));
            using var block = new MemoryStream(buffer, 0, length, writable: false);
            await staged.StageBlockAsync(ids[^1], block, cancellationToken: cancellationToken);
        }

        return await CommitOnceAsync(staged, ids, contentType, conditions, cancellationToken);
    }

    /// <summary>Deletes a blob with its snapshots.</summary>
    /// <returns>False when there was none.</returns>
    /// <exception cref="RequestFailedException">412 where a condition does not hold, and what the service fails with.</exception>
    public static async Task<bool> DeleteOnceAsync(this BlobClient blob, BlobRequestConditions? conditions, CancellationToken cancellationToken)
    {
        using var note = new RetryNote();
        return await blob.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, conditions, cancellationToken) || note.WasRetried;
    }

    /// <summary>Replaces a blob's metadata, which changes its version.</summary>
    /// <exception cref="ArgumentException">A value has a character beyond printable ASCII, which the service does not take.</exception>
    /// <exception cref="RequestFailedException">404, 412 where a condition does not hold, and what the service fails with.</exception>
    public static async Task<ETag> SetMetadataOnceAsync(
        this BlobClient blob, IDictionary<string, string> metadata, BlobRequestConditions? conditions, CancellationToken cancellationToken)
    {
        // HTTP headers are ASCII. The client would send it anyway, and try again when the service refuses it.
        if (metadata.FirstOrDefault(item => item.Value.Any(letter => letter is < ' ' or > '~')).Key is { } name)
        {
            throw new ArgumentException($"The metadata '{name}' has a character beyond printable ASCII; encode it first.", nameof(metadata));
        }

        using var note = new RetryNote();
        try
        {
            return (await blob.SetMetadataAsync(metadata, conditions, cancellationToken)).Value.ETag;
        }
        catch (RequestFailedException exception) when (note.WasRetried && exception.Status == StatusCodes.Status412PreconditionFailed)
        {
            var stored = (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value;
            if (stored.Metadata.Count == metadata.Count
                && metadata.All(item => stored.Metadata.TryGetValue(item.Key, out var value) && value == item.Value))
            {
                return stored.ETag;
            }

            throw;
        }
    }

    private static async Task<ETag> CommitOnceAsync(
        BlockBlobClient blob, List<string> ids, string contentType, BlobRequestConditions? conditions, CancellationToken cancellationToken)
    {
        var options = new CommitBlockListOptions { HttpHeaders = new BlobHttpHeaders { ContentType = contentType }, Conditions = conditions };
        using var note = new RetryNote();
        try
        {
            return (await blob.CommitBlockListAsync(ids, options, cancellationToken)).Value.ETag;
        }
        catch (RequestFailedException exception) when (note.WasRetried && IsRefused(exception))
        {
            var stored = (await blob.GetBlockListAsync(BlockListTypes.Committed, cancellationToken: cancellationToken)).Value;
            if (stored.CommittedBlocks.Select(block => block.Name).SequenceEqual(ids))
            {
                return stored.ETag;
            }

            throw;
        }
    }

    // A commit that was applied also uses its staged blocks up, so that the service may refuse a retry as an invalid list.
    private static bool IsRefused(RequestFailedException exception) =>
        exception.Status is StatusCodes.Status409Conflict or StatusCodes.Status412PreconditionFailed
        || exception.ErrorCode == BlobErrorCode.InvalidBlockList;

    private static string BlockId(Guid upload, int index)
    {
        Span<byte> id = stackalloc byte[20];
        upload.TryWriteBytes(id);
        BinaryPrimitives.WriteInt32BigEndian(id[16..], index);
        return Convert.ToBase64String(id);
    }
}
