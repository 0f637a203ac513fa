using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Batches.Callbacks;

/// <summary>Sends one signed callback.</summary>
internal sealed class CallbackClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly CallbackSecret? _secret;
    private readonly TimeProvider _time;

    public CallbackClient(SocketsHttpHandler transport, IOptions<BatchOptions> options, TimeProvider time)
    {
        _http = new HttpClient(transport) { Timeout = options.Value.CallbackTimeout };
        _secret = options.Value.CallbackSecret is { } text && CallbackSecret.TryParse(text, out var secret) ? secret : null;
        _time = time;
    }

    /// <summary>Posts a body and looks at the status alone.</summary>
    /// <param name="url">Where to.</param>
    /// <param name="id">What makes tries of the same callback recognisable.</param>
    /// <param name="body">JSON.</param>
    /// <param name="cancellationToken">Cancels the try.</param>
    public async Task<CallbackOutcome> PostAsync(Uri url, string id, byte[] body, CancellationToken cancellationToken)
    {
        if (_secret is null)
        {
            return new CallbackOutcome("notConfigured");
        }

        try
        {
            using var request = Sign(url, id, body, _secret);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return OutcomeOf(response);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new CallbackOutcome("timeout");
        }
        catch (HttpRequestException exception)
        {
            return new CallbackOutcome(CodeOf(exception));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Sign(Uri url, string id, byte[] body, CallbackSecret secret)
    {
        var timestamp = _time.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", secret.Sign(id, timestamp, body));
        request.Headers.UserAgent.ParseAdd("Mujaz");
        return request;
    }

    private CallbackOutcome OutcomeOf(HttpResponseMessage response) => response.IsSuccessStatusCode
        ? CallbackOutcome.Delivered
        : new CallbackOutcome(string.Create(CultureInfo.InvariantCulture, $"http{(int)response.StatusCode}"))
        {
            IsFinal = response.StatusCode == HttpStatusCode.Gone,
            RetryAfter = RetryAfterHeader.Read(response, _time.GetUtcNow()),
        };

    private static string CodeOf(HttpRequestException exception) => exception.InnerException is CallbackAddressException
        ? "addressNotAllowed"
        : exception.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => "nameNotResolved",
            HttpRequestError.SecureConnectionError => "tlsFailed",
            HttpRequestError.ConnectionError => "connectionFailed",
            _ => "noValidResponse",
        };
}
