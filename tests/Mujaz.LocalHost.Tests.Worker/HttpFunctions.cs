using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;

namespace Mujaz.LocalHost.Tests.Worker;

/// <summary>The HTTP functions of the sample: each shows one thing a host can get wrong.</summary>
internal static class HttpFunctions
{
    /// <summary>Tells what arrived.</summary>
    [Function("Echo")]
    public static async Task EchoAsync([HttpTrigger(AuthorizationLevel.Anonymous, Route = "echo/{*rest}")] HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var response = request.HttpContext.Response;
        response.Headers.Append("Set-Cookie", "a=1");
        response.Headers.Append("Set-Cookie", "b=2");
        await response.WriteAsJsonAsync(new Echo(
            request.Method,
            request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget,
            request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Convert.ToBase64String(body.ToArray())));
    }

    /// <summary>Counts a body of any size; says on standard output when its first bytes have come.</summary>
    [Function("Length")]
    public static async Task LengthAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "length")] HttpRequest request)
    {
        var buffer = new byte[64 * 1024];
        var length = 0L;
        while (await request.Body.ReadAsync(buffer) is var count and > 0)
        {
            if (length == 0)
            {
                Console.WriteLine("The first bytes have come.");
            }

            length += count;
        }

        await request.HttpContext.Response.WriteAsync(length.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Answers before it has read anything.</summary>
    [Function("Refuse")]
    public static Task RefuseAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "refuse")] HttpRequest request)
    {
        request.HttpContext.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        return request.HttpContext.Response.WriteAsync("not this");
    }

    /// <summary>Never ends by itself; says on standard output when the caller has gone.</summary>
    [Function("Endless")]
    public static async Task EndlessAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "endless")] HttpRequest request)
    {
        await request.HttpContext.Response.WriteAsync("started");
        await request.HttpContext.Response.Body.FlushAsync();
        try
        {
            await Task.Delay(Timeout.Infinite, request.HttpContext.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("The request was aborted.");
        }
    }

    /// <summary>Does not answer for a while.</summary>
    [Function("Slow")]
    public static async Task SlowAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "slow/{seconds:int}")] HttpRequest request, int seconds)
    {
        Console.WriteLine("The slow call has begun.");
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        await request.HttpContext.Response.WriteAsync("done");
    }

    /// <summary>Breaks off in the middle of its answer.</summary>
    [Function("Broken")]
    public static async Task BreakAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "broken")] HttpRequest request)
    {
        await request.HttpContext.Response.WriteAsync("half");
        await request.HttpContext.Response.Body.FlushAsync();
        request.HttpContext.Abort();
    }

    [Function("Throw")]
    public static Task ThrowAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "throw")] HttpRequest request) =>
        throw new InvalidOperationException($"The test wants a failure of {request.Path}.");

    [Function("Status")]
    public static Task StatusAsync([HttpTrigger(AuthorizationLevel.Anonymous, Route = "status/{code:int}")] HttpRequest request, int code)
    {
        var response = request.HttpContext.Response;
        response.StatusCode = code;
        if (code is >= 300 and < 400)
        {
            response.Headers.Location = "/api/elsewhere";
        }

        return code is 204 or 304 ? Task.CompletedTask : response.WriteAsync($"status {code}");
    }

    [Function("Environment")]
    public static IResult ReadEnvironment([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "environment/{name}")] HttpRequest request, string name) =>
        Results.Text($"{request.Method} {Environment.GetEnvironmentVariable(name)}");

    [Function("Process")]
    public static IResult ReadProcess([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "process")] HttpRequest request) =>
        Results.Text(string.Create(CultureInfo.InvariantCulture, $"{request.Method} {Environment.ProcessId}"));

    [Function("Exit")]
    public static void Exit([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "exit/{code:int}")] HttpRequest request, int code)
    {
        Console.WriteLine($"The test wants an end with {code} ({request.Method}).");
        Environment.Exit(code);
    }

    [Function("GetItem")]
    public static IResult GetItem([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "items/{id}")] HttpRequest request, string id) =>
        Results.Text($"{request.Method} {id}");

    [Function("DeleteItem")]
    public static IResult DeleteItem([HttpTrigger(AuthorizationLevel.Function, "delete", Route = "items/{id}")] HttpRequest request, string id) =>
        Results.Text($"{request.Method} {id}");

    [Function("Keyed")]
    public static IResult Keyed([HttpTrigger(AuthorizationLevel.Function, "get", Route = "keyed")] HttpRequest request) => Results.Text(request.Method);

    [Function("Other")]
    public static IResult Other([HttpTrigger(AuthorizationLevel.Function, "get", Route = "other")] HttpRequest request) => Results.Text(request.Method);

    [Function("Governed")]
    public static IResult Governed([HttpTrigger(AuthorizationLevel.Admin, "get", Route = "governed")] HttpRequest request) => Results.Text(request.Method);

    private sealed record Echo(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body);
}
