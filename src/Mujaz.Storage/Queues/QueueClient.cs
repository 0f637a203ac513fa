using System.Globalization;
using System.Text;
using Azure;
using Azure.Core;
using Mujaz.Storage.Pipeline;

namespace Mujaz.Storage.Queues;

/// <summary>
/// One queue. Thread-safe. Delivery is at least once. When the response to a send is lost, the retry sends the message again: the service
/// gives no way to recognise the first, so receivers must bear duplicates. When the response to an update is lost, the new receipt is lost
/// with it, and the message comes back when its visibility timeout ends. A deletion whose response was lost is recognised.
/// </summary>
public sealed class QueueClient
{
    private readonly ServicePipeline _service;
    private readonly QueueMessageEncoding _encoding;

    internal QueueClient(ServicePipeline service, string name, QueueMessageEncoding encoding)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _service = service;
        _encoding = encoding;
        Name = name;
    }

    /// <summary>The queue's name.</summary>
    public string Name { get; }

    private string Messages => $"{Uri.EscapeDataString(Name)}/messages";

    /// <summary>Creates the queue unless it exists.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>True when this call created it.</returns>
    /// <exception cref="RequestFailedException">The name is invalid, or access is refused.</exception>
    public async Task<Response<bool>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = _service.CreateMessage(RequestMethod.Put, Uri.EscapeDataString(Name));
        var response = await _service.SendAsync(message, cancellationToken);
        return response.Status switch
        {
            201 => Response.FromValue(true, response),
            204 => Response.FromValue(false, response),
            409 when ErrorCodes.Of(response) == "QueueAlreadyExists" => Response.FromValue(false, response),
            _ => throw ServicePipeline.Failure(response),
        };
    }

    /// <summary>Deletes the queue with its messages when it exists.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>False when there was no such queue.</returns>
    /// <exception cref="RequestFailedException">Access is refused.</exception>
    public async Task<Response<bool>> DeleteIfExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = _service.CreateMessage(RequestMethod.Delete, Uri.EscapeDataString(Name));
        var response = await _service.SendAsync(message, 204, 404, cancellationToken);
        return Response.FromValue(response.Status == 204 || ServicePipeline.WasRetried(message), response);
    }

    /// <summary>Gets the number of messages.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The properties.</returns>
    /// <exception cref="RequestFailedException">404 <c>QueueNotFound</c>.</exception>
    public async Task<Response<QueueProperties>> GetPropertiesAsync(CancellationToken cancellationToken = default)
    {
        using var message = _service.CreateMessage(RequestMethod.Get, Uri.EscapeDataString(Name), "comp=metadata");
        var response = await _service.SendAsync(message, 200, cancellationToken);
        response.Headers.TryGetValue("x-ms-approximate-messages-count", out var count);
        return Response.FromValue(new QueueProperties(int.Parse(count ?? "0", CultureInfo.InvariantCulture)), response);
    }

    /// <summary>Sends a message.</summary>
    /// <param name="messageText">The text; up to 64 KiB once encoded.</param>
    /// <param name="visibilityTimeout">How long it stays hidden, up to 7 days; null shows it at once.</param>
    /// <param name="timeToLive">How long it is kept; -1 second for ever, null for 7 days.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The receipt.</returns>
    /// <exception cref="ArgumentException">The text has a control character that XML cannot hold, and the queue is not in Base64.</exception>
    /// <exception cref="RequestFailedException">404 <c>QueueNotFound</c>, 413 <c>RequestBodyTooLarge</c>.</exception>
    public Task<Response<SendReceipt>> SendMessageAsync(
        string messageText, TimeSpan? visibilityTimeout = null, TimeSpan? timeToLive = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messageText);
        return SendEncodedAsync(Encode(messageText), visibilityTimeout, timeToLive, cancellationToken);
    }

    /// <summary>Sends a message.</summary>
    /// <param name="message">The content: UTF-8 unless the queue is in Base64; up to 64 KiB once encoded.</param>
    /// <param name="visibilityTimeout">How long it stays hidden, up to 7 days; null shows it at once.</param>
    /// <param name="timeToLive">How long it is kept; -1 second for ever, null for 7 days.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The receipt.</returns>
    /// <exception cref="RequestFailedException">404 <c>QueueNotFound</c>, 413 <c>RequestBodyTooLarge</c>.</exception>
    public Task<Response<SendReceipt>> SendMessageAsync(
        BinaryData message, TimeSpan? visibilityTimeout = null, TimeSpan? timeToLive = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var text = _encoding == QueueMessageEncoding.Base64 ? Convert.ToBase64String(message.ToMemory().Span) : message.ToString();
        return SendEncodedAsync(text, visibilityTimeout, timeToLive, cancellationToken);
    }

    /// <summary>Receives messages and hides them from others.</summary>
    /// <param name="maxMessages">1 to 32; null is 1.</param>
    /// <param name="visibilityTimeout">How long they stay hidden, 1 s to 7 days; null is 30 s.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The messages, perhaps none.</returns>
    /// <exception cref="RequestFailedException">404 <c>QueueNotFound</c>, 400 <c>OutOfRangeQueryParameterValue</c>.</exception>
    public Task<Response<QueueMessage[]>> ReceiveMessagesAsync(
        int? maxMessages = null, TimeSpan? visibilityTimeout = null, CancellationToken cancellationToken = default) =>
        GetMessagesAsync(
            new QueryString().Add("numofmessages", Number(maxMessages)).AddSeconds("visibilitytimeout", visibilityTimeout), cancellationToken);

    /// <summary>Looks at messages without hiding them.</summary>
    /// <param name="maxMessages">1 to 32; null is 1.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The visible messages at the front, perhaps none.</returns>
    /// <exception cref="RequestFailedException">404 <c>QueueNotFound</c>, 400 <c>OutOfRangeQueryParameterValue</c>.</exception>
    public Task<Response<QueueMessage[]>> PeekMessagesAsync(int? maxMessages = null, CancellationToken cancellationToken = default) =>
        GetMessagesAsync(new QueryString("peekonly", "true").Add("numofmessages", Number(maxMessages)), cancellationToken);

    /// <summary>Changes how long a received message stays hidden, and its text if one is given.</summary>
    /// <param name="messageId">The message's id.</param>
    /// <param name="popReceipt">Its last receipt.</param>
    /// <param name="messageText">The new text; null keeps it.</param>
    /// <param name="visibilityTimeout">From now; default shows it at once.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The new receipt.</returns>
    /// <exception cref="RequestFailedException">404 <c>MessageNotFound</c>, 400 <c>PopReceiptMismatch</c>.</exception>
    public async Task<Response<UpdateReceipt>> UpdateMessageAsync(
        string messageId, string popReceipt, string? messageText = null, TimeSpan visibilityTimeout = default, CancellationToken cancellationToken = default)
    {
        var query = new QueryString("popreceipt", popReceipt).AddSeconds("visibilitytimeout", visibilityTimeout);
        using var message = _service.CreateMessage(RequestMethod.Put, $"{Messages}/{Uri.EscapeDataString(messageId)}", query.ToString());
        if (messageText is not null)
        {
            SetMessage(message.Request, Encode(messageText));
        }

        var response = await _service.SendAsync(message, 204, cancellationToken);
        response.Headers.TryGetValue("x-ms-popreceipt", out var receipt);
        response.Headers.TryGetValue("x-ms-time-next-visible", out var visible);
        return Response.FromValue(
            new UpdateReceipt(receipt!, DateTimeOffset.ParseExact(visible!, "R", CultureInfo.InvariantCulture)), response);
    }

    /// <summary>Deletes a received message.</summary>
    /// <param name="messageId">The message's id.</param>
    /// <param name="popReceipt">Its last receipt.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The response.</returns>
    /// <exception cref="RequestFailedException">404 <c>MessageNotFound</c>, 400 <c>PopReceiptMismatch</c>: another receiver has it.</exception>
    public async Task<Response> DeleteMessageAsync(string messageId, string popReceipt, CancellationToken cancellationToken = default)
    {
        using var message = _service.CreateMessage(
            RequestMethod.Delete, $"{Messages}/{Uri.EscapeDataString(messageId)}", new QueryString("popreceipt", popReceipt).ToString());
        var response = await _service.SendAsync(message, cancellationToken);
        var done = response.Status == 204 || (response.Status == 404 && ServicePipeline.WasRetried(message));
        return done ? response : throw ServicePipeline.Failure(response);
    }

    /// <summary>Deletes every message.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The response.</returns>
    /// <exception cref="RequestFailedException">404 <c>QueueNotFound</c>.</exception>
    public async Task<Response> ClearMessagesAsync(CancellationToken cancellationToken = default)
    {
        using var message = _service.CreateMessage(RequestMethod.Delete, Messages);
        return await _service.SendAsync(message, 204, cancellationToken);
    }

    private async Task<Response<SendReceipt>> SendEncodedAsync(
        string text, TimeSpan? visibilityTimeout, TimeSpan? timeToLive, CancellationToken cancellationToken)
    {
        var query = new QueryString().AddSeconds("visibilitytimeout", visibilityTimeout).AddSeconds("messagettl", timeToLive);
        using var message = _service.CreateMessage(RequestMethod.Post, Messages, query.ToString());
        SetMessage(message.Request, text);
        var response = await _service.SendAsync(message, 201, cancellationToken);
        return Response.FromValue(QueueXml.ReadReceipt(response), response);
    }

    private async Task<Response<QueueMessage[]>> GetMessagesAsync(QueryString query, CancellationToken cancellationToken)
    {
        using var message = _service.CreateMessage(RequestMethod.Get, Messages, query.ToString());
        var response = await _service.SendAsync(message, 200, cancellationToken);
        return Response.FromValue(QueueXml.ReadMessages(response, _encoding), response);
    }

    private static void SetMessage(Request request, string text)
    {
        request.Headers.SetValue("Content-Type", "application/xml");
        request.Content = QueueXml.Message(text);
    }

    private string Encode(string text) =>
        _encoding == QueueMessageEncoding.Base64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : text;

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
