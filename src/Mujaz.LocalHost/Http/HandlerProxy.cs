using Microsoft.AspNetCore.Http.Features;
using Mujaz.LocalHost.Handlers;

namespace Mujaz.LocalHost.Http;

/// <summary>Passes an HTTP call to a handler and its answer back, both streaming, as the host's own reverse proxy does.</summary>
internal sealed partial class HandlerProxy(HandlerProxyOptions options, ILogger logger)
{
    /// <summary>The host repeats a connection that is refused up to ten times, waiting 50 ms at first and 250 ms at most.</summary>
    private const int ConnectRetries = 10;

    /// <summary>Passes one call on. Whatever the handler answers is the answer, errors too.</summary>
    public async Task ForwardAsync(HttpContext context, string functionName)
    {
        if (context.Request.ContentLength > options.MaxRequestBodySize)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        using var limits = new CallLimits(options.FunctionTimeout, options.ActivityTimeout, options.Time, context.RequestAborted);
        HandlerProcess? process = null;
        var supervisor = options.Pool.Next();
        try
        {
            process = await supervisor.GetReadyAsync(context.RequestAborted).ConfigureAwait(false);
            using var response = await SendWithRetriesAsync(context, supervisor, limits).ConfigureAwait(false);
            await CopyResponseAsync(response, context.Response, limits).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone: leaving here has closed the connection to the handler, which sees its request aborted.
            LogClientGone(functionName);
        }
        catch (OperationCanceledException) when (limits.FunctionTimedOut)
        {
            supervisor.Restart(process!, $"{functionName} ran past functionTimeout ({options.FunctionTimeout}).");
            Fail(context, StatusCodes.Status500InternalServerError);
        }
        catch (OperationCanceledException)
        {
            LogFailed(functionName, "no byte came for too long");
            Fail(context, StatusCodes.Status504GatewayTimeout);
        }
        catch (LocalHostException exception)
        {
            LogFailed(functionName, exception.Message);
            Fail(context, StatusCodes.Status503ServiceUnavailable);
        }
        catch (BadHttpRequestException exception)
        {
            Fail(context, exception.StatusCode);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            LogFailed(functionName, exception.Message);
            Fail(context, StatusCodes.Status502BadGateway);
        }
    }

    private async Task<HttpResponseMessage> SendWithRetriesAsync(HttpContext context, HandlerSupervisor supervisor, CallLimits limits)
    {
        for (var attempt = 0; ; attempt++)
        {
            // A handler that was killed is back within moments, on another port.
            var process = await supervisor.GetReadyAsync(limits.Token).ConfigureAwait(false);
            var body = CreateBody(context.Request, limits.Touch);
            using var request = CreateRequest(context.Request, process.Address, body);
            try
            {
                return await options.Client.SendAsync(request, limits.Token).ConfigureAwait(false);
            }
            catch (Exception) when (body?.ReadError is BadHttpRequestException readError)
            {
                throw new BadHttpRequestException(readError.Message, readError.StatusCode, readError);
            }
            catch (HttpRequestException exception)
                when (exception.HttpRequestError == HttpRequestError.ConnectionError && CanRepeat(request, body) && attempt < ConnectRetries)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(50 << attempt, 250)), options.Time, limits.Token).ConfigureAwait(false);
            }
        }
    }

    /// <summary>
    /// A body that was not asked for proves that nothing was sent. Without a body the client may have sent the call on an old connection,
    /// lost it, and been refused a new one: only what may be done twice is repeated then.
    /// </summary>
    private static bool CanRepeat(HttpRequestMessage request, RequestBodyContent? body) =>
        body is null ? HttpMethods.IsGet(request.Method.Method) || HttpMethods.IsHead(request.Method.Method) : !body.Started;

    private static RequestBodyContent? CreateBody(HttpRequest request, Action onProgress)
    {
        var canHaveBody = request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? true;
        return canHaveBody ? new RequestBodyContent(request.Body, request.ContentLength, onProgress) : null;
    }

    private static HttpRequestMessage CreateRequest(HttpRequest request, Uri handler, RequestBodyContent? body)
    {
        // The raw target keeps path and query as they were received, escapes and all.
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var pathAndQuery = target.StartsWith('/') ? target : request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
        var address = new Uri(
            handler.GetLeftPart(UriPartial.Authority) + pathAndQuery, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var message = new HttpRequestMessage(new HttpMethod(request.Method), address) { Content = body };
        ProxyHeaders.CopyRequest(request.Headers, message);
        var invocationId = Guid.NewGuid().ToString("D");
        message.Headers.Remove(HostVersion.InvocationIdHeader);
        message.Headers.Remove(HostVersion.VersionHeader);
        message.Headers.TryAddWithoutValidation(HostVersion.InvocationIdHeader, invocationId);
        message.Headers.TryAddWithoutValidation(HostVersion.VersionHeader, HostVersion.Current);
        if (!message.Headers.Contains(HostVersion.CorrelationHeader))
        {
            message.Headers.TryAddWithoutValidation(HostVersion.CorrelationHeader, invocationId);
        }

        return message;
    }

    private static async Task CopyResponseAsync(HttpResponseMessage source, HttpResponse target, CallLimits limits)
    {
        target.StatusCode = (int)source.StatusCode;
        ProxyHeaders.CopyResponse(source, target.Headers);
        target.HttpContext.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
        var body = await source.Content.ReadAsStreamAsync(limits.Token).ConfigureAwait(false);
        await target.StartAsync(limits.Token).ConfigureAwait(false);
        await StreamCopy.CopyAsync(body.ReadAsync, target.Body, limits.Touch, limits.Token).ConfigureAwait(false);
    }

    /// <summary>Answers with an error, or, when part of an answer is out already, cuts the connection so that nobody takes it for whole.</summary>
    private static void Fail(HttpContext context, int statusCode)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
        }
        else
        {
            context.Response.Clear();
            context.Response.StatusCode = statusCode;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The caller of '{Function}' has gone; its call was cancelled")]
    private partial void LogClientGone(string function);

    [LoggerMessage(Level = LogLevel.Error, Message = "Calling '{Function}' failed: {Reason}")]
    private partial void LogFailed(string function, string reason);
}
