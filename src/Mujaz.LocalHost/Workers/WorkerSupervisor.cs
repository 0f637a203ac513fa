namespace Mujaz.LocalHost.Workers;

/// <summary>Keeps one worker process running by the host's rules: one instance of the app.</summary>
internal sealed partial class WorkerSupervisor : IAsyncDisposable
{
    /// <summary>The exit code by which a worker asks for a restart without it counting as an error.</summary>
    private const int RestartExitCode = 200;

    /// <summary>Calls that come early wait for so many start timeouts.</summary>
    private const int WaitingFactor = 4;

    /// <summary>Ctrl-C reaches the worker before it reaches us through the terminal: its exit then is no error.</summary>
    private static readonly TimeSpan ShutdownGrace = TimeSpan.FromMilliseconds(300);

    private readonly WorkerSupervisorOptions _options;
    private readonly CrashPolicy _crashPolicy;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource<LocalHostException> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private TaskCompletionSource<WorkerProcess> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile WorkerProcess? _current;
    private bool _hasBeenReady;
    private volatile bool _isStopping;
    private Task _loop = Task.CompletedTask;

    /// <summary>Creates a supervisor that has not started anything.</summary>
    public WorkerSupervisor(WorkerSupervisorOptions options, ILogger logger)
    {
        _options = options;
        _logger = logger;
        _crashPolicy = new CrashPolicy(options.ErrorLimit, options.Time);
    }

    /// <summary>Completes with the reason when the worker has failed for good.</summary>
    public Task<LocalHostException> Failed => _failed.Task;

    /// <summary>The process that answers now, or <see langword="null"/> while there is none.</summary>
    public WorkerProcess? Ready
    {
        get
        {
            lock (_lock)
            {
                return _ready.Task.IsCompletedSuccessfully ? _ready.Task.Result : null;
            }
        }
    }

    /// <summary>The id of the process, ready or not; <see langword="null"/> between two processes.</summary>
    public int? ProcessId => _current?.Id;

    /// <summary>How often the worker was started.</summary>
    public int Starts { get; private set; }

    /// <summary>Starts the first process and watches from then on.</summary>
    public void Start() => _loop = Task.Run(SuperviseAsync);

    /// <summary>The process that answers; waits for it while it starts.</summary>
    /// <exception cref="LocalHostException">The worker has failed for good, or did not get ready in time.</exception>
    public async Task<WorkerProcess> GetReadyAsync(CancellationToken cancellationToken)
    {
        Task<WorkerProcess> ready;
        lock (_lock)
        {
            ready = _ready.Task;
        }

        try
        {
            return await ready.WaitAsync(_options.StartTimeout * WaitingFactor, _options.Time, cancellationToken);
        }
        catch (TimeoutException exception)
        {
            throw new LocalHostException("Initialization timed out: the worker is not ready.", exception);
        }
    }

    /// <summary>Kills a process that hangs; the next one starts at once, and no error is counted.</summary>
    public void Restart(WorkerProcess process, string reason)
    {
        LogRestart(process.Id, reason);
        process.Kill();
    }

    /// <summary>Kills the present process with SIGKILL, as the platform does, and returns when it is gone. Not counted as an error.</summary>
    /// <returns>Its id; <see langword="null"/> when there was none.</returns>
    public async Task<int?> KillAsync(CancellationToken cancellationToken)
    {
        if (_current is not { } process)
        {
            return null;
        }

        process.Kill();
        await process.Exited.WaitAsync(cancellationToken);
        Withdraw(process);
        return process.Id;
    }

    /// <summary>From here on an end of the worker is no error, and no other is started: the host stops.</summary>
    public void ExpectEnd() => _isStopping = true;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        ExpectEnd();
        if (_current is { } process)
        {
            await process.TerminateAsync(_options.GracePeriod);
        }

        await _stopping.CancelAsync();
        await _loop;
        _stopping.Dispose();
    }

    private async Task SuperviseAsync()
    {
        try
        {
            while (!_isStopping)
            {
                await RunOneProcessAsync();
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The end that was asked for.
        }
        catch (LocalHostException exception)
        {
            Fail(exception);
        }
    }

    private async Task RunOneProcessAsync()
    {
        Starts++;
        await using var process = WorkerProcess.Start(_options);
        _current = process;
        LogStarted(process.Id);
        var isLoaded = await process.LoadAsync(_options.StartTimeout, _stopping.Token);
        if (!isLoaded && !process.Exited.IsCompleted)
        {
            await Task.WhenAny(process.Exited, Task.Delay(ShutdownGrace, _stopping.Token));
        }

        if (!isLoaded && !process.Exited.IsCompleted)
        {
            process.Kill();
            CountError($"The worker did not load its functions within {_options.StartTimeout}.");
            return;
        }

        if (isLoaded)
        {
            // Without its stream it serves nobody, whether its process has gone already or not.
            Publish(process);
            await Task.WhenAny(process.Exited, process.Channel.Closed).WaitAsync(_stopping.Token);
            Withdraw(process);
            await Task.WhenAny(process.Exited, Task.Delay(_options.GracePeriod, _stopping.Token));
            if (!process.Exited.IsCompleted)
            {
                process.Kill();
                CountError($"The worker (process {process.Id}) has closed its stream and did not end.");
                return;
            }
        }

        var exitCode = await process.Exited.WaitAsync(_stopping.Token);
        await JudgeExitAsync(process, exitCode);
    }

    private async Task JudgeExitAsync(WorkerProcess process, int exitCode)
    {
        if (process.EndRequested || _isStopping || exitCode == RestartExitCode)
        {
            LogEnded(process.Id, exitCode);
            return;
        }

        await Task.Delay(ShutdownGrace, _options.Time, _stopping.Token);
        if (!_hasBeenReady)
        {
            // What stops a worker before its functions are known stops the next one too, and nothing can be served without them.
            throw new LocalHostException(
                $"The worker ended with exit code {exitCode} before its functions were known. Its last words:{Environment.NewLine}{process.LastErrors}");
        }

        if (exitCode == 0)
        {
            throw new LocalHostException(
                "The worker ended by itself with exit code 0. The Functions host takes that for an orderly end and goes on without a worker, "
                + "and every call fails. A worker that cannot go on must exit with another code.");
        }

        CountError($"The worker (process {process.Id}) ended with exit code {exitCode}.");
    }

    private void CountError(string message)
    {
        LogError(message);
        if (!_crashPolicy.AllowsRestartAfterError())
        {
            throw new LocalHostException(
                $"{message} It failed {_options.ErrorLimit} times with no more than 30 minutes between: giving up. Its own messages are above.");
        }
    }

    private void Publish(WorkerProcess process)
    {
        lock (_lock)
        {
            _hasBeenReady = true;
            _ready.SetResult(process);
        }
    }

    /// <summary>From here on nobody is sent to a process that is gone. Harmless when it was done already.</summary>
    private void Withdraw(WorkerProcess process)
    {
        lock (_lock)
        {
            if (_current != process)
            {
                return;
            }

            _current = null;
            if (_ready.Task.IsCompleted)
            {
                _ready = new TaskCompletionSource<WorkerProcess>(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    private void Fail(LocalHostException exception)
    {
        lock (_lock)
        {
            if (!_ready.TrySetException(exception))
            {
                _ready = new TaskCompletionSource<WorkerProcess>();
                _ready.SetException(exception);
            }

            // Nobody may be waiting; the reason is told through Failed all the same.
            _ = _ready.Task.Exception;
        }

        _failed.TrySetResult(exception);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Worker started: process {ProcessId}")]
    private partial void LogStarted(int processId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Worker process {ProcessId} ended with exit code {ExitCode}")]
    private partial void LogEnded(int processId, int exitCode);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Restarting the worker, process {ProcessId}: {Reason}")]
    private partial void LogRestart(int processId, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Message}")]
    private partial void LogError(string message);
}
