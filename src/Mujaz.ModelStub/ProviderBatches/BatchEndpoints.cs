using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mujaz.ModelStub.Answers;

namespace Mujaz.ModelStub.ProviderBatches;

/// <summary>The Batch API.</summary>
internal sealed class BatchEndpoints(StubBatchStore batches, StubFileStore files, StubBatchRunner runner, ModelStubJournal journal, Func<ModelStubBatchOptions> options)
{
    private const int DefaultPage = 20;

    /// <summary><c>POST /batches</c>.</summary>
    public async Task CreateAsync(HttpContext http)
    {
        if (await ReadAsync(http) is not { } request
            || (string?)request["input_file_id"] is not { } fileId
            || (string?)request["completion_window"] != "24h"
            || (string?)request["endpoint"] is not ("/v1/chat/completions" or "/chat/completions"))
        {
            await RefuseAsync(http, 400, "invalid_request", "A batch needs input_file_id, endpoint and completion_window.");
            return;
        }

        if (files.Find(fileId) is not { } input)
        {
            await RefuseAsync(http, 400, "invalid_input_file", "There is no such file.");
            return;
        }

        var behavior = options();
        var batch = new StubBatch(input, (string)request["endpoint"]!, (JsonObject?)request["metadata"]?.DeepClone(), behavior, runner);
        batches.Add(batch);
        journal.CountBatch();
        await Task.Delay(behavior.CreationDelay, http.RequestAborted);
        await new StubResponse(200, batch.ToCreated()).SendAsync(http);
    }

    /// <summary><c>GET /batches</c>.</summary>
    public Task ListAsync(HttpContext http)
    {
        var limit = int.TryParse(http.Request.Query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : DefaultPage;
        return new StubResponse(200, batches.List(http.Request.Query["after"], limit)).SendAsync(http);
    }

    /// <summary><c>GET /batches/{id}</c>.</summary>
    public Task GetAsync(HttpContext http) =>
        Find(http) is { } batch ? new StubResponse(200, batch.Look()).SendAsync(http) : NotFoundAsync(http);

    /// <summary><c>POST /batches/{id}/cancel</c>.</summary>
    public Task CancelAsync(HttpContext http)
    {
        if (Find(http) is not { } batch)
        {
            return NotFoundAsync(http);
        }

        return batch.Cancel() is { } cancelled
            ? new StubResponse(200, cancelled).SendAsync(http)
            : RefuseAsync(http, 409, "batch_ended", "The batch has ended; it cannot be cancelled.");
    }

    private StubBatch? Find(HttpContext http) => batches.Find((string)http.Request.RouteValues["id"]!);

    private static async Task<JsonObject?> ReadAsync(HttpContext http)
    {
        try
        {
            return await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Task NotFoundAsync(HttpContext http) => RefuseAsync(http, 404, "batch_not_found", "There is no such batch.");

    private static Task RefuseAsync(HttpContext http, int status, string code, string message) =>
        new StubResponse(status, ChatCompletion.Error(code, message)).SendAsync(http);
}
