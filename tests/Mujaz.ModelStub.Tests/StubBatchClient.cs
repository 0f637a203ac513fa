using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Mujaz.ModelStub.Tests;

/// <summary>Calls a stub's Batch API as a client does.</summary>
internal sealed class StubBatchClient(ModelStubServer stub) : IDisposable
{
    private const string Endpoint = "/v1/chat/completions";

    private readonly HttpClient _http = new() { BaseAddress = stub.Endpoint };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A line of an input file.</summary>
    public static string Line(string id, JsonNode body, string url = Endpoint) => new JsonObject
    {
        ["custom_id"] = id,
        ["method"] = "POST",
        ["url"] = url,
        ["body"] = body.DeepClone(),
    }.ToJsonString();

    public async Task<string> UploadAsync(IEnumerable<string> lines, string name = "requests.jsonl")
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("batch"), "purpose" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(string.Join('\n', lines))), "file", name },
        };
        using var response = await _http.PostAsync("files", form, Token);
        response.EnsureSuccessStatusCode();
        return (string)(await StubClient.ReadAsync(response))["id"]!;
    }

    public Task<HttpResponseMessage> CreateAsync(string fileId, JsonObject? metadata = null) => _http.PostAsJsonAsync(
        "batches",
        new JsonObject { ["input_file_id"] = fileId, ["endpoint"] = Endpoint, ["completion_window"] = "24h", ["metadata"] = metadata },
        Token);

    /// <summary>Uploads lines and creates a batch of them.</summary>
    /// <returns>The batch's id.</returns>
    public async Task<string> SubmitAsync(params IEnumerable<string> lines)
    {
        using var response = await CreateAsync(await UploadAsync(lines));
        response.EnsureSuccessStatusCode();
        return (string)(await StubClient.ReadAsync(response))["id"]!;
    }

    public async Task<JsonNode> GetAsync(string path)
    {
        using var response = await _http.GetAsync(path, Token);
        response.EnsureSuccessStatusCode();
        return await StubClient.ReadAsync(response);
    }

    public Task<JsonNode> BatchAsync(string id) => GetAsync("batches/" + id);

    public async Task<HttpStatusCode> CancelAsync(string id)
    {
        using var response = await _http.PostAsync($"batches/{id}/cancel", content: null, Token);
        return response.StatusCode;
    }

    public async Task<HttpStatusCode> DeleteFileAsync(string id)
    {
        using var response = await _http.DeleteAsync("files/" + id, Token);
        return response.StatusCode;
    }

    /// <summary>The lines of a file of a batch, by their <c>custom_id</c>; none when there is no such file.</summary>
    public async Task<IReadOnlyDictionary<string, JsonNode>> LinesAsync(JsonNode batch, string file)
    {
        if ((string?)batch[file] is not { } id)
        {
            return new Dictionary<string, JsonNode>();
        }

        var text = await _http.GetStringAsync($"files/{id}/content", Token);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToDictionary(line => (string)line["custom_id"]!);
    }

    public void Dispose() => _http.Dispose();
}
