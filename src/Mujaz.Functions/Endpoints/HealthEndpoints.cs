using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;
using Mujaz.Functions.Contracts;
using Mujaz.Functions.Storage;
using Mujaz.Summaries;

namespace Mujaz.Functions.Endpoints;

/// <summary><c>GET /api/health</c> (does the app live?) and <c>GET /api/health/ready</c> (can it do its work?).</summary>
internal static class HealthEndpoints
{
    private const string Healthy = "healthy";
    private const string Degraded = "degraded";
    private const string Unhealthy = "unhealthy";

    private static readonly string Version =
        typeof(HealthEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        // The host asks this until the first answer, and now and then later: no work, no log.
        routes.MapGet("/", () => TypedResults.Ok()).ExcludeFromDescription();
        routes.MapMethods("/api/health", [HttpMethods.Get, HttpMethods.Head], Live)
            .WithName("getHealth").WithSummary("Whether the app lives; asks nothing of its dependencies.").Produces<HealthBody>();
        routes.MapMethods("/api/health/ready", [HttpMethods.Get, HttpMethods.Head], ReadyAsync)
            .WithName("getReadiness").WithSummary("Whether the app can do its work: the state of storage and model.").Produces<HealthBody>().Produces<HealthBody>(503);
    }

    private static JsonHttpResult<HealthBody> Live() => Write(new HealthBody(Healthy, Version, new Dictionary<string, string>()), StatusCodes.Status200OK);

    private static async Task<IResult> ReadyAsync(HttpContext context, StorageTables tables, ISummaryModel model)
    {
        var storage = await tables.AreReachableAsync(context.RequestAborted) ? Healthy : Unhealthy;
        var checks = new Dictionary<string, string>
        {
            ["storage"] = storage,
            ["model"] = model.Name is null ? "notConfigured" : model.IsRecorded ? "recorded" : "configured",
        };

        // Without a model the offline engine still answers; without storage nothing may be promised.
        var status = storage != Healthy ? Unhealthy : model.Name is null ? Degraded : Healthy;
        return Write(new HealthBody(status, Version, checks), status == Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    private static JsonHttpResult<HealthBody> Write(HealthBody body, int status) =>
        TypedResults.Json(body, ContractJson.Wire.HealthBody, statusCode: status);
}
