using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Mujaz.Functions.Storage;
using Mujaz.Summaries;

namespace Mujaz.Functions.Health;

/// <summary><c>GET /api/health</c> (does the app live?) and <c>GET /api/health/ready</c> (can it do its work?).</summary>
[Tags("Health")]
internal sealed class HealthFunctions(StorageTables tables, ISummaryModel model)
{
    private const string Healthy = "healthy";
    private const string Degraded = "degraded";
    private const string Unhealthy = "unhealthy";

    // Without the commit behind the plus sign: anybody may ask here, and need not learn which faults are mended.
    private static readonly string Version =
        typeof(HealthFunctions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    /// <summary>Whether the app lives; asks nothing of its dependencies.</summary>
    [Function("GetHealth")]
    [ProducesResponseType<HealthBody>(200)]
    public static IResult Live([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request) =>
        Write(new HealthBody(Healthy, Version, new Dictionary<string, string>()), StatusCodes.Status200OK);

    /// <summary>Whether the app can do its work: the state of storage and model.</summary>
    [Function("GetReadiness")]
    [ProducesResponseType<HealthBody>(200)]
    [ProducesResponseType<HealthBody>(503)]
    public async Task<IResult> ReadyAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health/ready")] HttpRequest request)
    {
        var storage = await tables.AreReachableAsync(request.HttpContext.RequestAborted) ? Healthy : Unhealthy;
        var checks = new Dictionary<string, string>
        {
            ["storage"] = storage,
            ["model"] = model.Name is null ? "notConfigured" : model.IsRecorded ? "recorded" : "configured",
        };

        // Without a model the offline engine still answers; without storage nothing may be promised.
        var status = storage != Healthy ? Unhealthy : model.Name is null ? Degraded : Healthy;
        return Write(
            new HealthBody(status, Version, checks),
            status == Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    private static JsonHttpResult<HealthBody> Write(HealthBody body, int status) =>
        TypedResults.Json(body, HealthJson.Wire.HealthBody, statusCode: status);
}
