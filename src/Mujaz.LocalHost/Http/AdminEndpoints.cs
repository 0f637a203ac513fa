using System.Diagnostics;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mujaz.LocalHost.Configuration;

namespace Mujaz.LocalHost.Http;

/// <summary>The host's own endpoints below <c>/admin</c>, and its home page.</summary>
internal static class AdminEndpoints
{
    /// <summary>Maps them. All but <c>ping</c> and the home page need the master key.</summary>
    /// <param name="endpoints">Where to map.</param>
    /// <param name="host">The name the host has in storage.</param>
    /// <param name="catalog">The functions, as far as they are known.</param>
    /// <param name="gate">Who may.</param>
    /// <param name="isRunning">Whether every worker answers.</param>
    /// <param name="startManually">Starts an event function with the given input; <see langword="false"/> when it is not one.</param>
    public static void MapAdmin(
        this IEndpointRouteBuilder endpoints,
        HostIdentity host,
        Func<FunctionCatalog> catalog,
        KeyGate gate,
        Func<bool> isRunning,
        Func<FunctionDefinition, string?, bool> startManually)
    {
        endpoints.MapGet("/admin/host/ping", context => WriteTextAsync(context, ""));
        endpoints.MapPost("/admin/host/ping", context => WriteTextAsync(context, ""));
        endpoints.MapGet("/admin/host/status", Guard(gate, context => WriteJsonAsync(context, DescribeHost(host, isRunning()))));
        endpoints.MapGet("/admin/functions", Guard(gate, context => WriteJsonAsync(context, DescribeFunctions(catalog()))));
        endpoints.MapPost("/admin/functions/{name}", Guard(gate, context => StartFunctionAsync(context, catalog(), startManually)));
    }

    /// <summary>Maps the home page, unless <c>AzureWebJobsDisableHomepage</c> says no.</summary>
    public static void MapHomePage(this IEndpointRouteBuilder endpoints, AppSettings settings)
    {
        if (!string.Equals(settings["AzureWebJobsDisableHomepage"], "true", StringComparison.OrdinalIgnoreCase))
        {
            // The lowest order, so that a function with this route wins.
            endpoints.MapGet("/", context => WriteTextAsync(context, "Your function app is up and running (Mujaz.LocalHost)."))
                .WithOrder(int.MaxValue);
        }
    }

    /// <summary>Everything but the admin endpoints answers 503 while the host starts.</summary>
    public static IApplicationBuilder UseUnavailableUntil(this IApplicationBuilder app, Func<bool> isStarted) => app.Use((context, next) =>
    {
        if (isStarted() || context.Request.Path.StartsWithSegments("/admin"))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return WriteTextAsync(context, "Function host is not running.");
    });

    /// <summary>The host answers 404, not 405, to a method that no function of the route takes.</summary>
    public static IApplicationBuilder UseNotFoundForOtherMethods(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is { } endpoint && endpoint is not RouteEndpoint)
        {
            context.SetEndpoint(null);
        }

        return next(context);
    });

    private static RequestDelegate Guard(KeyGate gate, RequestDelegate next) => context =>
    {
        if (gate.AllowsAdmin(context.Request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    };

    private static async Task StartFunctionAsync(
        HttpContext context, FunctionCatalog catalog, Func<FunctionDefinition, string?, bool> startManually)
    {
        var function = catalog.Find((string)context.Request.RouteValues["name"]!);
        if (function is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var (isValid, input) = await ReadInputAsync(context.Request);
        context.Response.StatusCode = isValid && startManually(function, input)
            ? StatusCodes.Status202Accepted
            : StatusCodes.Status400BadRequest;
    }

    private static async Task<(bool IsValid, string? Input)> ReadInputAsync(HttpRequest request)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            if (body.RootElement.ValueKind != JsonValueKind.Object)
            {
                return (false, null);
            }

            if (!body.RootElement.TryGetProperty("input", out var input) || input.ValueKind == JsonValueKind.Null)
            {
                return (true, null);
            }

            return (true, input.ValueKind == JsonValueKind.String ? input.GetString() : input.GetRawText());
        }
        catch (JsonException)
        {
            return (false, null);
        }
    }

    private static JsonObject DescribeHost(HostIdentity host, bool isRunning) => new()
    {
        ["id"] = host.Id,
        ["state"] = isRunning ? "Running" : "Starting",
        ["version"] = HostVersion.Current,
        ["processUptime"] = (long)(DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds,
    };

    private static JsonArray DescribeFunctions(FunctionCatalog catalog) => new(
        [.. catalog.Functions.Select(function => new JsonObject { ["name"] = function.Name, ["isDisabled"] = function.Disabled })]);

    private static Task WriteTextAsync(HttpContext context, string text)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static Task WriteJsonAsync(HttpContext context, JsonNode json)
    {
        context.Response.ContentType = MediaTypeNames.Application.Json;
        return context.Response.WriteAsync(json.ToJsonString(), context.RequestAborted);
    }
}
