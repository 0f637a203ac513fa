using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Mujaz.LocalHost.Azurite;

/// <summary>A running Azurite on 127.0.0.1. It stops when disposed, and when this process ends in whatever way.</summary>
public sealed class AzuriteProcess : IAsyncDisposable
{
    // Azurite's published development account: https://learn.microsoft.com/azure/storage/common/storage-use-azurite
    private const string AccountName = "devstoreaccount1";
    private const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // Standard input is a pipe that only this process holds open: its end is seen however this process dies, SIGKILL included.
    // Azurite writes its data on SIGINT; the timer covers connections that are kept open. A signal from outside is not passed on: Ctrl-C in
    // a terminal reaches the whole group, and whoever still stops needs the storage until the end.
    private const string StopWhenInputEnds = """
        const stop = [], signals = ['SIGINT', 'SIGTERM'];
        signals.forEach(signal => process.on(signal, () => {}));
        for (const name of ['on', 'once', 'addListener']) {
          const listen = process[name];
          process[name] = function (event, listener) {
            return signals.includes(event) ? (stop.push([event, listener]), this) : listen.call(this, event, listener);
          };
        }
        process.stdin.on('end', () => {
          stop.filter(([event]) => event === 'SIGINT').forEach(([, listener]) => listener.call(process, 'SIGINT'));
          setTimeout(() => process.exit(0), 3000).unref();
        }).resume();
        """;

    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(10);

    private readonly Process _process;

    private AzuriteProcess(Process process, AzuriteOutput output)
    {
        _process = process;
        BlobEndpoint = Endpoint(output.BlobPort);
        QueueEndpoint = Endpoint(output.QueuePort);
        TableEndpoint = Endpoint(output.TablePort);
    }

    /// <summary>The blob service with the account in its path.</summary>
    public Uri BlobEndpoint { get; }

    /// <summary>The queue service with the account in its path.</summary>
    public Uri QueueEndpoint { get; }

    /// <summary>The table service with the account in its path.</summary>
    public Uri TableEndpoint { get; }

    /// <summary>The operating system's id of the Node process.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Completes when Azurite has ended, by itself or because it was disposed.</summary>
    public Task Exited => _process.WaitForExitAsync();

    /// <summary>The connection string of the three services, with Azurite's published development key.</summary>
    public string ConnectionString => string.Create(
        CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName={AccountName};AccountKey={AccountKey};BlobEndpoint={BlobEndpoint};QueueEndpoint={QueueEndpoint};TableEndpoint={TableEndpoint};");

    /// <summary>Starts Azurite and waits until its three services answer.</summary>
    /// <param name="mainScript">The path that <see cref="AzuriteInstaller.InstallAsync"/> gave.</param>
    /// <param name="options">Ports and data folder; null takes free ports and memory.</param>
    /// <param name="cancellationToken">Gives up and stops what was started.</param>
    /// <returns>The running emulator.</returns>
    /// <exception cref="AzuriteException">Node is missing, a port is taken, or Azurite ended or stayed silent.</exception>
    public static async Task<AzuriteProcess> StartAsync(
        string mainScript, AzuriteProcessOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new AzuriteProcessOptions();
        var output = new AzuriteOutput();
        var process = Start(mainScript, options);
        try
        {
            process.OutputDataReceived += (_, line) => output.Add(line.Data);
            if (options.AccessLog is { } log)
            {
                process.OutputDataReceived += (_, line) => log(line.Data ?? "");
            }

            process.ErrorDataReceived += (_, line) => output.Add(line.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            await WaitUntilListeningAsync(process, output, options.StartTimeout, cancellationToken);
            return new AzuriteProcess(process, output);
        }
        catch
        {
            await StopAsync(process);
            throw;
        }
    }

    /// <summary>Stops Azurite, letting it write its data; kills it when it does not stop within ten seconds.</summary>
    /// <returns>A task that completes when the process is gone.</returns>
    public async ValueTask DisposeAsync() => await StopAsync(_process);

    private static async Task WaitUntilListeningAsync(
        Process process, AzuriteOutput output, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var stopWaiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var exited = process.WaitForExitAsync(stopWaiting.Token);
        try
        {
            var first = await Task.WhenAny(output.Listening, exited).WaitAsync(timeout, cancellationToken);
            if (first != output.Listening)
            {
                await exited;
                throw new AzuriteException($"Azurite ended before it was ready (exit code {process.ExitCode}). It needs Node.js 20 or later. It said:{output.LastLines}");
            }
        }
        catch (TimeoutException exception)
        {
            throw new AzuriteException($"Azurite was not ready after {timeout.TotalSeconds:0} s. It said:{output.LastLines}", exception);
        }
        finally
        {
            await stopWaiting.CancelAsync();
        }
    }

    private static Process Start(string mainScript, AzuriteProcessOptions options)
    {
        var start = new ProcessStartInfo(options.Node)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in Arguments(mainScript, options))
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new AzuriteException(
                $"The storage emulator needs Node.js 20 or later, and '{options.Node}' could not be run. "
                + "Install Node.js (https://nodejs.org), or set AzureWebJobsStorage to a storage account.",
                exception);
        }
    }

    private static IEnumerable<string> Arguments(string mainScript, AzuriteProcessOptions options)
    {
        // A data URL keeps the guard in one place: no second file to ship and find.
        yield return "--import";
        yield return "data:text/javascript," + Uri.EscapeDataString(StopWhenInputEnds);
        yield return mainScript;
        foreach (var (service, port) in ((string, int)[])[("blob", options.BlobPort), ("queue", options.QueuePort), ("table", options.TablePort)])
        {
            yield return $"--{service}Host";
            yield return "127.0.0.1";
            yield return $"--{service}Port";
            yield return port.ToString(CultureInfo.InvariantCulture);
        }

        // A client newer than the emulator sends versions that it does not list but serves well.
        yield return "--skipApiVersionCheck";
        if (options.AccessLog is null)
        {
            yield return "--silent";
        }

        yield return "--disableTelemetry";
        if (options.Location is { } location)
        {
            Directory.CreateDirectory(location);
            yield return "--location";
            yield return location;
        }
        else
        {
            yield return "--inMemoryPersistence";
        }
    }

    private static async Task StopAsync(Process process)
    {
        try
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync().WaitAsync(StopTimeout);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        finally
        {
            process.Dispose();
        }
    }

    private static Uri Endpoint(int port) => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/{AccountName}"));
}
