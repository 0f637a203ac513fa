using System.Collections.Concurrent;
using System.Diagnostics;
using Mujaz.LocalHost.Tests.SampleApps;

namespace Mujaz.LocalHost.Tests.CommandLine;

/// <summary>The program itself, as a process of its own.</summary>
internal sealed class LocalHostProcess : IDisposable
{
    private readonly Process _process;

    private LocalHostProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(Output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(Errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public ConcurrentQueue<string> Output { get; } = new();

    public ConcurrentQueue<string> Errors { get; } = new();

    /// <summary>Starts the program for an app.</summary>
    public static LocalHostProcess Start(SampleApp app, params string[] arguments) => Start(app, new Dictionary<string, string>(), arguments);

    /// <summary>Starts the program for an app, in an environment that differs from ours.</summary>
    public static LocalHostProcess Start(SampleApp app, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        app.WriteFiles();
        var options = app.CreateOptions();
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[
            typeof(LocalHostApplication).Assembly.Location, "--script-root", app.ScriptRoot, "--data", app.DataFolder, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in options.Settings.Concat(environment))
        {
            start.Environment[name] = value;
        }

        return new LocalHostProcess(Process.Start(start)!);
    }

    /// <summary>Waits for the line that says everything answers.</summary>
    /// <returns>The address it names.</returns>
    public async Task<Uri> WaitUntilReadyAsync()
    {
        var line = await SampleEvents.WaitAsync(
            () => Output.FirstOrDefault(line => line.StartsWith("ready ", StringComparison.Ordinal)),
            line => line is not null || _process.HasExited);
        Assert.True(line is not null, $"It ended before it was ready: {string.Join('\n', Errors)}");
        return new Uri(line!["ready ".Length..]);
    }

    public async Task<int> WaitForExitAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>Sends a signal, by the name that <c>kill</c> knows it by.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, $"{_process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }
}
