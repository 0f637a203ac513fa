using System.Collections.Concurrent;
using Azure;
using Mujaz.LocalHost.Configuration;

namespace Mujaz.LocalHost.Triggers;

/// <summary>Event functions started by hand: <c>POST /admin/functions/NAME {"input":"…"}</c>.</summary>
internal sealed partial class ManualRuns(
    BlobTriggerQueue blobQueue, Func<FunctionInvoker> nextInvoker, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Task, byte> _running = new();
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Starts a run and does not wait for it. A queue function takes the input as its message, a blob function as CONTAINER/NAME.</summary>
    /// <returns><see langword="false"/> when the function or the input does not fit.</returns>
    public bool Start(FunctionDefinition function, string? input)
    {
        var run = function.Trigger switch
        {
            QueueTriggerBinding queue when input is not null => InvokeAsync(function, QueuePayload.Create(queue.Name, CreateMessage(input))),
            TimerTriggerBinding timer => InvokeAsync(function, TimerPayload.Create(timer.Name, status: null, isPastDue: false)),
            BlobTriggerBinding blob when Matches(blob, input) => EnqueueBlobAsync(function, blob, input!),
            _ => null,
        };
        if (run is null)
        {
            return false;
        }

        _running[run] = 0;
        run.ContinueWith(done => _running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return true;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_running.Keys).ConfigureAwait(false);
        _stopping.Dispose();
    }

    private static bool Matches(BlobTriggerBinding blob, string? input) =>
        input is not null
        && input.StartsWith(blob.Path.Container + '/', StringComparison.Ordinal)
        && blob.Path.Match(input[(blob.Path.Container.Length + 1)..]) is not null;

    private async Task InvokeAsync(FunctionDefinition function, InvocationPayload payload)
    {
        try
        {
            await nextInvoker().InvokeAsync(function.Name, payload, _stopping.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            LogCancelled(function.Name);
        }
    }

    /// <summary>Through the queue, so that it is retried like any other; without a version, so that no receipt holds it up.</summary>
    private async Task EnqueueBlobAsync(FunctionDefinition function, BlobTriggerBinding blob, string input)
    {
        try
        {
            var blobName = input[(blob.Path.Container.Length + 1)..];
            await blobQueue.EnqueueAsync(BlobTriggerMessage.Create(function.Name, blob.Path.Container, blobName, eTag: null), _stopping.Token)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            LogCancelled(function.Name);
        }
        catch (RequestFailedException exception)
        {
            LogNotQueued(function.Name, exception.Status, exception.ErrorCode);
        }
    }

    private QueueEvent CreateMessage(string text)
    {
        var now = time.GetUtcNow();
        return new QueueEvent(text, Guid.NewGuid().ToString("D"), "manual", 1, now, now.AddDays(7), now.AddMinutes(10));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The run of '{Function}' that was started by hand was cut short: the host stops")]
    private partial void LogCancelled(string function);

    [LoggerMessage(Level = LogLevel.Error, Message = "The run of '{Function}' could not be queued: storage answered {Status} ({ErrorCode})")]
    private partial void LogNotQueued(string function, int status, string? errorCode);
}
