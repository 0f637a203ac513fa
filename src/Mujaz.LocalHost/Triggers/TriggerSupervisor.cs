namespace Mujaz.LocalHost.Triggers;

/// <summary>Keeps the listeners of one worker running: a listener that fails, and storage that is away, are waited out and told of.</summary>
internal sealed partial class TriggerSupervisor(TriggerHostOptions options, EventInvoker invoker, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <summary>Locks that cannot be released, because storage is away, end by themselves.</summary>
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TriggerHost? _current;
    private Task _loop = Task.CompletedTask;

    /// <summary>The listeners that run now; <see langword="null"/> while they wait for storage.</summary>
    public TriggerHost? Current => _current;

    /// <summary>Starts the listeners and watches from then on.</summary>
    /// <returns>Completes when they listen, or when they have to wait for storage.</returns>
    /// <exception cref="LocalHostException">A function cannot be listened for at all.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _loop = Task.Run(SuperviseAsync, CancellationToken.None);
        return _started.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Stops the listeners; running functions are asked to end, and waited for so long.</summary>
    public async Task StopAsync(TimeSpan drain)
    {
        await _stopping.CancelAsync();
        await Task.WhenAny(_loop, Task.Delay(drain));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _loop;
        _stopping.Dispose();
    }

    private async Task SuperviseAsync()
    {
        var pause = FirstPause;
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await using var host = new TriggerHost(options, invoker);
                await RunAsync(host);
                pause = FirstPause;
            }
            catch (Exception exception) when (StorageFault.Of(exception) is { } fault)
            {
                LogStorageAway(fault.Message, pause);
                _started.TrySetResult();
            }
            catch (Exception exception)
            {
                // At the first start it is a function or a setting that cannot be used, which waiting does not mend.
                var reason = exception as LocalHostException
                    ?? new LocalHostException($"The triggers cannot be started: {exception.Message}: {exception.GetBaseException().Message}", exception);
                if (_started.TrySetException(reason))
                {
                    return;
                }

                LogListenerFailed(exception.GetBaseException().Message);
            }

            await Task.Delay(pause, _stopping.Token).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>Listens until a listener fails or the end is asked for.</summary>
    private async Task RunAsync(TriggerHost host)
    {
        try
        {
            await host.StartAsync(_stopping.Token);
            _current = host;
            _started.TrySetResult();
            var failure = await host.Failed.WaitAsync(_stopping.Token);
            LogListenerFailed(failure.Message);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The end that was asked for.
        }
        finally
        {
            _current = null;
            await StopAsync(host);
        }
    }

    private async Task StopAsync(TriggerHost host)
    {
        try
        {
            await host.StopAsync().WaitAsync(StopTimeout);
        }
        catch (Exception exception)
        {
            // What has failed once may fail to stop too; it is replaced in any case.
            LogNotStopped(exception.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A listener has failed and is started again: {Reason}")]
    private partial void LogListenerFailed(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Storage cannot be used ({Reason}); the triggers wait and try again in {Pause}")]
    private partial void LogStorageAway(string reason, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The listeners did not stop cleanly: {Reason}")]
    private partial void LogNotStopped(string reason);
}
