using System.Net;
using System.Text;
using System.Text.Json;
using Mujaz.Functions.Tests.App;

namespace Mujaz.Functions.Tests.Batches;

/// <summary>Posts batches to the running app and waits for them.</summary>
internal sealed class BatchClient(HttpClient http)
{
    public const string JsonLines = "application/x-ndjson";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async Task<HttpResponseMessage> PostAsync(string body, string contentType, string query = "", string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/batches" + query)
        {
            Content = new StringContent(body, Encoding.UTF8, contentType),
        };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await http.SendAsync(request, Token);
    }

    /// <summary>Posts items one a line; the batch must be accepted.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> SubmitAsync(IEnumerable<object> items, string query = "") =>
        await SubmitLinesAsync(items.Select(item => JsonSerializer.Serialize(item)), query);

    public async Task<string> SubmitLinesAsync(IEnumerable<string> lines, string query = "")
    {
        var response = await PostAsync(string.Join('\n', lines), JsonLines, query);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        return (await AppFixture.ReadJsonAsync(response)).GetProperty("id").GetString()!;
    }

    public async Task<JsonElement> GetAsync(string id) =>
        await AppFixture.ReadJsonAsync(await http.GetAsync($"/api/batches/{id}", Token));

    /// <summary>Waits until the batch has ended.</summary>
    public async Task<JsonElement> WaitAsync(string id)
    {
        var ended = await AppFixture.EventuallyAsync(async () =>
        {
            var batch = await GetAsync(id);
            return batch.GetProperty("completedAt").ValueKind == JsonValueKind.Null ? null : (object)batch;
        });
        return (JsonElement)ended;
    }

    public async Task<IReadOnlyList<JsonElement>> ResultsAsync(string id)
    {
        var text = await http.GetStringAsync($"/api/batches/{id}/results", Token);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    public async Task<JsonElement> ReportAsync(string id) =>
        await AppFixture.ReadJsonAsync(await http.GetAsync($"/api/batches/{id}/report", Token));
}
