
namespace Mujaz.Functions.Events;

/// <summary>The addresses at which the Functions host delivers events: <c>POST /{FunctionName}</c>, loopback only.</summary>
internal static partial class EventEndpoints
{
    /// <summary>The host sets this header on every proxied HTTP call and never on an event.</summary>
    private const string ProxiedCallHeader = "x-ms-invocation-id";

    // 200 with an empty body would leave the invocation hanging until functionTimeout: always an object.
    private static readonly byte[] DoneBody = """{"Outputs":{},"Logs":[],"ReturnValue":null}"""u8.ToArray();

    public static void MapEvents(this IEndpointRouteBuilder routes)
    {
        routes.MapEvent<ArticleBlobEvent>("OnArticleBlob");
        routes.MapEvent<ArticleBlobPoisonEvent>("OnArticleBlobPoison");
        routes.MapEvent<BatchItemEvent>("OnBatchItem");
        routes.MapEvent<BatchItemPoisonEvent>("OnBatchItemPoison");
        routes.MapEvent<ExpireSummariesEvent>("ExpireSummaries");
    }

    private static void MapEvent<TEvent>(this IEndpointRouteBuilder routes, string function)
        where TEvent : IHostEvent =>
        routes.MapPost("/" + function, (HttpContext context) => HandleAsync<TEvent>(context, function))
            .ExcludeFromDescription()
            .DisableRequestSizeLimit();

    private static async Task HandleAsync<TEvent>(HttpContext context, string function)
        where TEvent : IHostEvent
    {
        // Routes begin with /api/, so nobody outside can reach these addresses; this is the second lock on that door.
        if (context.Request.Headers.ContainsKey(ProxiedCallHeader))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var logger = context.RequestServices.GetRequiredService<ILogger<TEvent>>();
        var result = await RunAsync<TEvent>(context, function, logger).ConfigureAwait(false);
        if (result == EventResult.Retry)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = DoneBody.Length;
        await context.Response.Body.WriteAsync(DoneBody, context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task<EventResult> RunAsync<TEvent>(HttpContext context, string function, ILogger logger)
        where TEvent : IHostEvent
    {
        try
        {
            using var invocation = await HostInvocation.ReadAsync(context.Request.Body, context.RequestAborted).ConfigureAwait(false);
            var handler = context.RequestServices.GetRequiredService<TEvent>();
            return await handler.HandleAsync(invocation, context.RequestAborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            LogAborted(logger, function);
            return EventResult.Retry;
        }
        catch (Exception exception)
        {
            LogFailed(logger, function, exception);
            return EventResult.Retry;
        }
    }

    private static TBuilder DisableRequestSizeLimit<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new Microsoft.AspNetCore.Mvc.DisableRequestSizeLimitAttribute());

    [LoggerMessage(4001, LogLevel.Error, "{Function} failed; the host will deliver the event again.")]
    private static partial void LogFailed(ILogger logger, string function, Exception exception);

    [LoggerMessage(4002, LogLevel.Warning, "{Function} was cut short by the host.")]
    private static partial void LogAborted(ILogger logger, string function);
}
