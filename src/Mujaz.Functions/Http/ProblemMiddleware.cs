using Azure;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Mujaz.Functions.Http;

/// <summary>Turns what HTTP functions and their results throw into problem documents.</summary>
/// <remarks>
/// The worker would execute the result after this middleware, where an exception of it ends as a 200 without a body. So the
/// result is executed here.
/// </remarks>
internal sealed partial class ProblemMiddleware(ILogger<ProblemMiddleware> logger) : IFunctionsWorkerMiddleware
{
    private static readonly TimeSpan StorageRetryAfter = TimeSpan.FromSeconds(5);

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        if (ContentCoding.ProblemOf(http.Request) is { } coding)
        {
            http.Response.Headers.AcceptEncoding = ContentCoding.Accepted;
            await new ProblemResult(coding).ExecuteAsync(http);
            return;
        }

        try
        {
            await next(context);
            await ExecuteResultAsync(context, http);
        }
        catch (Exception exception) when (http.RequestAborted.IsCancellationRequested && CauseOf(exception) is OperationCanceledException)
        {
            // The caller disconnected.
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            var cause = CauseOf(exception);
            await new ProblemResult(ContentCoding.IsBroken(http, cause) ? ContentCoding.Broken : ProblemOf(cause)).ExecuteAsync(http);
        }
        catch (Exception exception)
        {
            // The status is sent: only a connection that breaks shows the caller that something is missing.
            LogCutShort(logger, exception);
            http.Abort();
        }
    }

    /// <summary>The worker wraps what a function throws.</summary>
    private static Exception CauseOf(Exception exception) =>
        exception is AggregateException several ? several.Flatten().InnerExceptions[^1] : exception;

    private static async Task ExecuteResultAsync(FunctionContext context, HttpContext http)
    {
        var invocation = context.GetInvocationResult();
        if (invocation.Value is IResult result)
        {
            await result.ExecuteAsync(http);
            invocation.Value = Results.Empty;
        }
    }

    /// <summary>The problem to answer with after an exception.</summary>
    internal Problem ProblemOf(Exception exception)
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
                return new Problem(
                    StatusCodes.Status503ServiceUnavailable,
                    ProblemCode.StorageUnavailable,
                    "The storage did not answer as expected. Try again shortly.")
                {
                    RetryAfter = StorageRetryAfter,
                };
            default:
                LogUnexpected(logger, exception);
                return new Problem(
                    StatusCodes.Status500InternalServerError,
                    ProblemCode.InternalError,
                    "Something went wrong on our side. The trace id finds it in the telemetry.");
        }
    }

    [LoggerMessage(1001, LogLevel.Error, "Storage answered {Status} ({ErrorCode}).")]
    private static partial void LogStorageFailed(ILogger logger, int status, string errorCode, Exception exception);

    [LoggerMessage(1002, LogLevel.Error, "A request failed unexpectedly.")]
    private static partial void LogUnexpected(ILogger logger, Exception exception);

    [LoggerMessage(1003, LogLevel.Error, "An answer was cut short.")]
    private static partial void LogCutShort(ILogger logger, Exception exception);
}
