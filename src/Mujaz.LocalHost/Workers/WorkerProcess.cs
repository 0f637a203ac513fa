using System.ComponentModel;
using System.Diagnostics;
using Mujaz.LocalHost.Workers.Rpc;

namespace Mujaz.LocalHost.Workers;

/// <summary>One running worker: its process, its stream, its HTTP address, its output.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan KillWait = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly WorkerSupervisorOptions _options;
    private readonly string _workerId;
    private readonly Task<WorkerChannel> _reported;
    private readonly WorkerOutput _output;
    private readonly Task _reading;
    private WorkerChannel? _channel;

    private WorkerProcess(Process process, string workerId, WorkerSupervisorOptions options)
    {
        _process = process;
        _options = options;
        _workerId = workerId;
        _reported = options.Rpc.ExpectAsync(workerId);
        _output = new WorkerOutput(options.Output);
        Id = process.Id;
        options.Orphans.Add(Id);
        _reading = Task.WhenAll(_output.PumpStandardOutputAsync(process.StandardOutput), _output.PumpStandardErrorAsync(process.StandardError));
        Exited = WaitForExitAsync();
    }

    /// <summary>The process id.</summary>
    public int Id { get; }

    /// <summary>Completes with the exit code when the process has ended and its output has been read.</summary>
    public Task<int> Exited { get; }

    /// <summary>Whether the host itself asked for the end, so that it is no crash.</summary>
    public bool EndRequested { get; private set; }

    /// <summary>The last lines of standard error.</summary>
    public string LastErrors => _output.LastErrors;

    /// <summary>The worker's stream; there once it is loaded.</summary>
    public WorkerChannel Channel => _channel ?? throw new InvalidOperationException("The worker has not been loaded.");

    /// <summary>Where the worker serves HTTP, ending in a slash; <see langword="null"/> when it does not.</summary>
    public Uri? HttpAddress { get; private set; }

    /// <summary>The functions the worker has.</summary>
    public IReadOnlyList<RpcFunctionMetadata> Functions { get; private set; } = [];

    /// <summary>Starts the program.</summary>
    /// <exception cref="LocalHostException">The program is missing or cannot be run.</exception>
    public static WorkerProcess Start(WorkerSupervisorOptions options)
    {
        var workerId = Guid.NewGuid().ToString();
        var start = new ProcessStartInfo(options.Configuration.Executable)
        {
            WorkingDirectory = options.Configuration.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(options.Configuration.WorkerPath);
        foreach (var argument in Arguments(options.Rpc.Address, workerId))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Clear();
        foreach (var (name, value) in options.Environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            return new WorkerProcess(Process.Start(start)!, workerId, options);
        }
        catch (Win32Exception exception)
        {
            throw new LocalHostException(
                $"The worker {options.Configuration.Executable} cannot be started: {exception.Message}. "
                + "worker.config.json names it; is the function app built, and is .NET on the PATH?",
                exception);
        }
    }

    /// <summary>Waits for the worker to report, and has it load every function.</summary>
    /// <returns><see langword="false"/> when the process ended or the time was up.</returns>
    /// <exception cref="LocalHostException">A function cannot be loaded.</exception>
    public async Task<bool> LoadAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(timeout);
        try
        {
            if (await Task.WhenAny(_reported, Exited).WaitAsync(stop.Token) == Exited)
            {
                return false;
            }

            var channel = await _reported;
            HttpAddress = await channel.InitializeAsync(_options.Configuration.Folder, stop.Token);
            Functions = await channel.ReadFunctionsAsync(_options.Configuration.Folder, stop.Token);
            await Task.WhenAll(Functions.Select(function => channel.LoadAsync(function, stop.Token)));
            _channel = channel;
            return true;
        }
        catch (WorkerGoneException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Ends the process with SIGKILL, with no chance to clean up.</summary>
    public void Kill()
    {
        EndRequested = true;
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It had ended already.
        }
    }

    /// <summary>Asks the worker to end, and kills it when it has not after the grace period.</summary>
    public async Task TerminateAsync(TimeSpan gracePeriod)
    {
        EndRequested = true;
        if (_channel is not null)
        {
            _channel.Terminate(gracePeriod);
            await Task.WhenAny(Exited, Task.Delay(gracePeriod));
        }

        Kill();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await Task.WhenAny(Exited, Task.Delay(KillWait));
        _options.Rpc.Forget(_workerId);
        _process.Dispose();
    }

    /// <summary>Each fact in the old and in the new spelling: which of them a worker reads depends on its version.</summary>
    private static string[] Arguments(Uri address, string workerId)
    {
        var requestId = Guid.NewGuid().ToString();
        var port = address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        const string MaxLength = "2147483647";
        return
        [
            "--host", address.Host, "--port", port, "--workerId", workerId, "--requestId", requestId, "--grpcMaxMessageLength", MaxLength,
            "--functions-uri", address.AbsoluteUri, "--functions-worker-id", workerId, "--functions-request-id", requestId,
            "--functions-grpc-max-message-length", MaxLength,
        ];
    }

    private async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync();
        _options.Orphans.Remove(Id);
        var exitCode = _process.ExitCode;

        // A grandchild may hold the pipes open for ever; the last lines of the worker itself come at once.
        await Task.WhenAny(_reading, Task.Delay(KillWait));
        return exitCode;
    }
}
