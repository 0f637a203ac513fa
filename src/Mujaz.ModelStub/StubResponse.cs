using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mujaz.ModelStub;

/// <summary>A response, ready to be sent whole or in part.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
internal sealed record StubResponse(int Status, JsonNode Body)
{
    // As providers do: Arabic in UTF-8, not in escapes.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The fingerprint of the article that was asked about; empty when the response is about none.</summary>
    public string Article { get; init; } = "";

    /// <summary>Whether this is an answer and no error.</summary>
    public bool IsAnswer => Status == StatusCodes.Status200OK;

    /// <summary>JSON as text, with letters that stay readable.</summary>
    public static string ToText(JsonNode json) => json.ToJsonString(Readable);

    /// <summary>Sends all of it.</summary>
    public Task SendAsync(HttpContext http) => SendAsync(http, whole: true);

    /// <summary>Sends the headers, which promise all of the body, and half of it.</summary>
    public Task SendHalfAsync(HttpContext http) => SendAsync(http, whole: false);

    private async Task SendAsync(HttpContext http, bool whole)
    {
        var body = Encoding.UTF8.GetBytes(ToText(Body));
        http.Response.StatusCode = Status;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(whole ? body : body.AsMemory(0, body.Length / 2), http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }
}
