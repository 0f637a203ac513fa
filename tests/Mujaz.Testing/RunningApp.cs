using Mujaz.LocalHost;

namespace Mujaz.Testing;

/// <summary>
/// The app as it runs: the real handler process behind LocalHost, real Azurite, the model stub with the recordings.
/// Knows nothing of xunit: a fixture calls <see cref="StartAsync"/> and <see cref="DisposeAsync"/>.
/// </summary>
public sealed class RunningApp : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("mujaz-app-").FullName;
    private readonly Func<LocalHostOptions, LocalHostOptions> _configure;
    private LocalHostApplication? _host;
    private HttpClient? _http;

    /// <summary>An app that is not started yet.</summary>
    /// <param name="configure">Changes what is usual in tests.</param>
    public RunningApp(Func<LocalHostOptions, LocalHostOptions>? configure = null) => _configure = configure ?? (options => options);

    /// <summary>The stand-in for the Functions host.</summary>
    public LocalHostApplication Host => _host ?? throw new InvalidOperationException("StartAsync has not been called.");

    /// <summary>Calls the app. Made anew at each start.</summary>
    public HttpClient Http => _http ?? throw new InvalidOperationException("StartAsync has not been called.");

    /// <summary>The app's storage.</summary>
    public StorageClients Storage => new StorageClients(Host.StorageConnectionString!);

    /// <summary>The text of a seed article.</summary>
    /// <param name="number">Its number, such as <c>000</c>.</param>
    /// <returns>The text.</returns>
    public static string Seed(string number) =>
        File.ReadAllText(Directory.GetFiles(RepositoryRoot.Combine("seeds"), number + "_*.txt").Single());

    /// <summary>Starts the app; after <see cref="StopAsync"/> again, at the same address and on the same storage.</summary>
    /// <returns>A task that completes when every function answers.</returns>
    public async Task StartAsync()
    {
        var port = _http?.BaseAddress?.Port ?? 0;
        _host = await LocalHostApplication.StartAsync(_configure(new LocalHostOptions
        {
            Port = port,
            FreeAzuritePorts = true,
            DataFolder = _data,
            WorkerErrorLimit = 100,
            BlobScanInterval = TimeSpan.FromMilliseconds(200),
            Settings = new Dictionary<string, string> { ["Mujaz__Claims__Duration"] = "00:00:05" },
        }));
        _http?.Dispose();
        _http = new HttpClient { BaseAddress = _host.BaseAddress, Timeout = TimeSpan.FromMinutes(3) };
    }

    /// <summary>Stops the app and cuts all connections.</summary>
    /// <returns>A task that completes when nothing of it runs any more.</returns>
    public async Task StopAsync()
    {
        if (_host is { } host)
        {
            _host = null;
            await host.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _http?.Dispose();
        Directory.Delete(_data, recursive: true);
    }
}
