using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using Mujaz.ModelStub.Answers;

namespace Mujaz.ModelStub.ProviderBatches;

/// <summary>The Files API, as far as batches need it.</summary>
internal sealed class FileEndpoints(StubFileStore files)
{
    /// <summary><c>POST /files</c>: a form with <c>purpose</c> and <c>file</c>.</summary>
    public async Task UploadAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        if (!http.Request.HasFormContentType)
        {
            await RefuseAsync(http, "The body is no form.");
            return;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form.Files.GetFile("file") is not { } upload || form["purpose"] != "batch")
        {
            await RefuseAsync(http, "The form needs a file and the purpose 'batch'.");
            return;
        }

        using var content = new MemoryStream();
        await upload.CopyToAsync(content, http.RequestAborted);
        await new StubResponse(200, files.Add(upload.FileName, "batch", content.ToArray()).ToJson()).SendAsync(http);
    }

    /// <summary><c>GET /files</c>.</summary>
    public Task ListAsync(HttpContext http) => new StubResponse(200, new JsonObject
    {
        ["object"] = "list",
        ["data"] = new JsonArray([.. files.List(http.Request.Query["purpose"]).Select(file => file.ToJson())]),
        ["has_more"] = false,
    }).SendAsync(http);

    /// <summary><c>GET /files/{id}</c>.</summary>
    public Task GetAsync(HttpContext http) => Find(http) is { } file ? new StubResponse(200, file.ToJson()).SendAsync(http) : NotFoundAsync(http);

    /// <summary><c>GET /files/{id}/content</c>.</summary>
    public async Task GetContentAsync(HttpContext http)
    {
        if (Find(http) is not { } file)
        {
            await NotFoundAsync(http);
            return;
        }

        http.Response.ContentType = "application/octet-stream";
        http.Response.ContentLength = file.Content.Length;
        await http.Response.Body.WriteAsync(file.Content, http.RequestAborted);
    }

    /// <summary><c>DELETE /files/{id}</c>.</summary>
    public Task DeleteAsync(HttpContext http)
    {
        var id = (string)http.Request.RouteValues["id"]!;
        return files.Remove(id)
            ? new StubResponse(200, new JsonObject { ["id"] = id, ["object"] = "file", ["deleted"] = true }).SendAsync(http)
            : NotFoundAsync(http);
    }

    private StubFile? Find(HttpContext http) => files.Find((string)http.Request.RouteValues["id"]!);

    private static Task RefuseAsync(HttpContext http, string message) =>
        new StubResponse(400, ChatCompletion.Error("invalid_request", message)).SendAsync(http);

    private static Task NotFoundAsync(HttpContext http) =>
        new StubResponse(404, ChatCompletion.Error("file_not_found", "There is no such file.")).SendAsync(http);
}
