using Microsoft.AspNetCore.Http.Features;

namespace Mujaz.LocalHost.Tests.Handler;

/// <summary>The HTTP functions of the sample: each shows one thing a proxy can get wrong.</summary>
internal static class HttpFunctions
{
    public static void MapHttpFunctions(this IEndpointRouteBuilder endpoints)
    {
        endpoints.Map("/api/echo/{**rest}", EchoAsync);
        endpoints.MapPost("/api/length", LengthAsync);
        endpoints.MapGet("/api/endless", EndlessAsync);
        endpoints.MapGet("/api/broken", BreakAsync);
        endpoints.Map("/api/status/{code:int}", (int code, HttpContext context) => StatusAsync(context, code));
        endpoints.MapGet("/api/environment/{name}", (string name) => Environment.GetEnvironmentVariable(name) ?? "");
        endpoints.MapGet("/api/process", () => Environment.ProcessId);
        endpoints.MapPost("/api/exit/{code:int}", (int code) => Environment.Exit(code));
    }

    /// <summary>Tells what arrived.</summary>
    private static async Task EchoAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        context.Response.Headers.Append("Set-Cookie", "a=1");
        context.Response.Headers.Append("Set-Cookie", "b=2");
        await context.Response.WriteAsJsonAsync(new Echo(
            context.Request.Method,
            context.Features.Get<IHttpRequestFeature>()!.RawTarget,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Convert.ToBase64String(body.ToArray())));
    }

    /// <summary>Counts a body of any size.</summary>
    private static async Task LengthAsync(HttpContext context)
    {
        var buffer = new byte[64 * 1024];
        var length = 0L;
        while (await context.Request.Body.ReadAsync(buffer) is var count and > 0)
        {
            length += count;
        }

        await context.Response.WriteAsync(length.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Never ends by itself; says on standard output when the caller has gone.</summary>
    private static async Task EndlessAsync(HttpContext context)
    {
        await context.Response.WriteAsync("started");
        await context.Response.Body.FlushAsync();
        try
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("The request was aborted.");
        }
    }

    /// <summary>Breaks off in the middle of its answer.</summary>
    private static async Task BreakAsync(HttpContext context)
    {
        await context.Response.WriteAsync("half");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private static Task StatusAsync(HttpContext context, int code)
    {
        context.Response.StatusCode = code;
        if (code is >= 300 and < 400)
        {
            context.Response.Headers.Location = "/api/elsewhere";
        }

        return code is 204 or 304 ? Task.CompletedTask : context.Response.WriteAsync($"status {code}");
    }

    private sealed record Echo(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body);
}
