using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Mujaz.Functions.Http.OpenApi;

/// <summary>The description of the API as JSON. The functions do not change while the app runs, so it is made once.</summary>
internal sealed class ApiDescriptionDocument(IServiceProvider services)
{
    /// <summary>The name under which the document is registered.</summary>
    public const string Name = "v1";

    private readonly Lazy<Task<byte[]>> _json = new(() => MakeAsync(services));

    /// <summary>The document as UTF-8.</summary>
    public Task<byte[]> WriteAsync() => _json.Value;

    private static async Task<byte[]> MakeAsync(IServiceProvider services)
    {
        var document = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync();
        using var json = new MemoryStream();
        await document.SerializeAsJsonAsync(json, OpenApiSpecVersion.OpenApi3_1);
        return json.ToArray();
    }
}
