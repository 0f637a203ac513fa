using System.Diagnostics;
using Mujaz.LocalHost.Handlers;

namespace Mujaz.LocalHost.Triggers;

/// <summary>Calls event functions of one handler instance: <c>POST /NAME</c>.</summary>
internal sealed partial class FunctionInvoker(
    HandlerSupervisor supervisor, HttpMessageInvoker client, TimeSpan? functionTimeout, TimeProvider time, ILogger logger)
{
    private static readonly ActivitySource Activities = new("Mujaz.LocalHost");

    /// <summary>
    /// Delivers one event and waits for its end. A function that runs past functionTimeout fails, and its handler is killed and
    /// restarted, with everything else that was under way in it.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller gave up (the host stops).</exception>
    public async Task<InvocationResult> InvokeAsync(string functionName, InvocationPayload payload, CancellationToken cancellationToken)
    {
        var invocationId = Guid.NewGuid();
        payload.WithSystem(functionName, time.GetUtcNow(), Guid.NewGuid());
        LogExecuting(functionName, invocationId);
        var started = time.GetTimestamp();
        var result = await SendAsync(functionName, invocationId, payload.ToUtf8Json(), cancellationToken).ConfigureAwait(false);
        var milliseconds = (long)time.GetElapsedTime(started).TotalMilliseconds;
        if (result.Succeeded)
        {
            LogSucceeded(functionName, invocationId, milliseconds);
        }
        else
        {
            LogFailed(functionName, invocationId, milliseconds, result.FailureReason!);
        }

        return result;
    }

    private async Task<InvocationResult> SendAsync(string functionName, Guid invocationId, byte[] body, CancellationToken cancellationToken)
    {
        HandlerProcess process;
        try
        {
            process = await supervisor.GetReadyAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (LocalHostException exception)
        {
            return InvocationResult.Failure(exception.Message);
        }

        using var timeout = new CancellationTokenSource(functionTimeout ?? Timeout.InfiniteTimeSpan, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var request = CreateRequest(new Uri(process.Address, functionName), invocationId, body);
            using var response = await client.SendAsync(request, stop.Token).ConfigureAwait(false);
            var answer = await response.Content.ReadAsByteArrayAsync(stop.Token).ConfigureAwait(false);
            var (result, logs) = InvocationResponse.Read((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, answer);
            WriteLogs(functionName, logs);
            return result;
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            supervisor.Restart(process, $"{functionName} ran past functionTimeout ({functionTimeout}).");
            return InvocationResult.Failure($"Timeout value of {functionTimeout} exceeded.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return InvocationResult.Failure($"The handler cut the call off: {exception.Message}");
        }
    }

    private static HttpRequestMessage CreateRequest(Uri address, Guid invocationId, byte[] body)
    {
        using var activity = Activities.StartActivity(ActivityKind.Client);
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ChunkedJsonContent(body) };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.TryAddWithoutValidation(HostVersion.InvocationIdHeader, invocationId.ToString("D"));
        request.Headers.TryAddWithoutValidation(HostVersion.VersionHeader, HostVersion.Current);
        request.Headers.TryAddWithoutValidation("User-Agent", HostVersion.UserAgent);
        request.Headers.TryAddWithoutValidation("traceparent", activity?.Id ?? NewTraceParent());
        return request;
    }

    /// <summary>A new trace, not sampled: nobody listens to the stand-in's own activities.</summary>
    private static string NewTraceParent() =>
        $"00-{ActivityTraceId.CreateRandom().ToHexString()}-{ActivitySpanId.CreateRandom().ToHexString()}-00";

    private void WriteLogs(string functionName, IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            LogFunctionLine(functionName, line);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Executing '{Function}' ({InvocationId})")]
    private partial void LogExecuting(string function, Guid invocationId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Executed '{Function}' (Succeeded, {InvocationId}, {Milliseconds} ms)")]
    private partial void LogSucceeded(string function, Guid invocationId, long milliseconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Executed '{Function}' (Failed, {InvocationId}, {Milliseconds} ms): {Reason}")]
    private partial void LogFailed(string function, Guid invocationId, long milliseconds, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Function}: {Line}")]
    private partial void LogFunctionLine(string function, string line);
}
