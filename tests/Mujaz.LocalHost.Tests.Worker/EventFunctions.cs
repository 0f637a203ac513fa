using System.Net.Mime;

namespace Mujaz.LocalHost.Tests.Handler;

/// <summary>The event functions of the sample: every <c>POST /NAME</c>.</summary>
internal static class EventFunctions
{
    public static void MapEvents(this IEndpointRouteBuilder endpoints, EventRecorder recorder) =>
        endpoints.MapPost("/{function}", (string function, HttpContext context) => AnswerAsync(function, context, recorder));

    private static async Task AnswerAsync(string function, HttpContext context, EventRecorder recorder)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var name = recorder.Record(function, context.Request.Headers, body.ToArray());
        switch (recorder.Behaviour)
        {
            case "empty":
                return;
            case "nocontent":
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return;
            case "null":
                await WriteAsync(context, MediaTypeNames.Application.Json, "null");
                return;
            case "text":
                await WriteAsync(context, MediaTypeNames.Text.Plain, "{}");
                return;
            case "fail":
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                return;
            case "hang":
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                return;
            case "crash":
                Environment.FailFast("The test wants a crash.");
                return;
            case "slow":
                await Task.Delay(TimeSpan.FromSeconds(6));
                break;
        }

        recorder.MarkDone(name);
        await WriteAsync(context, MediaTypeNames.Application.Json, """{"Outputs":{},"Logs":["a line of the function"],"ReturnValue":null}""");
    }

    private static Task WriteAsync(HttpContext context, string contentType, string text)
    {
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(text);
    }
}
