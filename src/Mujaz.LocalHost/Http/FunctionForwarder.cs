using System.Net;
using Mujaz.LocalHost.Configuration;
using Mujaz.LocalHost.Workers;
using Mujaz.LocalHost.Workers.Rpc;
using Yarp.ReverseProxy.Forwarder;

namespace Mujaz.LocalHost.Http;

/// <summary>
/// Passes an HTTP call to a worker: the call itself to the worker's HTTP server, both ways streaming, and an invocation over its stream.
/// The worker joins the two by the invocation's id.
/// </summary>
internal sealed partial class FunctionForwarder : IDisposable
{
    /// <summary>The host's own limit of a request body: 100 MiB.</summary>
    public const long MaxRequestBodySize = 104_857_600;

    /// <summary>How long the worker's server may still answer when the invocation itself has failed already.</summary>
    private static readonly TimeSpan AnswerGrace = TimeSpan.FromSeconds(5);

    private static readonly ForwarderRequestConfig Config = new()
    {
        ActivityTimeout = TimeSpan.FromSeconds(240),
        Version = HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    private readonly IHttpForwarder _forwarder;
    private readonly WorkerPool _pool;
    private readonly InvocationRunner _runner;
    private readonly ILogger _logger;
    private readonly HttpMessageInvoker _client = new(
        new FlushingHandler(new ConnectionRetryHandler(new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            EnableMultipleHttp2Connections = true,
            UseCookies = false,
            UseProxy = false,
        })),
        disposeHandler: true);

    /// <summary>Creates the forwarder.</summary>
    public FunctionForwarder(IHttpForwarder forwarder, WorkerPool pool, InvocationRunner runner, ILogger<FunctionForwarder> logger)
    {
        _forwarder = forwarder;
        _pool = pool;
        _runner = runner;
        _logger = logger;
    }

    /// <summary>Passes one call on. Whatever the worker answers is the answer, errors too.</summary>
    public async Task ForwardAsync(HttpContext context, FunctionDefinition function)
    {
        if (context.Request.ContentLength > MaxRequestBodySize)
        {
            LogFailed(function.Name, "the body is longer than 100 MiB");
            Fail(context, StatusCodes.Status500InternalServerError);
            return;
        }

        try
        {
            var supervisor = _pool.Next();
            var worker = await supervisor.GetReadyAsync(context.RequestAborted);
            await ForwardAsync(context, function, supervisor, worker);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            LogCallerGone(function.Name);
        }
        catch (LocalHostException exception)
        {
            LogFailed(function.Name, exception.Message);
            Fail(context, StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task ForwardAsync(HttpContext context, FunctionDefinition function, WorkerSupervisor supervisor, WorkerProcess worker)
    {
        if (worker.HttpAddress is not { } address)
        {
            throw new LocalHostException("The worker serves no HTTP: it needs ConfigureFunctionsWebApplication.");
        }

        var request = CreateInvocation(context, function);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var invocation = _runner.RunAsync(supervisor, worker, function, request, context.RequestAborted);
        var forwarding = _forwarder.SendAsync(
            context, address.AbsoluteUri, _client, Config, new InvocationTransformer(request), giveUp.Token).AsTask();
        if (await Task.WhenAny(invocation, forwarding) == invocation && !invocation.IsCompletedSuccessfully)
        {
            // The worker is gone, has taken too long, or could not even bind the call; it may be about to say so itself.
            giveUp.CancelAfter(invocation.Exception?.InnerException is FunctionFailedException ? AnswerGrace : TimeSpan.Zero);
        }

        var error = await forwarding;
        var failure = await FailureOfAsync(invocation, error);
        if (context.RequestAborted.IsCancellationRequested)
        {
            LogCallerGone(function.Name);
        }
        else if (error != ForwarderError.None)
        {
            var cause = context.Features.Get<IForwarderErrorFeature>()?.Exception?.Message;
            LogFailed(function.Name, failure?.Message ?? $"{error}: {cause}");
            Fail(context, StatusCodes.Status500InternalServerError);
        }
        else if (failure is not null)
        {
            // The worker's server completes the call of a function that threw as if it had nothing to say.
            LogFailed(function.Name, failure.Message);
            if (!context.Response.HasStarted)
            {
                Fail(context, StatusCodes.Status500InternalServerError);
            }
        }
    }

    /// <summary>How the invocation ended. One that the worker never heard of over HTTP is not waited for: it ends by itself.</summary>
    private static async Task<Exception?> FailureOfAsync(Task invocation, ForwarderError error)
    {
        if (error != ForwarderError.None && !invocation.IsCompleted)
        {
            _ = invocation.ContinueWith(ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            return null;
        }

        try
        {
            await invocation;
            return null;
        }
        catch (Exception exception) when (exception is FunctionFailedException or FunctionTimeoutException or WorkerGoneException or OperationCanceledException)
        {
            return exception;
        }
    }

    /// <summary>Route values travel with the invocation: the worker binds a function's parameters from there.</summary>
    private static InvocationRequest CreateInvocation(HttpContext context, FunctionDefinition function)
    {
        var request = new InvocationRequest
        {
            InvocationId = Guid.NewGuid().ToString(),
            FunctionId = function.Id,
            TraceContext = TraceContexts.Create(context.Request.Headers.TraceParent, context.Request.Headers.TraceState),
        };
        request.InputData.Add(new ParameterBinding { Name = function.Trigger.Name, Data = new TypedData { Http = new RpcHttp() } });
        foreach (var (name, value) in context.Request.RouteValues)
        {
            if (value?.ToString() is { } text)
            {
                request.TriggerMetadata[name] = new TypedData { String = text };
            }
        }

        return request;
    }

    /// <summary>Answers with an error, or, when part of an answer is out already, cuts the connection so that nobody takes it for whole.</summary>
    private static void Fail(HttpContext context, int statusCode)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.Clear();
        context.Response.StatusCode = statusCode;

        // What is left of the body is not read.
        context.Response.Headers.Connection = "close";
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The caller of '{Function}' has gone; its call was cancelled")]
    private partial void LogCallerGone(string function);

    [LoggerMessage(Level = LogLevel.Error, Message = "Calling '{Function}' failed: {Reason}")]
    private partial void LogFailed(string function, string reason);
}
