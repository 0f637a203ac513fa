namespace Mujaz.LocalHost.Handlers;

/// <summary>Keeps one handler process running by the host's rules: one instance of the app.</summary>
internal sealed partial class HandlerSupervisor : IAsyncDisposable
{
    /// <summary>The exit code by which a handler asks for a restart without it counting as an error.</summary>
    private const int RestartExitCode = 200;

    /// <summary>Calls that come early wait for so many initialization timeouts.</summary>
    private const int WaitingFactor = 4;

    /// <summary>Ctrl-C reaches the handler before it reaches us through the terminal: its exit then is no error.</summary>
    private static readonly TimeSpan ShutdownGrace = TimeSpan.FromMilliseconds(300);

    private readonly HandlerSupervisorOptions _options;
    private readonly CrashPolicy _crashPolicy;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource<LocalHostException> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private TaskCompletionSource<HandlerProcess> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile HandlerProcess? _current;
    private Task _loop = Task.CompletedTask;

    /// <summary>Creates a supervisor that has not started anything.</summary>
    public HandlerSupervisor(HandlerSupervisorOptions options, ILogger logger)
    {
        _options = options;
        _logger = logger;
        _crashPolicy = new CrashPolicy(options.ErrorLimit, options.Time);
    }

    /// <summary>Completes with the reason when the handler has failed for good.</summary>
    public Task<LocalHostException> Failed => _failed.Task;

    /// <summary>The process that answers now, or <see langword="null"/> while there is none.</summary>
    public HandlerProcess? Ready
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

    /// <summary>How often the handler was started.</summary>
    public int Starts { get; private set; }

    /// <summary>Starts the first process and watches from then on.</summary>
    public void Start() => _loop = Task.Run(SuperviseAsync);

    /// <summary>The process that answers; waits for it while it starts.</summary>
    /// <exception cref="LocalHostException">The handler has failed for good, or did not get ready in time.</exception>
    public async Task<HandlerProcess> GetReadyAsync(CancellationToken cancellationToken)
    {
        Task<HandlerProcess> ready;
        lock (_lock)
        {
            ready = _ready.Task;
        }

        try
        {
            return await ready.WaitAsync(_options.Description.InitializationTimeout * WaitingFactor, _options.Time, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (TimeoutException exception)
        {
            throw new LocalHostException("Initialization timed out: the handler is not ready.", exception);
        }
    }

    /// <summary>Kills a process that hangs; the next one starts at once, and no error is counted.</summary>
    public void Restart(HandlerProcess process, string reason)
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
        await process.Exited.WaitAsync(cancellationToken).ConfigureAwait(false);
        Withdraw(process);
        return process.Id;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        _current?.ExpectEnd();
        if (_current is { } process)
        {
            await process.DisposeAsync().ConfigureAwait(false);
        }

        await _loop.ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task SuperviseAsync()
    {
        try
        {
            while (!_stopping.IsCancellationRequested)
            {
                await RunOneProcessAsync().ConfigureAwait(false);
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
        var process = HandlerProcess.Start(_options.Description, _options.Environment, _options.Orphans, _options.Output);
        await using (process.ConfigureAwait(false))
        {
            _current = process;
            LogStarted(process.Id, process.Address);
            var ready = await process.WaitUntilReadyAsync(
                _options.Client, _options.Description.InitializationTimeout, _options.Time, _stopping.Token).ConfigureAwait(false);
            if (!ready && !process.Exited.IsCompleted)
            {
                process.Kill();
                CountError($"The handler did not answer GET / within {_options.Description.InitializationTimeout}.");
                return;
            }

            if (ready)
            {
                Publish(process);
            }

            var exitCode = await process.Exited.WaitAsync(_stopping.Token).ConfigureAwait(false);
            Withdraw(process);
            await JudgeExitAsync(process, exitCode).ConfigureAwait(false);
        }
    }

    private async Task JudgeExitAsync(HandlerProcess process, int exitCode)
    {
        if (process.EndRequested || exitCode == RestartExitCode)
        {
            LogEnded(process.Id, exitCode);
            return;
        }

        await Task.Delay(ShutdownGrace, _options.Time, _stopping.Token).ConfigureAwait(false);
        if (exitCode == 0)
        {
            throw new LocalHostException(
                "The handler ended by itself with exit code 0. Hosts differ in what they do then: some restart it, some go on without a handler, "
                + "and every call fails. A handler that cannot go on must exit with another code.");
        }

        CountError($"The handler (process {process.Id}) ended with exit code {exitCode}.");
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

    private void Publish(HandlerProcess process)
    {
        lock (_lock)
        {
            _ready.SetResult(process);
        }
    }

    /// <summary>From here on nobody is sent to a process that is gone. Harmless when it was done already.</summary>
    private void Withdraw(HandlerProcess process)
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
                _ready = new TaskCompletionSource<HandlerProcess>(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    private void Fail(LocalHostException exception)
    {
        lock (_lock)
        {
            if (!_ready.TrySetException(exception))
            {
                _ready = new TaskCompletionSource<HandlerProcess>();
                _ready.SetException(exception);
            }

            // Nobody may be waiting; the reason is told through Failed all the same.
            _ = _ready.Task.Exception;
        }

        _failed.TrySetResult(exception);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Handler started: process {ProcessId} at {Address}")]
    private partial void LogStarted(int processId, Uri address);

    [LoggerMessage(Level = LogLevel.Information, Message = "Handler process {ProcessId} ended with exit code {ExitCode}")]
    private partial void LogEnded(int processId, int exitCode);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Restarting the handler, process {ProcessId}: {Reason}")]
    private partial void LogRestart(int processId, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Message}")]
    private partial void LogError(string message);
}
