using Mujaz.LocalHost.Configuration;

namespace Mujaz.LocalHost.Triggers;

/// <summary>
/// Everything that listens for events. Queues, and the host's own queue of blobs, are listened to by each instance; containers are
/// scanned and timers kept once, as locks see to in Azure.
/// </summary>
internal sealed class TriggerListeners : IAsyncDisposable
{
    private readonly List<ITriggerListener> _listeners = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource<LocalHostException> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ILoggerFactory _loggers;
    private Task _running = Task.CompletedTask;

    /// <summary>Creates the listeners of every enabled event function.</summary>
    public TriggerListeners(TriggerListenersOptions options, ILoggerFactory loggers)
    {
        _loggers = loggers;
        var invokers = options.Pool.Supervisors.ToDictionary(supervisor => supervisor, options.CreateInvoker);
        AddQueues(options, invokers.Values);
        AddBlobs(options, invokers.Values);
        AddTimers(options, () => invokers[options.Pool.Next()]);
    }

    /// <summary>Completes when a listener ends that should not.</summary>
    public Task<LocalHostException> Failed => _failed.Task;

    /// <summary>Makes the queues and containers, then starts to listen.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var listener in _listeners)
        {
            await listener.PrepareAsync(cancellationToken).ConfigureAwait(false);
        }

        _running = Task.WhenAll(_listeners.Select(listener => Task.Run(() => RunAsync(listener), CancellationToken.None)));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        _stopping.Dispose();
    }

    private void AddQueues(TriggerListenersOptions options, IEnumerable<FunctionInvoker> invokers) => _listeners.AddRange(
        from invoker in invokers
        from queue in options.Catalog.Enabled<QueueTriggerBinding>()
        select new QueueTriggerListener(
            queue.Function,
            queue.Trigger,
            options.Accounts.Get(queue.Trigger.Connection).Queues,
            invoker,
            options.Host.Queues,
            options.LocalHost,
            _loggers.CreateLogger<QueueTriggerListener>()));

    private void AddBlobs(TriggerListenersOptions options, IEnumerable<FunctionInvoker> invokers)
    {
        var functions = options.Catalog.Enabled<BlobTriggerBinding>().ToArray();
        if (functions.Length == 0)
        {
            return;
        }

        var receipts = new BlobReceipts(options.Accounts.Default.Blobs, options.Identity);
        var underWay = new BlobsUnderWay(options.LocalHost.Time);
        _listeners.AddRange(functions.Select(blob => new BlobScanner(
            blob.Function,
            blob.Trigger,
            options.Accounts.Get(blob.Trigger.Connection).Blobs,
            options.BlobQueue,
            receipts,
            options.LocalHost.BlobScanInterval,
            options.LocalHost.Time,
            _loggers.CreateLogger<BlobScanner>())));
        _listeners.AddRange(invokers.Select(invoker => new BlobTriggerListener(
            new BlobTriggerListenerOptions
            {
                Catalog = options.Catalog,
                Invoker = invoker,
                Queue = options.BlobQueue,
                Receipts = receipts,
                UnderWay = underWay,
                Blobs = connection => options.Accounts.Get(connection).Blobs,
                Queues = connection => options.Accounts.Get(connection).Queues,
                Host = options.Host,
                LocalHost = options.LocalHost,
            },
            _loggers.CreateLogger<BlobTriggerListener>())));
    }

    private void AddTimers(TriggerListenersOptions options, Func<FunctionInvoker> nextInvoker) => _listeners.AddRange(
        options.Catalog.Enabled<TimerTriggerBinding>().Select(timer => new TimerTriggerListener(
            timer.Function,
            timer.Trigger,
            new TimerStatusStore(options.Accounts.Default.Blobs, options.Identity),
            nextInvoker,
            options.LocalHost.Time,
            _loggers.CreateLogger<TimerTriggerListener>())));

    private async Task RunAsync(ITriggerListener listener)
    {
        try
        {
            await listener.RunAsync(_stopping.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // A listener that is gone would leave events waiting in silence: the host must say so and stop.
            _failed.TrySetResult(new LocalHostException($"{listener.GetType().Name} has failed: {exception.Message}", exception));
        }
    }
}
