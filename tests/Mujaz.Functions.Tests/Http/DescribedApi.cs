using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Mujaz.Functions.Http.OpenApi;

namespace Mujaz.Functions.Tests.Http;

/// <summary>The API's description as the app makes it, without a host.</summary>
public sealed class DescribedApi : IAsyncLifetime
{
    /// <summary>The document as it is served.</summary>
    public string Json { get; private set; } = "";

    /// <summary>The document.</summary>
    public JsonElement Document { get; private set; }

    /// <summary>Every operation with its path and method.</summary>
    internal IEnumerable<DescribedOperation> Operations =>
        from path in Document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select new DescribedOperation(path.Name, operation.Name.ToUpperInvariant(), operation.Value);

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddMvcCore();
        builder.Services.AddMujaz(builder.Configuration);
        builder.Services.AddApiDescription();
        await using var app = builder.Build();
        var utf8 = await app.Services.GetRequiredService<ApiDescriptionDocument>().WriteAsync();
        Json = System.Text.Encoding.UTF8.GetString(utf8);
        Document = JsonDocument.Parse(utf8).RootElement;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>An operation of the description.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Method">Its method in capitals.</param>
/// <param name="Json">What is said of it.</param>
internal sealed record DescribedOperation(string Path, string Method, JsonElement Json)
{
    public override string ToString() => $"{Method} {Path}";
}
