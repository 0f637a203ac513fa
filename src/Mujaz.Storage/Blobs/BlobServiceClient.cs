using System.Globalization;
using Azure;
using Azure.Core;
using Mujaz.Storage.Pipeline;

namespace Mujaz.Storage.Blobs;

/// <summary>Blob Storage of one account. Thread-safe; one per app. Got from <see cref="StorageAccount"/>.</summary>
public sealed class BlobServiceClient
{
    private readonly ServicePipeline _service;

    internal BlobServiceClient(ServicePipeline service) => _service = service;

    /// <summary>The service's address.</summary>
    public Uri Uri => _service.Endpoint;

    /// <summary>A client of one container; nothing is sent.</summary>
    /// <param name="blobContainerName">3 to 63 lower-case letters, digits and single hyphens.</param>
    /// <returns>The client.</returns>
    public BlobContainerClient GetBlobContainerClient(string blobContainerName) => new(_service, blobContainerName);

    /// <summary>Lists the names of the containers.</summary>
    /// <param name="prefix">What the names begin with; null lists all.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The names, page by page.</returns>
    public AsyncPageable<string> GetBlobContainersAsync(string? prefix = null, CancellationToken cancellationToken = default) =>
        new ContinuationPageable<string>(
            async (marker, size, cancellation) =>
            {
                var query = new QueryString("comp", "list").Add("prefix", prefix).Add("marker", marker)
                    .Add("maxresults", size?.ToString(CultureInfo.InvariantCulture));
                using var message = _service.CreateMessage(RequestMethod.Get, string.Empty, query.ToString());
                var response = await _service.SendAsync(message, 200, cancellation);
                var (names, next) = BlobXml.ReadContainerNames(response);
                return Page<string>.FromValues(names, next, response);
            },
            cancellationToken);
}
