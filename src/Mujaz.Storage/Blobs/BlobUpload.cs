using System.Buffers.Binary;
using System.Security.Cryptography;
using Azure;
using Azure.Core;
using Mujaz.Storage.Pipeline;

namespace Mujaz.Storage.Blobs;

/// <summary>Writes a blob at once or in staged blocks, and recognises its own write when only the response was lost.</summary>
/// <param name="blob">The blob.</param>
/// <param name="options">How it is written.</param>
internal sealed class BlobUpload(BlobClient blob, BlobUploadOptions options)
{
    private const string DefaultContentType = "application/octet-stream";

    /// <summary>Writes the blob in one request.</summary>
    /// <param name="content">The content.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The new version.</returns>
    public async Task<Response<BlobContentInfo>> PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var message = blob.CreateMessage(RequestMethod.Put, conditions: options.Conditions);
        var request = message.Request;
        request.Headers.SetValue("x-ms-blob-type", "BlockBlob");
        request.Headers.SetValue("Content-Type", options.ContentType ?? DefaultContentType);
        BlobHeaders.SetMetadata(request, options.Metadata);
        request.Content = RequestContent.Create(content);
        return await WriteAsync(message, cancellation => IsStoredAsync(content, cancellation), cancellationToken);
    }

    /// <summary>Writes the blob in blocks, or in one request when the first block holds all of it.</summary>
    /// <param name="content">The content.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    /// <returns>The new version.</returns>
    public async Task<Response<BlobContentInfo>> PutStreamAsync(Stream content, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferSize(content)];
        var length = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (length < buffer.Length)
        {
            return await PutAsync(buffer.AsMemory(0, length), cancellationToken);
        }

        // The upload's own id in each block id keeps two uploads to one blob from taking each other's blocks,
        // and lets this one know its blocks again once they are committed.
        var uploadId = Guid.NewGuid();
        List<string> blockIds = [];
        while (length > 0)
        {
            blockIds.Add(BlockId(uploadId, blockIds.Count));
            await StageBlockAsync(blockIds[^1], buffer.AsMemory(0, length), cancellationToken);
            length = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        }

        return await CommitAsync(blockIds, cancellationToken);
    }

    /// <summary>Whether metadata that was stored is what was written.</summary>
    internal static bool SameMetadata(IReadOnlyDictionary<string, string> stored, IDictionary<string, string>? written) =>
        stored.Count == (written?.Count ?? 0)
        && (written is null || written.All(item => stored.TryGetValue(item.Key, out var value) && value == item.Value));

    /// <summary>A stream that tells its length needs no more than that, and the byte over it shows that all was read.</summary>
    private int BufferSize(Stream content) =>
        content.CanSeek ? (int)Math.Min(options.BlockSize, content.Length - content.Position + 1) : options.BlockSize;

    private static string BlockId(Guid uploadId, int index)
    {
        Span<byte> id = stackalloc byte[20];
        uploadId.TryWriteBytes(id);
        BinaryPrimitives.WriteInt32BigEndian(id[16..], index);
        return Convert.ToBase64String(id);
    }

    private async Task StageBlockAsync(string blockId, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var query = new QueryString("comp", "block").Add("blockid", blockId).ToString();
        var lease = options.Conditions?.LeaseId is { } leaseId ? new BlobRequestConditions { LeaseId = leaseId } : null;
        using var message = blob.CreateMessage(RequestMethod.Put, query, lease);
        message.Request.Headers.SetValue("Content-Type", DefaultContentType);
        message.Request.Content = RequestContent.Create(content);
        var response = await blob.SendAsync(message, cancellationToken);
        if (response.Status != 201)
        {
            throw ServicePipeline.Failure(response);
        }
    }

    private async Task<Response<BlobContentInfo>> CommitAsync(IReadOnlyList<string> blockIds, CancellationToken cancellationToken)
    {
        using var message = blob.CreateMessage(RequestMethod.Put, "comp=blocklist", options.Conditions);
        var request = message.Request;
        request.Headers.SetValue("Content-Type", "application/xml");
        request.Headers.SetValue("x-ms-blob-content-type", options.ContentType ?? DefaultContentType);
        BlobHeaders.SetMetadata(request, options.Metadata);
        request.Content = BlobXml.BlockList(blockIds);
        return await WriteAsync(message, cancellation => AreCommittedAsync(blockIds, cancellation), cancellationToken);
    }

    private async Task<Response<BlobContentInfo>> WriteAsync(
        HttpMessage message, Func<CancellationToken, Task<bool>> isStored, CancellationToken cancellationToken)
    {
        var response = await blob.SendAsync(message, cancellationToken);
        if (response.Status == 201)
        {
            return Response.FromValue(BlobHeaders.ReadContentInfo(response), response);
        }

        var failure = ServicePipeline.Failure(response);
        // A commit that was applied also uses its staged blocks up, which the retry reports as 400 InvalidBlockList.
        var refusedByOurselves = response.Status is 409 or 412 || (response.Status == 400 && failure.ErrorCode == "InvalidBlockList");
        if (!refusedByOurselves || !ServicePipeline.WasRetried(message) || !await isStored(cancellationToken))
        {
            throw failure;
        }

        var stored = (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).GetRawResponse();
        return Response.FromValue(BlobHeaders.ReadContentInfo(stored), stored);
    }

    private async Task<bool> IsStoredAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var message = blob.CreateMessage(RequestMethod.Head);
        var response = await blob.SendAsync(message, cancellationToken);
        if (response.Status != 200)
        {
            return false;
        }

        var stored = BlobHeaders.ReadProperties(response);
        return stored.ContentLength == content.Length
            && stored.ContentHash is { } hash
            && hash.AsSpan().SequenceEqual(Md5(content.Span))
            && SameMetadata(stored.Metadata, options.Metadata);
    }

    private async Task<bool> AreCommittedAsync(IReadOnlyList<string> blockIds, CancellationToken cancellationToken)
    {
        using var message = blob.CreateMessage(RequestMethod.Get, "comp=blocklist&blocklisttype=committed");
        var response = await blob.SendAsync(message, cancellationToken);
        return response.Status == 200 && BlobXml.ReadCommittedBlocks(response).SequenceEqual(blockIds);
    }

    /// <summary>MD5 is what the service keeps of a blob written at once; it compares contents here and secures nothing.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5351", Justification = "The service's own checksum.")]
    private static byte[] Md5(ReadOnlySpan<byte> content) => MD5.HashData(content);
}
