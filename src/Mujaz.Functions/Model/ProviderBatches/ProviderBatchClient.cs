using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using Mujaz.Functions.Http;
using Mujaz.Functions.Model.Resilience;
using OpenAI.Batch;
using OpenAI.Files;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Mujaz.Functions.Model.ProviderBatches;

#pragma warning disable OPENAI001 // BatchClient is marked experimental: its types may change. Only the wire format is used here.

/// <summary>
/// Calls the provider's Files and Batch API through the official clients. Nothing is tried again within a call: who calls
/// comes back through the queue, and a batch that may have been created is looked for before another one is.
/// </summary>
internal sealed class ProviderBatchClient(OpenAIFileClient files, BatchClient batches, TimeProvider time)
{
    /// <summary>The endpoint and the address of every line.</summary>
    public const string ChatPath = "/v1/chat/completions";

    private const int PageSize = 100;

    // A day's batches of a busy resource; an older one would not be ours.
    private const int MostPages = 20;

    /// <summary>Uploads a file of requests.</summary>
    /// <returns>Its id.</returns>
    public Task<string> UploadAsync(Stream content, string name, CancellationToken cancellationToken) => CallAsync(
        async () => (await files.UploadFileAsync(content, name, FileUploadPurpose.Batch, cancellationToken)).Value.Id,
        cancellationToken);

    /// <summary>The id of a file of requests with this name, or null.</summary>
    public Task<string?> FindFileAsync(string name, CancellationToken cancellationToken) => CallAsync(
        async () =>
        {
            var result = await files.GetFilesAsync("batch", Options(cancellationToken));
            using var json = Parse(result);
            return Elements(json.RootElement.Member("data"))
                .Where(file => file.Member("filename").Text() == name)
                .Select(file => file.Member("id").Text())
                .FirstOrDefault();
        },
        cancellationToken);

    /// <summary>Whether a file cannot be used yet: Azure looks at files after they were uploaded.</summary>
    public Task<bool> IsPendingAsync(string fileId, CancellationToken cancellationToken) => CallAsync(
        async () =>
        {
            using var json = Parse(await files.GetFileAsync(fileId, Options(cancellationToken)));
            return json.RootElement.Member("status").Text() is "pending" or "running" or "notRunning";
        },
        cancellationToken);

    /// <summary>The content of a file, or null when it is gone.</summary>
    public Task<ReadOnlyMemory<byte>?> DownloadAsync(string fileId, CancellationToken cancellationToken) => CallAsync(
        async () =>
        {
            try
            {
                var result = await files.DownloadFileAsync(fileId, cancellationToken);
                return (ReadOnlyMemory<byte>?)result.Value.ToMemory();
            }
            catch (ClientResultException exception) when (exception.Status == StatusCodes.Status404NotFound)
            {
                return null;
            }
        },
        cancellationToken);

    /// <summary>Deletes a file; one that is gone is no failure.</summary>
    public Task DeleteFileAsync(string fileId, CancellationToken cancellationToken) => CallAsync(
        async () =>
        {
            try
            {
                await files.DeleteFileAsync(fileId, cancellationToken);
                return true;
            }
            catch (ClientResultException exception) when (exception.Status == StatusCodes.Status404NotFound)
            {
                return false;
            }
        },
        cancellationToken);

    /// <summary>Creates a batch of the requests in a file.</summary>
    /// <param name="fileId">The file.</param>
    /// <param name="label">What an operator sees in the provider's list of batches.</param>
    /// <param name="cancellationToken">Cancels the call; the batch may exist nevertheless.</param>
    public Task<ProviderBatch> CreateAsync(string fileId, string label, CancellationToken cancellationToken) => CallAsync(
        async () =>
        {
            using var content = BinaryContent.Create(BinaryData.FromBytes(WriteCreation(fileId, label)));
            var operation = await batches.CreateBatchAsync(content, waitUntilCompleted: false, Options(cancellationToken));
            using var json = Parse(operation.GetRawResponse());
            return ProviderBatchReader.Read(json.RootElement) ?? throw NotABatch();
        },
        cancellationToken);

    /// <summary>The batch of a file, or null. A file has one batch at the most, because each is uploaded for one.</summary>
    /// <param name="fileId">The file.</param>
    /// <param name="since">Before this there was none.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public Task<ProviderBatch?> FindAsync(string fileId, DateTimeOffset since, CancellationToken cancellationToken) => CallAsync(
        async () =>
        {
            var pages = 0;
            await foreach (var page in batches.GetBatchesAsync(after: null!, PageSize, Options(cancellationToken)).GetRawPagesAsync())
            {
                using var json = Parse(page);
                var found = Elements(json.RootElement.Member("data")).Select(ProviderBatchReader.Read).OfType<ProviderBatch>().ToList();
                if (found.Find(batch => batch.InputFileId == fileId) is { } batch)
                {
                    return batch;
                }

                // The list is newest first.
                if (found.Count == 0 || found[^1].CreatedAt < since || ++pages == MostPages)
                {
                    break;
                }
            }

            return null;
        },
        cancellationToken);

    /// <summary>A batch as it is now, or null when the provider does not know it (any more).</summary>
    public Task<ProviderBatch?> GetAsync(string batchId, CancellationToken cancellationToken) => CallAsync(
        async () =>
        {
            try
            {
                using var json = Parse(await batches.GetBatchAsync(batchId, Options(cancellationToken)));
                return ProviderBatchReader.Read(json.RootElement) ?? throw NotABatch();
            }
            catch (ClientResultException exception) when (exception.Status == StatusCodes.Status404NotFound)
            {
                return null;
            }
        },
        cancellationToken);

    /// <summary>Asks the provider to stop a batch. One that has ended meanwhile is no failure.</summary>
    public Task CancelAsync(string batchId, CancellationToken cancellationToken) => CallAsync(
        async () =>
        {
            try
            {
                var operation = await CreateBatchOperation.RehydrateAsync(batches, batchId, cancellationToken);
                await operation.CancelAsync(Options(cancellationToken));
                return true;
            }
            catch (ClientResultException exception) when (exception.Status is StatusCodes.Status400BadRequest or StatusCodes.Status404NotFound or StatusCodes.Status409Conflict)
            {
                return false;
            }
        },
        cancellationToken);

    private static RequestOptions Options(CancellationToken cancellationToken) => new() { CancellationToken = cancellationToken };

    private static JsonDocument Parse(ClientResult result) => Parse(result.GetRawResponse());

    private static JsonDocument Parse(PipelineResponse response) => JsonDocument.Parse(response.Content.ToMemory());

    private static IEnumerable<JsonElement> Elements(JsonElement array) =>
        array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : Enumerable.Empty<JsonElement>();

    private static byte[] WriteCreation(string fileId, string label)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("input_file_id", fileId);
            json.WriteString("endpoint", ChatPath);
            json.WriteString("completion_window", "24h");
            json.WriteStartObject("metadata");
            json.WriteString("mujaz", label);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static ProviderBatchException NotABatch() => new(ProviderBatchFailure.Unsupported, "The endpoint answered with something that is no batch.");

    private async Task<T> CallAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && Explain(exception) is { } failure)
        {
            throw failure;
        }
    }

    /// <summary>The failure that an exception is; null for what only a mistake of ours throws.</summary>
    private ProviderBatchException? Explain(Exception exception) => exception switch
    {
        ClientResultException { Status: > 0 } answer => Explain(answer),
        ClientResultException or AggregateException => exception.InnerException is { } inner ? Explain(inner) : null,
        JsonException => new(ProviderBatchFailure.Unsupported, "The endpoint answered with something that is no JSON.", exception),
        EndpointBusyException busy => Transient("The rate limit leaves no room.", exception, busy.Wait),
        BrokenCircuitException broken => Transient("The endpoint failed too often.", exception, broken.RetryAfter),
        TimeoutRejectedException or HttpRequestException or IOException or OperationCanceledException =>
            Transient("The endpoint cannot be reached.", exception, wait: null),
        _ => null,
    };

    private ProviderBatchException Explain(ClientResultException exception)
    {
        var failure = exception.Status switch
        {
            404 or 405 or 501 => ProviderBatchFailure.Unsupported,
            408 or 429 or >= 500 => ProviderBatchFailure.Transient,
            _ => ProviderBatchFailure.Refused,
        };
        return new ProviderBatchException(failure, $"The provider answered with status {exception.Status}.", exception)
        {
            Status = exception.Status,
            RetryAfter = exception.GetRawResponse() is { } response
                ? RetryAfterHeader.Read(name => response.Headers.TryGetValue(name, out var value) ? value : null, time.GetUtcNow())
                : null,
        };
    }

    private static ProviderBatchException Transient(string message, Exception exception, TimeSpan? wait) =>
        new(ProviderBatchFailure.Transient, message, exception) { RetryAfter = wait };
}
