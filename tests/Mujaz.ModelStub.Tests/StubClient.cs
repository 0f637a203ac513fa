using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Mujaz.ModelStub.Tests;

/// <summary>Calls a stub as a chat client does.</summary>
internal sealed class StubClient(ModelStubServer stub) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = stub.Endpoint };

    /// <summary>A chat request with an article's numbered lines and a schema with these languages.</summary>
    public static JsonObject Chat(IEnumerable<string> lines, string options = """{"summaryLength":"medium","style":"paragraph","keywordCount":8,"focus":null}""", params string[] languages) => new()
    {
        ["model"] = "any",
        ["messages"] = new JsonArray(
            new JsonObject { ["role"] = "system", ["content"] = "Summarise." },
            new JsonObject { ["role"] = "user", ["content"] = string.Join('\n', [options, "<article>", .. lines, "</article>"]) }),
        ["response_format"] = new JsonObject
        {
            ["type"] = "json_schema",
            ["json_schema"] = new JsonObject { ["name"] = "summaries", ["strict"] = true, ["schema"] = Schema(languages) },
        },
    };

    public static JsonObject Schema(params string[] languages)
    {
        var schema = (JsonObject)JsonNode.Parse("""
            {"type":"object","properties":{
              "summaries":{"type":"object","properties":{}},
              "keywords":{"type":"array","items":{"type":"object","properties":{"ar":{"type":"string"},"fr":{"type":"string"},"en":{"type":"string"},"kind":{"type":"string"}}}}},
             "$defs":{"rendering":{"type":"object","properties":{"headline":{"type":"string"},"sentences":{"type":"array","items":{"$ref":"#/$defs/sentence"}}}},
                      "sentence":{"type":"object","properties":{"text":{"type":"string"},"evidence":{"type":"array","items":{"type":"integer"}}}}}}
            """)!;
        foreach (var language in languages)
        {
            schema["properties"]!["summaries"]!["properties"]![language] = new JsonObject { ["$ref"] = "#/$defs/rendering" };
        }

        return schema;
    }

    public Task<HttpResponseMessage> PostAsync(JsonNode body, string path = "chat/completions") =>
        _http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);

    /// <summary>The JSON of the completion's content.</summary>
    public async Task<JsonObject> AnswerAsync(JsonNode body)
    {
        using var response = await PostAsync(body);
        response.EnsureSuccessStatusCode();
        var completion = await ReadAsync(response);
        return (JsonObject)JsonNode.Parse((string)completion["choices"]![0]!["message"]!["content"]!)!;
    }

    public static async Task<JsonNode> ReadAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

    public void Dispose() => _http.Dispose();
}
