using Microsoft.OpenApi;

namespace Mujaz.Functions.Endpoints;

/// <summary><c>GET /api/openapi.json</c>: the description of the API (OpenAPI 3.1), made from the mapped endpoints.</summary>
internal static class OpenApiEndpoints
{
    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Mujaz";
            document.Info.Description = "Faithful Arabic, French and English summaries of news articles, with evidence and aligned keywords.";

            // The address the host calls is no address for callers.
            document.Servers = [];
            return Task.CompletedTask;
        });
    });

    public static void MapApiDescription(this IEndpointRouteBuilder routes) =>
        routes.MapOpenApi("/api/openapi.json");
}
