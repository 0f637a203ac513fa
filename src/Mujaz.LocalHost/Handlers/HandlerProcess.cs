using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Mujaz.LocalHost.Configuration;

namespace Mujaz.LocalHost.Handlers;

/// <summary>One running handler program: its process, its address, its output.</summary>
internal sealed class HandlerProcess : IAsyncDisposable
{
    private static readonly TimeSpan ReadinessInterval = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan KillWait = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly OrphanGuard _orphans;
    private readonly Task _output;

    private HandlerProcess(Process process, int port, HandlerDescription description, OrphanGuard orphans, ILogger output)
    {
        _process = process;
        _orphans = orphans;
        Id = process.Id;
        Address = new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/");
        orphans.Add(Id);
        _output = Task.WhenAll(
            HandlerOutput.PumpStandardOutputAsync(process.StandardOutput, output),
            HandlerOutput.PumpStandardErrorAsync(process.StandardError, output, description.StandardErrorIsForErrorsOnly));
        Exited = WaitForExitAsync();
    }

    /// <summary>The process id.</summary>
    public int Id { get; }

    /// <summary>Where the handler listens.</summary>
    public Uri Address { get; }

    /// <summary>Completes with the exit code when the process has ended and its output has been read.</summary>
    public Task<int> Exited { get; }

    /// <summary>Whether the host itself asked for the end, so that it is no crash.</summary>
    public bool EndRequested { get; private set; }

    /// <summary>Starts the program on a free port.</summary>
    /// <param name="description">What to start.</param>
    /// <param name="environment">Its environment, complete but for the port.</param>
    /// <param name="orphans">Who ends it if this process is killed.</param>
    /// <param name="output">Where its output lines go.</param>
    /// <exception cref="LocalHostException">The program is missing or cannot be run.</exception>
    public static HandlerProcess Start(
        HandlerDescription description, IReadOnlyDictionary<string, string> environment, OrphanGuard orphans, ILogger output)
    {
        var port = LoopbackPort.FindFree();
        var start = new ProcessStartInfo(description.ExecutablePath, description.Arguments)
        {
            WorkingDirectory = description.WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in HandlerEnvironment.AddPort(environment, port))
        {
            start.Environment[name] = value;
        }

        try
        {
            return new HandlerProcess(Process.Start(start)!, port, description, orphans, output);
        }
        catch (Win32Exception exception)
        {
            throw new LocalHostException(
                $"The handler {description.ExecutablePath} cannot be started: {exception.Message}. "
                + "host.json names it in customHandler.description.defaultExecutablePath; is the function app built, and is the file executable?",
                exception);
        }
    }

    /// <summary>
    /// Asks <c>GET /</c> every 25 ms until any HTTP answer comes. <see langword="false"/> when the process ended or the time was up.
    /// </summary>
    public async Task<bool> WaitUntilReadyAsync(
        HttpMessageInvoker client, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            while (!Exited.IsCompleted)
            {
                if (await AnswersAsync(client, stop.Token).ConfigureAwait(false))
                {
                    return true;
                }

                await Task.Delay(ReadinessInterval, time, stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The deadline has passed.
        }

        return false;
    }

    /// <summary>Ends the process as the host does: SIGKILL, with no chance to clean up.</summary>
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

    /// <summary>Marks an end that the host did not ask for but that is part of its own shutdown.</summary>
    public void ExpectEnd() => EndRequested = true;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await Task.WhenAny(Exited, Task.Delay(KillWait)).ConfigureAwait(false);
        _process.Dispose();
    }

    private async Task<bool> AnswersAsync(HttpMessageInvoker client, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Address);
            using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (HttpRequestException exception) when (exception.InnerException is SocketException or IOException)
        {
            return false;
        }
    }

    private async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _orphans.Remove(Id);
        var exitCode = _process.ExitCode;

        // A grandchild may hold the pipes open for ever; the last lines of the handler itself come at once.
        await Task.WhenAny(_output, Task.Delay(KillWait)).ConfigureAwait(false);
        return exitCode;
    }
}
