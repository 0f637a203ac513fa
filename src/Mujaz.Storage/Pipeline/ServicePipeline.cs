using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Mujaz.Storage.Connections;

namespace Mujaz.Storage.Pipeline;

/// <summary>One service of an account: its address, its version and the pipeline that authorises and retries. Thread-safe.</summary>
internal sealed class ServicePipeline
{
    // https://learn.microsoft.com/azure/storage/blobs/authorize-access-azure-active-directory
    private static readonly string[] TokenScopes = ["https://storage.azure.com/.default"];

    private readonly HttpPipeline _pipeline;
    private readonly string _version;
    private readonly AzureSasCredential? _sas;

    private ServicePipeline(HttpPipeline pipeline, Uri endpoint, string version, AzureSasCredential? sas)
    {
        _pipeline = pipeline;
        _version = version;
        _sas = sas;
        Endpoint = endpoint;
    }

    /// <summary>The service's address, with the account in the path for the emulator.</summary>
    public Uri Endpoint { get; }

    /// <summary>Builds the pipeline of a service.</summary>
    /// <param name="endpoint">The service's address.</param>
    /// <param name="version">The value of <c>x-ms-version</c>.</param>
    /// <param name="connection">The key or SAS, if any.</param>
    /// <param name="credential">The identity, when there is neither.</param>
    /// <param name="options">Retries, transport, clock.</param>
    /// <param name="stringToSign">The service's string to sign, for an account key.</param>
    /// <returns>The service.</returns>
    public static ServicePipeline Create(
        Uri endpoint,
        string version,
        StorageEndpoints connection,
        TokenCredential? credential,
        StorageClientOptions options,
        Func<Request, string, string> stringToSign)
    {
        HttpPipelinePolicy? authorization = connection.AccountKey is { } key
            ? new SharedKeyPolicy(connection.AccountName!, key, stringToSign, options.TimeProvider)
            : connection.Sas is null && credential is not null
                ? new BearerTokenAuthenticationPolicy(credential, TokenScopes)
                : null;
        var pipelineOptions = new HttpPipelineOptions(options) { RequestFailedDetailsParser = StorageErrorParser.Instance };
        if (authorization is not null)
        {
            pipelineOptions.PerRetryPolicies.Add(authorization);
        }

        var pipeline = HttpPipelineBuilder.Build(pipelineOptions);
        return new ServicePipeline(pipeline, endpoint, version, connection.AccountKey is null ? connection.Sas : null);
    }

    /// <summary>A new request to a path below the endpoint.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="escapedPath">The path, percent-encoded, without a slash before it.</param>
    /// <param name="escapedQuery">The query, percent-encoded, without the question mark; may be empty.</param>
    /// <returns>The message to send, to be disposed by the caller.</returns>
    public HttpMessage CreateMessage(RequestMethod method, string escapedPath, string escapedQuery = "")
    {
        var message = _pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(Endpoint);
        request.Uri.AppendPath("/", escape: false);
        request.Uri.AppendPath(escapedPath, escape: false);
        request.Uri.Query = (escapedQuery, _sas?.Signature) switch
        {
            (var query, null) => query,
            ("", var signature) => signature,
            var (query, signature) => $"{query}&{signature}",
        };
        request.Headers.SetValue("x-ms-version", _version);
        return message;
    }

    /// <summary>Sends a request, with retries, and gives whatever the service answered in the end.</summary>
    /// <param name="message">The request.</param>
    /// <param name="cancellationToken">Stops the request and its retries.</param>
    /// <returns>The response, successful or not.</returns>
    public async ValueTask<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        await _pipeline.SendAsync(message, cancellationToken);
        return message.Response;
    }

    /// <summary>Sends a request and demands one of two statuses.</summary>
    /// <param name="message">The request.</param>
    /// <param name="status">A status of success.</param>
    /// <param name="otherStatus">Another status of success.</param>
    /// <param name="cancellationToken">Stops the request and its retries.</param>
    /// <returns>The successful response.</returns>
    /// <exception cref="RequestFailedException">The service answered with another status.</exception>
    public async ValueTask<Response> SendAsync(HttpMessage message, int status, int otherStatus, CancellationToken cancellationToken)
    {
        var response = await SendAsync(message, cancellationToken);
        return response.Status == status || response.Status == otherStatus ? response : throw Failure(response);
    }

    /// <summary>Sends a request and demands one status.</summary>
    /// <param name="message">The request.</param>
    /// <param name="status">The status of success.</param>
    /// <param name="cancellationToken">Stops the request and its retries.</param>
    /// <returns>The successful response.</returns>
    /// <exception cref="RequestFailedException">The service answered with another status.</exception>
    public ValueTask<Response> SendAsync(HttpMessage message, int status, CancellationToken cancellationToken) =>
        SendAsync(message, status, status, cancellationToken);

    /// <summary>The exception for a response that is not a success, with the service's error code.</summary>
    /// <param name="response">The response.</param>
    /// <returns>The exception to throw.</returns>
    public static RequestFailedException Failure(Response response) => new(response, null, StorageErrorParser.Instance);

    /// <summary>
    /// Whether the request was sent more than once, so that a refusal may come from its own first try whose response was lost.
    /// </summary>
    /// <param name="message">The request after it was sent.</param>
    /// <returns>True when there was a retry.</returns>
    public static bool WasRetried(HttpMessage message) => message.ProcessingContext.RetryNumber > 0;
}
