using Microsoft.OpenApi;

namespace Mujaz.Functions.Endpoints;

/// <summary><c>GET /api/openapi.json</c>: the description of the API (OpenAPI 3.1), made from the mapped endpoints.</summary>
internal static class OpenApiEndpoints
{
    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
    });

    public static void MapApiDescription(this IEndpointRouteBuilder routes) =>
        routes.MapOpenApi("/api/openapi.json");
}
