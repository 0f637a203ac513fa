using System.Globalization;
using Azure;
using Azure.Core;
using Mujaz.Storage.Pipeline;

namespace Mujaz.Storage.Queues;

/// <summary>Queue Storage of one account. Thread-safe; one per app. Got from <see cref="StorageAccount"/>.</summary>
public sealed class QueueServiceClient
{
    private readonly ServicePipeline _service;

    internal QueueServiceClient(ServicePipeline service) => _service = service;

    /// <summary>The service's address.</summary>
    public Uri Uri => _service.Endpoint;

    /// <summary>A client of one queue; nothing is sent.</summary>
    /// <param name="queueName">3 to 63 lower-case letters, digits and single hyphens.</param>
    /// <param name="messageEncoding">How its messages are written; Base64 for a queue that triggers a function.</param>
    /// <returns>The client.</returns>
    public QueueClient GetQueueClient(string queueName, QueueMessageEncoding messageEncoding = QueueMessageEncoding.None) =>
        new(_service, queueName, messageEncoding);

    /// <summary>Lists the names of the queues.</summary>
    /// <param name="prefix">What the names begin with; null lists all.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The names, page by page.</returns>
    public AsyncPageable<string> GetQueuesAsync(string? prefix = null, CancellationToken cancellationToken = default) =>
        new ContinuationPageable<string>(
            async (marker, size, cancellation) =>
            {
                var query = new QueryString("comp", "list").Add("prefix", prefix).Add("marker", marker)
                    .Add("maxresults", size?.ToString(CultureInfo.InvariantCulture));
                using var message = _service.CreateMessage(RequestMethod.Get, string.Empty, query.ToString());
                var response = await _service.SendAsync(message, 200, cancellation);
                var (names, next) = QueueXml.ReadQueueNames(response);
                return Page<string>.FromValues(names, next, response);
            },
            cancellationToken);
}
