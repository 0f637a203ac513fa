using Azure;
using Azure.Core;
using Mujaz.Storage.Pipeline;

namespace Mujaz.Storage.Blobs;

/// <summary>
/// One block blob. Thread-safe. A conditional write that is refused (409, 412) on a retry is checked against what is stored (MD5, length and
/// metadata; for a staged upload its block ids): when it is what was written, the first try had been applied and only its response was lost,
/// and the write counts as done. A blob that decides who won must therefore hold its owner's id.
/// </summary>
public sealed class BlobClient
{
    private readonly ServicePipeline _service;
    private readonly string _path;

    internal BlobClient(ServicePipeline service, string containerName, string blobName)
    {
        ArgumentException.ThrowIfNullOrEmpty(blobName);
        if (blobName.Split('/').Any(segment => segment is "." or ".."))
        {
            throw new ArgumentException("A blob's name has no segment '.' or '..'.", nameof(blobName));
        }

        _service = service;
        BlobContainerName = containerName;
        Name = blobName;
        _path = $"{Uri.EscapeDataString(containerName)}/{Uri.EscapeDataString(blobName).Replace("%2F", "/", StringComparison.Ordinal)}";
    }

    /// <summary>The blob's name.</summary>
    public string Name { get; }

    /// <summary>The container's name.</summary>
    public string BlobContainerName { get; }

    /// <summary>The blob's address, without a signature.</summary>
    public Uri Uri => new($"{_service.Endpoint.AbsoluteUri.TrimEnd('/')}/{_path}");

    /// <summary>A client of this blob's lease.</summary>
    /// <param name="leaseId">The lease to work with; a new id when null.</param>
    /// <returns>The client; nothing is sent.</returns>
    public BlobLeaseClient GetBlobLeaseClient(string? leaseId = null) => new(this, leaseId);

    /// <summary>Writes the blob.</summary>
    /// <param name="content">The content, up to 5,000 MiB.</param>
    /// <param name="overwrite">Whether a blob that exists is replaced.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The new version.</returns>
    /// <exception cref="RequestFailedException">409 <c>BlobAlreadyExists</c>, 404 <c>ContainerNotFound</c>.</exception>
    public Task<Response<BlobContentInfo>> UploadAsync(BinaryData content, bool overwrite = false, CancellationToken cancellationToken = default) =>
        UploadAsync(
            content,
            new BlobUploadOptions { Conditions = overwrite ? null : new BlobRequestConditions { IfNoneMatch = ETag.All } },
            cancellationToken);

    /// <summary>Writes the blob, replacing one that exists unless the conditions say otherwise.</summary>
    /// <param name="content">The content, up to 5,000 MiB.</param>
    /// <param name="options">Content type, metadata, conditions.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The new version.</returns>
    /// <exception cref="RequestFailedException">409 <c>BlobAlreadyExists</c>, 412 <c>ConditionNotMet</c> or <c>LeaseIdMissing</c>, 404 <c>ContainerNotFound</c>.</exception>
    public Task<Response<BlobContentInfo>> UploadAsync(
        BinaryData content, BlobUploadOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new BlobUpload(this, options ?? new BlobUploadOptions()).PutAsync(content.ToMemory(), cancellationToken);
    }

    /// <summary>Writes the blob from a stream that is read once, holding one block of it in memory.</summary>
    /// <param name="content">The content, up to 50,000 blocks.</param>
    /// <param name="options">Block size, content type, metadata, conditions.</param>
    /// <param name="cancellationToken">Stops the upload; nothing of it can be seen then.</param>
    /// <returns>The new version.</returns>
    /// <exception cref="RequestFailedException">409 <c>BlobAlreadyExists</c>, 412 <c>ConditionNotMet</c> or <c>LeaseIdMissing</c>, 404 <c>ContainerNotFound</c>.</exception>
    public Task<Response<BlobContentInfo>> UploadAsync(
        Stream content, BlobUploadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new BlobUpload(this, options ?? new BlobUploadOptions()).PutStreamAsync(content, cancellationToken);
    }

    /// <summary>Reads the blob into memory.</summary>
    /// <param name="options">Range and conditions.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>Content and properties.</returns>
    /// <exception cref="RequestFailedException">404 <c>BlobNotFound</c>, 412 and 304 by conditions, 416 <c>InvalidRange</c>.</exception>
    public async Task<Response<BlobDownloadResult>> DownloadContentAsync(
        BlobDownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var message = DownloadMessage(options);
        var response = await _service.SendAsync(message, 200, 206, cancellationToken);
        return Response.FromValue(new BlobDownloadResult(response.Content, BlobHeaders.ReadProperties(response)), response);
    }

    /// <summary>Reads the blob as it comes over the network.</summary>
    /// <param name="options">Range and conditions.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>Stream and properties, to be disposed.</returns>
    /// <exception cref="RequestFailedException">404 <c>BlobNotFound</c>, 412 and 304 by conditions, 416 <c>InvalidRange</c>.</exception>
    public async Task<Response<BlobDownloadStreamingResult>> DownloadStreamingAsync(
        BlobDownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var message = DownloadMessage(options);
        message.BufferResponse = false;
        var response = await _service.SendAsync(message, 200, 206, cancellationToken);
        var details = BlobHeaders.ReadProperties(response);
        return Response.FromValue(new BlobDownloadStreamingResult(message.ExtractResponseContent() ?? Stream.Null, details), response);
    }

    /// <summary>Gets the properties and metadata.</summary>
    /// <param name="conditions">What must hold.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The properties.</returns>
    /// <exception cref="RequestFailedException">404 <c>BlobNotFound</c>, 412 and 304 by conditions.</exception>
    public async Task<Response<BlobProperties>> GetPropertiesAsync(
        BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default)
    {
        using var message = CreateMessage(RequestMethod.Head, conditions: conditions);
        var response = await _service.SendAsync(message, 200, cancellationToken);
        return Response.FromValue(BlobHeaders.ReadProperties(response), response);
    }

    /// <summary>Whether the blob exists.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>False when the blob or its container does not exist.</returns>
    /// <exception cref="RequestFailedException">Access is refused.</exception>
    public async Task<Response<bool>> ExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = CreateMessage(RequestMethod.Head);
        var response = await _service.SendAsync(message, 200, 404, cancellationToken);
        return Response.FromValue(response.Status == 200, response);
    }

    /// <summary>Replaces the metadata, which changes the version.</summary>
    /// <param name="metadata">All of the new metadata.</param>
    /// <param name="conditions">What must hold.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The new version.</returns>
    /// <exception cref="RequestFailedException">404 <c>BlobNotFound</c>, 412 by conditions.</exception>
    public async Task<Response<BlobContentInfo>> SetMetadataAsync(
        IDictionary<string, string> metadata, BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default)
    {
        using var message = CreateMessage(RequestMethod.Put, "comp=metadata", conditions);
        BlobHeaders.SetMetadata(message.Request, metadata);
        var response = await _service.SendAsync(message, cancellationToken);
        if (response.Status == 412 && ServicePipeline.WasRetried(message))
        {
            var failure = ServicePipeline.Failure(response);
            var stored = await GetPropertiesAsync(cancellationToken: cancellationToken);
            return BlobUpload.SameMetadata(stored.Value.Metadata, metadata)
                ? Response.FromValue(BlobHeaders.ReadContentInfo(stored.GetRawResponse()), stored.GetRawResponse())
                : throw failure;
        }

        return response.Status == 200
            ? Response.FromValue(BlobHeaders.ReadContentInfo(response), response)
            : throw ServicePipeline.Failure(response);
    }

    /// <summary>Deletes the blob.</summary>
    /// <param name="conditions">What must hold.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The response.</returns>
    /// <exception cref="RequestFailedException">404 <c>BlobNotFound</c>, 412 by conditions or for want of the lease.</exception>
    public async Task<Response> DeleteAsync(BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default)
    {
        var deleted = await DeleteIfExistsAsync(conditions, cancellationToken);
        return deleted.Value ? deleted.GetRawResponse() : throw ServicePipeline.Failure(deleted.GetRawResponse());
    }

    /// <summary>Deletes the blob when it exists.</summary>
    /// <param name="conditions">What must hold.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>False when there was no such blob.</returns>
    /// <exception cref="RequestFailedException">412 by conditions or for want of the lease.</exception>
    public async Task<Response<bool>> DeleteIfExistsAsync(
        BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default)
    {
        using var message = CreateMessage(RequestMethod.Delete, conditions: conditions);
        message.Request.Headers.SetValue("x-ms-delete-snapshots", "include");
        var response = await _service.SendAsync(message, 202, 404, cancellationToken);
        return Response.FromValue(response.Status == 202 || ServicePipeline.WasRetried(message), response);
    }

    /// <summary>Starts a copy of another blob into this one; within an account it is done when the call returns.</summary>
    /// <param name="source">The other blob's address, with a signature when it is in another account.</param>
    /// <param name="conditions">What must hold of this blob.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The copy's state.</returns>
    /// <exception cref="RequestFailedException">404 when the source does not exist, 412 by conditions.</exception>
    public async Task<Response<BlobCopyInfo>> StartCopyFromUriAsync(
        Uri source, BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var message = CreateMessage(RequestMethod.Put, conditions: conditions);
        message.Request.Headers.SetValue("x-ms-copy-source", source.AbsoluteUri);
        var response = await _service.SendAsync(message, 202, cancellationToken);
        response.Headers.TryGetValue("x-ms-copy-id", out var id);
        response.Headers.TryGetValue("x-ms-copy-status", out var status);
        return Response.FromValue(new BlobCopyInfo(id ?? string.Empty, status ?? string.Empty, response.Headers.ETag ?? default), response);
    }

    /// <summary>A request to this blob.</summary>
    internal HttpMessage CreateMessage(RequestMethod method, string query = "", BlobRequestConditions? conditions = null)
    {
        var message = _service.CreateMessage(method, _path, query);
        BlobHeaders.SetConditions(message.Request, conditions);
        return message;
    }

    /// <summary>Sends a request to this blob.</summary>
    internal ValueTask<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken) =>
        _service.SendAsync(message, cancellationToken);

    private HttpMessage DownloadMessage(BlobDownloadOptions? options)
    {
        var message = CreateMessage(RequestMethod.Get, conditions: options?.Conditions);
        if (options is not null && options.Range != default)
        {
            message.Request.Headers.SetValue("Range", options.Range.ToString());
        }

        return message;
    }
}
