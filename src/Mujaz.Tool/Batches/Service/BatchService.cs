using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Mujaz.Tool.Batches.Packing;

namespace Mujaz.Tool.Batches.Service;

/// <summary>The batches of a Mujaz service, over HTTP. Every failure is a <see cref="ServiceException"/>.</summary>
internal sealed class BatchService : IDisposable
{
    private readonly HttpClient _http;
    private readonly ServiceAddress _address;

    public BatchService(ServiceAddress address, Patience patience)
    {
        _address = address;
        Patience = patience;

        // Not followed: a redirect to somewhere else would take the key along.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(15) };
        _http = new HttpClient(new RetryingHandler(patience, handler)) { BaseAddress = address.Root, Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("mujaz", typeof(BatchService).Assembly.GetName().Version?.ToString(3)));
        if (address.Key is not null)
        {
            _http.DefaultRequestHeaders.Add("x-functions-key", address.Key);
        }
    }

    /// <summary>How long faults are ridden out.</summary>
    public Patience Patience { get; }

    /// <summary>Posts a batch; the same content with the same options under the same key gives the same batch.</summary>
    public async Task<BatchAnswer> SubmitAsync(
        BatchPart part, string query, string idempotencyKey, Action<long> progress, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/batches" + query) { Content = new PartContent(part, progress) };
        request.Headers.Add("Idempotency-Key", idempotencyKey);

        // So that a wrong key is told before 100 MB have gone out, not by a connection that is cut in the middle.
        request.Headers.ExpectContinue = true;
        return await SendForBatchAsync(request, null, cancellation);
    }

    public async Task<BatchAnswer> GetAsync(string id, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, PathOf(id));
        return await SendForBatchAsync(request, id, cancellation);
    }

    public async Task<BatchAnswer> RetryAsync(string id, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, PathOf(id) + "/retry");
        return await SendForBatchAsync(request, id, cancellation);
    }

    public async Task<BatchAnswer> CancelAsync(string id, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, PathOf(id));
        return await SendForBatchAsync(request, id, cancellation);
    }

    /// <summary>The articles of an ended batch that failed.</summary>
    public async Task<IReadOnlyList<BatchFailure>> GetFailuresAsync(string id, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, PathOf(id) + "/report");
        using var response = await SendAsync(request, id, HttpCompletionOption.ResponseContentRead, cancellation);
        return (await ReadAsync(response, ServiceJson.Default.BatchReport, cancellation)).Failures;
    }

    /// <summary>The batches, newest first.</summary>
    public async IAsyncEnumerable<BatchState> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = "?top=100";
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "api/batches" + query);
            using var response = await SendAsync(request, null, HttpCompletionOption.ResponseContentRead, cancellation);
            var page = await ReadAsync(response, ServiceJson.Default.BatchPage, cancellation);
            foreach (var batch in page.Value)
            {
                yield return batch;
            }

            if (page.NextLink is null)
            {
                yield break;
            }

            // Only its query: the host of a link is not one to send a key to.
            query = new Uri(_address.Root, page.NextLink).Query;
        }
    }

    /// <summary>Begins to read the results; the caller disposes of the answer.</summary>
    public async Task<HttpResponseMessage> OpenResultsAsync(string id, ResultFormat format, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, PathOf(id) + "/results");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(format.MediaType));
        return await SendAsync(request, id, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    public void Dispose() => _http.Dispose();

    private static string PathOf(string id) => "api/batches/" + Uri.EscapeDataString(id);

    private async Task<BatchAnswer> SendForBatchAsync(HttpRequestMessage request, string? id, CancellationToken cancellation)
    {
        using var response = await SendAsync(request, id, HttpCompletionOption.ResponseContentRead, cancellation);
        var json = await ReadAsync(response, ServiceJson.Default.JsonElement, cancellation);
        try
        {
            var state = json.Deserialize(ServiceJson.Default.BatchState) ?? throw new JsonException();
            Patience.Recovered();
            return new BatchAnswer(state, json, RetryAfter.Of(response, Patience.Time.GetUtcNow()));
        }
        catch (JsonException)
        {
            throw NoService(response);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, string? id, HttpCompletionOption completion, CancellationToken cancellation)
    {
        var response = await _http.SendAsync(request, completion, cancellation);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw await RefusalOfAsync(response, id, cancellation);
        }
    }

    private async Task<T> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : notnull
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            return await JsonSerializer.DeserializeAsync(body, type, cancellation) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw NoService(response);
        }
    }

    private async Task<ServiceException> RefusalOfAsync(HttpResponseMessage response, string? id, CancellationToken cancellation)
    {
        if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            return new ServiceException(
                ExitCode.Refused,
                _address.Key is null
                    ? $"{_address} wants a key: put it into MUJAZ_KEY, or give it with --key."
                    : $"{_address} does not accept this key.");
        }

        var problem = await ReadProblemAsync(response, cancellation);
        return problem switch
        {
            { Code: "batchNotFound" } => new ServiceException(ExitCode.Refused, $"{_address} has no batch {id}."),
            { Detail: { } detail } => new ServiceException(CodeOf(response), Explain(detail, problem.Errors ?? [])),
            _ => NoService(response),
        };
    }

    private static int CodeOf(HttpResponseMessage response) => (int)response.StatusCode < 500 ? ExitCode.Refused : ExitCode.Unreachable;

    /// <summary>With one wrong field the service says the same twice.</summary>
    private static string Explain(string detail, IReadOnlyList<ProblemField> errors) =>
        string.Join('\n', errors
            .Where(error => error.Detail is not null && error.Detail != detail)
            .Select(error => $"  {error.Field}: {error.Detail}")
            .Prepend(detail));

    private static async Task<ProblemDocument?> ReadProblemAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            return null;
        }

        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            return await JsonSerializer.DeserializeAsync(body, ServiceJson.Default.ProblemDocument, cancellation);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private ServiceException NoService(HttpResponseMessage response) => new(
        CodeOf(response),
        response.Headers.Location is { } location && (int)response.StatusCode is >= 300 and < 400
            ? $"{_address} sends callers on to {location}; if you trust that address, give it with --url."
            : $"{_address} answered {(int)response.StatusCode} {response.ReasonPhrase}, and not as Mujaz does. Is the address right?");
}
