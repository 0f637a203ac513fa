using System.Collections.Concurrent;
using Mujaz.LocalHost.Configuration;
using Mujaz.LocalHost.Workers;

namespace Mujaz.LocalHost.Triggers;

/// <summary>
/// Everything that listens for events. Each worker has listeners of its own, as each instance has in Azure: what must happen once, such as a
/// timer, the SDK's locks see to.
/// </summary>
internal sealed partial class Triggers : IAsyncDisposable
{
    /// <summary>HTTP functions need not wait for a storage that does not answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly IReadOnlyList<TriggerSupervisor> _supervisors;
    private readonly IReadOnlyList<BlobEventFeed> _feeds;
    private readonly ConcurrentDictionary<Task, byte> _manualRuns = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly ILogger _logger;
    private readonly TimeSpan _drain;
    private Task _feeding = Task.CompletedTask;

    /// <summary>Prepares the listeners of every enabled event function; none when there is no such function.</summary>
    public Triggers(TriggerHostOptions options, WorkerPool pool, InvocationRunner runner, LocalHostOptions host, ILoggerFactory loggers)
    {
        _logger = loggers.CreateLogger<Triggers>();
        _drain = host.DrainTimeout;
        var hasEvents = options.Catalog.Functions.Any(function => !function.Disabled && function.Trigger is not HttpTriggerBinding);
        _supervisors = hasEvents
            ? [.. pool.Supervisors.Select(supervisor => new TriggerSupervisor(
                options, new EventInvoker(options.Catalog, supervisor, runner), loggers.CreateLogger<TriggerSupervisor>()))]
            : [];
        _feeds =
        [
            .. options.Catalog.Enabled<BlobTriggerBinding>()
                .Where(blob => blob.Trigger.IsEventGrid)
                .Select(blob => new BlobEventFeed(
                    blob.Function, blob.Trigger, options.Identity, () => Current, host.BlobScanInterval, loggers.CreateLogger<BlobEventFeed>())),
        ];
    }

    /// <summary>Listeners that run now; <see langword="null"/> when there are none.</summary>
    public TriggerHost? Current => _supervisors.Select(supervisor => supervisor.Current).FirstOrDefault(host => host is not null);

    /// <summary>Starts to listen.</summary>
    /// <exception cref="LocalHostException">A function cannot be listened for.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var started = StartListenersAsync(cancellationToken);
        if (await Task.WhenAny(started, Task.Delay(Patience, cancellationToken)) == started)
        {
            await started;
        }
        else
        {
            cancellationToken.ThrowIfCancellationRequested();
            LogNotStarted(Patience);
        }
    }

    /// <summary>Starts a run by hand and does not wait for it. A queue function takes the input as its message, a blob function as CONTAINER/NAME.</summary>
    /// <returns><see langword="false"/> when the function or the input does not fit.</returns>
    public bool StartManually(FunctionDefinition function, string? input)
    {
        if (function.Disabled || Current is not { } host || !Fits(function.Trigger, input))
        {
            return false;
        }

        var run = RunAsync(host, function, input ?? "");
        _manualRuns[run] = 0;
        run.ContinueWith(done => _manualRuns.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return true;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _feeding;
        await Task.WhenAll(_supervisors.Select(supervisor => supervisor.StopAsync(_drain)));
        await Task.WhenAny(Task.WhenAll(_manualRuns.Keys), Task.Delay(_drain));
        _stopping.Dispose();
    }

    private async Task StartListenersAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(_supervisors.Select(supervisor => supervisor.StartAsync(cancellationToken)));
        _feeding = Task.WhenAll(_feeds.Select(feed => Task.Run(() => feed.RunAsync(_stopping.Token), CancellationToken.None)));
        await Task.WhenAll(_feeds.Select(feed => feed.Looked)).WaitAsync(cancellationToken);
    }

    private static bool Fits(TriggerBinding trigger, string? input) => trigger switch
    {
        QueueTriggerBinding => input is not null,
        BlobTriggerBinding blob => input is not null && input.StartsWith($"{blob.Container}/{blob.Prefix}", StringComparison.Ordinal),
        TimerTriggerBinding => true,
        _ => false,
    };

    private async Task RunAsync(TriggerHost host, FunctionDefinition function, string input)
    {
        try
        {
            await host.CallAsync(function, input, _stopping.Token);
        }
        catch (OperationCanceledException)
        {
            LogCancelled(function.Name);
        }
        catch (Exception exception)
        {
            LogFailed(function.Name, exception.GetBaseException().Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The triggers have not started within {Patience}: the storage does not answer. They start as soon as it does")]
    private partial void LogNotStarted(TimeSpan patience);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The run of '{Function}' that was started by hand was cut short: the host stops")]
    private partial void LogCancelled(string function);

    [LoggerMessage(Level = LogLevel.Error, Message = "The run of '{Function}' that was started by hand failed: {Reason}")]
    private partial void LogFailed(string function, string reason);
}
