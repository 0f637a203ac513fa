using System.Collections.Concurrent;
using System.Threading.Channels;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Mujaz.LocalHost.Workers.Rpc;
using RpcException = Grpc.Core.RpcException;

namespace Mujaz.LocalHost.Workers;

/// <summary>One worker's stream: questions and their answers, told apart by the request's id, and the worker's log.</summary>
internal sealed class WorkerChannel(ILoggerFactory loggers)
{
    private readonly Channel<StreamingMessage> _outgoing = Channel.CreateUnbounded<StreamingMessage>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> _questions = new();
    private readonly WorkerLog _log = new(loggers);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the worker has ended its stream.</summary>
    public Task Closed => _closed.Task;

    /// <summary>Passes messages both ways until the worker ends its stream; whoever still waits then gets a <see cref="WorkerGoneException"/>.</summary>
    public async Task RunAsync(
        IAsyncStreamReader<StreamingMessage> incoming, IServerStreamWriter<StreamingMessage> outgoing, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var writing = WriteAsync(outgoing, ended.Token);
        try
        {
            while (await incoming.MoveNext(cancellationToken))
            {
                Receive(incoming.Current);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or RpcException)
        {
            // The worker is gone without a farewell: killed or crashed. Its supervisor tells how it ended.
        }
        finally
        {
            Close();
            await ended.CancelAsync();
            await writing;
        }
    }

    /// <summary>Introduces the host; the answer is where the worker serves HTTP, or <see langword="null"/> when it does not.</summary>
    /// <exception cref="WorkerGoneException">The worker ended.</exception>
    /// <exception cref="LocalHostException">The worker refused.</exception>
    public async Task<Uri?> InitializeAsync(string scriptRoot, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(
            new StreamingMessage
            {
                WorkerInitRequest = new WorkerInitRequest
                {
                    HostVersion = HostVersion.Current,
                    WorkerDirectory = scriptRoot,
                    FunctionAppDirectory = scriptRoot,
                },
            },
            cancellationToken);
        Require(answer.WorkerInitResponse.Result, "The worker cannot be initialised");
        return answer.WorkerInitResponse.Capabilities.TryGetValue("HttpUri", out var address) ? new Uri(address) : null;
    }

    /// <summary>The functions that the worker has.</summary>
    /// <exception cref="WorkerGoneException">The worker ended.</exception>
    /// <exception cref="LocalHostException">The worker cannot tell.</exception>
    public async Task<IReadOnlyList<RpcFunctionMetadata>> ReadFunctionsAsync(string scriptRoot, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(
            new StreamingMessage { FunctionsMetadataRequest = new FunctionsMetadataRequest { FunctionAppDirectory = scriptRoot } },
            cancellationToken);
        Require(answer.FunctionMetadataResponse.Result, "The worker cannot list its functions");
        return answer.FunctionMetadataResponse.FunctionMetadataResults;
    }

    /// <summary>Has the worker load a function.</summary>
    /// <exception cref="WorkerGoneException">The worker ended.</exception>
    /// <exception cref="LocalHostException">The function cannot be loaded.</exception>
    public async Task LoadAsync(RpcFunctionMetadata function, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(
            new StreamingMessage { FunctionLoadRequest = new FunctionLoadRequest { FunctionId = function.FunctionId, Metadata = function } },
            cancellationToken);
        Require(answer.FunctionLoadResponse.Result, $"The function {function.Name} cannot be loaded");
    }

    /// <summary>
    /// Runs a function. A cancellation is passed on to the worker, and its answer is waited for all the same: a function may finish what it
    /// has begun.
    /// </summary>
    /// <exception cref="WorkerGoneException">The worker ended.</exception>
    public async Task<StatusResult> InvokeAsync(InvocationRequest request, CancellationToken cancellationToken)
    {
        using var cancelled = cancellationToken.UnsafeRegister(
            _ => Send(new StreamingMessage { InvocationCancel = new InvocationCancel { InvocationId = request.InvocationId } }), null);
        var answer = await AskAsync(new StreamingMessage { RequestId = request.InvocationId, InvocationRequest = request }, CancellationToken.None);
        return answer.InvocationResponse.Result;
    }

    /// <summary>Asks the worker to end.</summary>
    public void Terminate(TimeSpan gracePeriod) =>
        Send(new StreamingMessage { WorkerTerminate = new WorkerTerminate { GracePeriod = Duration.FromTimeSpan(gracePeriod) } });

    private static void Require(StatusResult result, string failure)
    {
        if (result.Status != StatusResult.Types.Status.Success)
        {
            throw new LocalHostException($"{failure}: {result.Exception?.Message ?? result.Result}");
        }
    }

    private async Task<StreamingMessage> AskAsync(StreamingMessage question, CancellationToken cancellationToken)
    {
        if (question.RequestId.Length == 0)
        {
            question.RequestId = Guid.NewGuid().ToString();
        }

        var answer = new TaskCompletionSource<StreamingMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _questions[question.RequestId] = answer;
        try
        {
            // In this order: a stream that ends in between finds the question.
            if (_closed.Task.IsCompleted)
            {
                throw new WorkerGoneException();
            }

            Send(question);
            return await answer.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            _questions.TryRemove(question.RequestId, out _);
        }
    }

    private void Send(StreamingMessage message) => _outgoing.Writer.TryWrite(message);

    private void Receive(StreamingMessage message)
    {
        if (message.ContentCase == StreamingMessage.ContentOneofCase.RpcLog)
        {
            _log.Write(message.RpcLog);
        }
        else if (_questions.TryGetValue(IdOf(message), out var question))
        {
            question.TrySetResult(message);
        }
    }

    /// <summary>Invocations carry their id themselves; whether the stream's id is repeated is the worker's choice.</summary>
    private static string IdOf(StreamingMessage message) => message.InvocationResponse?.InvocationId ?? message.RequestId;

    private void Close()
    {
        _closed.TrySetResult();
        foreach (var question in _questions.Values)
        {
            question.TrySetException(new WorkerGoneException());
        }
    }

    private async Task WriteAsync(IServerStreamWriter<StreamingMessage> outgoing, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var message in _outgoing.Reader.ReadAllAsync(cancellationToken))
            {
                await outgoing.WriteAsync(message, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or InvalidOperationException or IOException or RpcException)
        {
            // The stream has ended; so do the questions.
        }
    }
}
