using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Mujaz.Tool.Tests.Batches;

/// <summary>Stands before the service and does to its calls what networks and front ends do.</summary>
internal sealed class FrontEnd : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly HttpClient _service;
    private readonly Func<FrontEndCall, FrontEndFault> _plan;
    private int _calls;

    private FrontEnd(WebApplication web, HttpClient service, Func<FrontEndCall, FrontEndFault> plan) => (_web, _service, _plan) = (web, service, plan);

    /// <summary>The calls in the order they came.</summary>
    public ConcurrentQueue<FrontEndCall> Calls { get; } = new();

    public string Url => _web.Urls.Single();

    /// <summary>Starts it.</summary>
    /// <param name="service">The service behind it.</param>
    /// <param name="plan">What happens to a call.</param>
    public static async Task<FrontEnd> StartAsync(Uri service, Func<FrontEndCall, FrontEndFault> plan)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var frontEnd = new FrontEnd(builder.Build(), new HttpClient { BaseAddress = service }, plan);
        frontEnd._web.Run(frontEnd.HandleAsync);
        await frontEnd._web.StartAsync(TestContext.Current.CancellationToken);
        return frontEnd;
    }

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        _service.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var call = new FrontEndCall(Interlocked.Increment(ref _calls), context.Request.Method, context.Request.Path + context.Request.QueryString)
        {
            IdempotencyKey = context.Request.Headers["Idempotency-Key"],
            FunctionKey = context.Request.Headers["x-functions-key"],
        };
        Calls.Enqueue(call);
        switch (_plan(call))
        {
            case FrontEndFault.TooManyRequests:
                context.Response.StatusCode = 429;
                context.Response.Headers.RetryAfter = "1";
                break;
            case FrontEndFault.MovedElsewhere:
                context.Response.StatusCode = 302;
                context.Response.Headers.Location = _service.BaseAddress!.ToString();
                break;
            case FrontEndFault.LostAnswer:
                await ForwardAsync(context, call);
                context.Abort();
                break;
            case FrontEndFault.CutAnswer:
                var half = await ForwardAsync(context, call);
                context.Response.StatusCode = 200;
                await context.Response.Body.WriteAsync(half.AsMemory(0, half.Length / 2));
                await context.Response.Body.FlushAsync();
                context.Abort();
                break;
            default:
                await context.Response.Body.WriteAsync(await ForwardAsync(context, call));
                break;
        }
    }

    private async Task<byte[]> ForwardAsync(HttpContext context, FrontEndCall call)
    {
        using var request = new HttpRequestMessage(new HttpMethod(call.Method), call.PathAndQuery);
        if (call.Method == "POST")
        {
            request.Content = new StreamContent(context.Request.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        }

        foreach (var name in new[] { "Accept", "Idempotency-Key" })
        {
            request.Headers.TryAddWithoutValidation(name, (string?)context.Request.Headers[name]);
        }

        using var response = await _service.SendAsync(request);
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        call.Answer = await response.Content.ReadAsByteArrayAsync();
        return call.Answer;
    }
}
