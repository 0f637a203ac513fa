using Azure;

namespace Mujaz.Functions.Problems;

/// <summary>Turns what endpoints throw, and bare error statuses of the framework, into problem documents.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    private static readonly TimeSpan StorageRetryAfter = TimeSpan.FromSeconds(5);

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context).ConfigureAwait(false);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null })
            {
                await WriteAsync(context, OfStatus(context)).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller left: there is nobody to answer.
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, OfException(exception)).ConfigureAwait(false);
        }
    }

    private Problem OfException(Exception exception)
    {
        switch (exception)
        {
            case ProblemException problem:
                return problem.Problem;
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return new Problem(StatusCodes.Status413PayloadTooLarge, ProblemCode.BodyTooLarge, "The request body is larger than allowed.");
            case BadHttpRequestException bad:
                return new Problem(bad.StatusCode, ProblemCode.InvalidRequest, "The request could not be read.");
            case RequestFailedException storage:
                LogStorageFailed(logger, storage.Status, storage.ErrorCode ?? "none", storage);
                return new Problem(StatusCodes.Status503ServiceUnavailable, ProblemCode.StorageUnavailable, "The storage did not answer as expected. Try again shortly.")
                {
                    RetryAfter = StorageRetryAfter,
                };
            default:
                LogUnexpected(logger, exception);
                return new Problem(StatusCodes.Status500InternalServerError, ProblemCode.InternalError, "Something went wrong on our side. The trace id finds it in the telemetry.");
        }
    }

    private static Problem OfStatus(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => new(404, ProblemCode.NotFound, "There is nothing at this address."),
        StatusCodes.Status405MethodNotAllowed => new(405, "methodNotAllowed", $"{context.Request.Method} is not possible here."),
        StatusCodes.Status415UnsupportedMediaType => new(415, ProblemCode.UnsupportedMediaType, "The content type is not supported here."),
        var status => new(status, ProblemCode.InvalidRequest, "The request could not be served."),
    };

    private static Task WriteAsync(HttpContext context, Problem problem) => new ProblemResult(problem).ExecuteAsync(context);

    [LoggerMessage(1001, LogLevel.Error, "Storage answered {Status} ({ErrorCode}).")]
    private static partial void LogStorageFailed(ILogger logger, int status, string errorCode, Exception exception);

    [LoggerMessage(1002, LogLevel.Error, "A request failed unexpectedly.")]
    private static partial void LogUnexpected(ILogger logger, Exception exception);
}
