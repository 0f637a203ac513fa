using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mujaz.Functions.Http.OpenApi;

/// <summary><c>GET /api/openapi.json</c>: the description of the API (OpenAPI 3.1), made from the functions' attributes.</summary>
[Tags("Description")]
internal sealed class OpenApiFunctions(ApiDescriptionDocument document)
{
    /// <summary>This description of the API.</summary>
    [Function("GetOpenApi")]
    [ProducesResponseType<object>(200)]
    [RequestHeader("If-None-Match", CacheableResult.IfNoneMatchDescription)]
    [ResponseHeader(200, "ETag", CacheableResult.ETagDescription)]
    public async Task<IResult> GetAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "openapi.json")] HttpRequest request) =>
        new CacheableResult("application/json; charset=utf-8", await document.WriteAsync());
}
