using System.Globalization;
using Azure;
using Azure.Core;
using Mujaz.Storage.Pipeline;

namespace Mujaz.Storage.Blobs;

/// <summary>One container. Thread-safe.</summary>
public sealed class BlobContainerClient
{
    private readonly ServicePipeline _service;

    internal BlobContainerClient(ServicePipeline service, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _service = service;
        Name = name;
    }

    /// <summary>The container's name.</summary>
    public string Name { get; }

    /// <summary>A client of one blob; nothing is sent.</summary>
    /// <param name="blobName">Up to 1,024 characters; <c>/</c> makes folders.</param>
    /// <returns>The client.</returns>
    /// <exception cref="ArgumentException">The name is empty, or has a segment <c>.</c> or <c>..</c>, which HTTP would resolve to another blob.</exception>
    public BlobClient GetBlobClient(string blobName) => new(_service, Name, blobName);

    /// <summary>Creates the container unless it exists.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>True when this call created it.</returns>
    /// <exception cref="RequestFailedException">The name is invalid, access is refused, or 409 <c>ContainerBeingDeleted</c>.</exception>
    public async Task<Response<bool>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = _service.CreateMessage(RequestMethod.Put, Uri.EscapeDataString(Name), "restype=container");
        var response = await _service.SendAsync(message, cancellationToken);
        return response.Status switch
        {
            201 => Response.FromValue(true, response),
            409 when ErrorCodes.Of(response) == "ContainerAlreadyExists" => Response.FromValue(false, response),
            _ => throw ServicePipeline.Failure(response),
        };
    }

    /// <summary>Whether the container exists.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>True when it does.</returns>
    /// <exception cref="RequestFailedException">Access is refused.</exception>
    public async Task<Response<bool>> ExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = _service.CreateMessage(RequestMethod.Head, Uri.EscapeDataString(Name), "restype=container");
        var response = await _service.SendAsync(message, 200, 404, cancellationToken);
        return Response.FromValue(response.Status == 200, response);
    }

    /// <summary>Deletes the container with its blobs when it exists.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>False when there was no such container.</returns>
    /// <exception cref="RequestFailedException">Access is refused.</exception>
    public async Task<Response<bool>> DeleteIfExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = _service.CreateMessage(RequestMethod.Delete, Uri.EscapeDataString(Name), "restype=container");
        var response = await _service.SendAsync(message, 202, 404, cancellationToken);
        return Response.FromValue(response.Status == 202 || ServicePipeline.WasRetried(message), response);
    }

    /// <summary>Lists blobs in the order of their names.</summary>
    /// <param name="prefix">What the names begin with; null lists all.</param>
    /// <param name="includeMetadata">Whether metadata is listed too.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The blobs, page by page (5,000 unless the page size is given); a page's continuation token can be kept and resumed with.</returns>
    /// <exception cref="RequestFailedException">404 <c>ContainerNotFound</c>; thrown while enumerating.</exception>
    public AsyncPageable<BlobItem> GetBlobsAsync(
        string? prefix = null, bool includeMetadata = false, CancellationToken cancellationToken = default) =>
        new ContinuationPageable<BlobItem>(
            async (marker, size, cancellation) =>
            {
                var (items, next, response) = await ListAsync(prefix, null, includeMetadata, marker, size, cancellation);
                return Page<BlobItem>.FromValues([.. items.Select(item => item.Blob!)], next, response);
            },
            cancellationToken);

    /// <summary>Lists blobs as a folder lists files: names up to the next delimiter are given once, as a prefix.</summary>
    /// <param name="delimiter">The delimiter, as a rule <c>/</c>.</param>
    /// <param name="prefix">What the names begin with; null lists all.</param>
    /// <param name="includeMetadata">Whether metadata is listed too.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Blobs and prefixes, page by page.</returns>
    /// <exception cref="RequestFailedException">404 <c>ContainerNotFound</c>; thrown while enumerating.</exception>
    public AsyncPageable<BlobHierarchyItem> GetBlobsByHierarchyAsync(
        string delimiter = "/", string? prefix = null, bool includeMetadata = false, CancellationToken cancellationToken = default) =>
        new ContinuationPageable<BlobHierarchyItem>(
            async (marker, size, cancellation) =>
            {
                var (items, next, response) = await ListAsync(prefix, delimiter, includeMetadata, marker, size, cancellation);
                return Page<BlobHierarchyItem>.FromValues(items, next, response);
            },
            cancellationToken);

    private async Task<(IReadOnlyList<BlobHierarchyItem> Items, string? Next, Response Response)> ListAsync(
        string? prefix, string? delimiter, bool includeMetadata, string? marker, int? size, CancellationToken cancellationToken)
    {
        var query = new QueryString("restype", "container").Add("comp", "list")
            .Add("prefix", prefix)
            .Add("delimiter", delimiter)
            .Add("marker", marker)
            .Add("include", includeMetadata ? "metadata" : null)
            .Add("maxresults", size?.ToString(CultureInfo.InvariantCulture));
        using var message = _service.CreateMessage(RequestMethod.Get, Uri.EscapeDataString(Name), query.ToString());
        var response = await _service.SendAsync(message, 200, cancellationToken);
        var (items, next) = BlobXml.ReadBlobs(response);
        return (items, next, response);
    }
}
