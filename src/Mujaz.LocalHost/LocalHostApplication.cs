using Mujaz.LocalHost.Configuration;
using Mujaz.LocalHost.Http;
using Mujaz.LocalHost.Output;
using Mujaz.LocalHost.Triggers;
using Mujaz.LocalHost.Workers;
using Mujaz.ModelStub;
using Yarp.ReverseProxy.Forwarder;

namespace Mujaz.LocalHost;

/// <summary>
/// The stand-in for the Functions host, running: it serves HTTP, listens for events and supervises the workers until it is disposed.
/// </summary>
public sealed class LocalHostApplication : IAsyncDisposable
{
    private readonly LocalHostOptions _options;
    private readonly AppSettings _settings;
    private readonly HostLog _log;
    private readonly ILoggerFactory _loggers;
    private readonly OrphanGuard _orphans = OrphanGuard.Start();
    private readonly Stack<IAsyncDisposable> _parts = new();
    private readonly WorkerPool _pool = new();
    private readonly FunctionEndpoints _endpoints = new();
    private readonly TaskCompletionSource<LocalHostException> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FunctionCatalog _catalog = FunctionCatalog.Empty;
    private FunctionKeys? _keys;
    private string _storage = "";
    private Triggers.Triggers? _triggers;
    private WebApplication? _server;
    private volatile bool _isStarted;

    private LocalHostApplication(LocalHostOptions options)
    {
        _options = options;
        _settings = AppSettings.Load(options.ScriptRoot, Environment.GetEnvironmentVariables(), options.Settings);
        _log = new HostLog(options.Output, options.LogLevel, options.Time);
        _loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));
    }

    /// <summary>Where the host listens, ending in a slash.</summary>
    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The connection string the functions were given; <see langword="null"/> when they connect by identity.</summary>
    public string? StorageConnectionString => _settings[TriggerBinding.DefaultConnection];

    /// <summary>The process ids of the workers that run now, ready or not.</summary>
    public IReadOnlyList<int> WorkerProcessIds =>
        [.. _pool.Supervisors.Select(supervisor => supervisor.ProcessId).OfType<int>()];

    /// <summary>The key that opens every function; <see langword="null"/> when no keys are asked for.</summary>
    public string? HostKey => _keys?.Host;

    /// <summary>The key that opens everything; <see langword="null"/> when no keys are asked for.</summary>
    public string? MasterKey => _keys?.Master;

    /// <summary>The last 20,000 lines of the log, the workers' own output among them, the oldest first.</summary>
    public IReadOnlyList<HostLogEntry> Logs => _log.Entries;

    /// <summary>Completes with the reason when the host cannot go on. It must then be disposed.</summary>
    public Task<LocalHostException> Failed => _failed.Task;

    /// <summary>The stub that plays the model; <see langword="null"/> when the settings name a model.</summary>
    public ModelStubServer? ModelStub { get; private set; }

    /// <summary>Starts everything, and returns when every function answers.</summary>
    /// <exception cref="LocalHostException">Something is wrong; the message says what, and what to do.</exception>
    /// <exception cref="OperationCanceledException">The start was given up.</exception>
    public static async Task<LocalHostApplication> StartAsync(LocalHostOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Instances, 1);
        options = options with { ScriptRoot = Path.GetFullPath(options.ScriptRoot), DataFolder = Path.GetFullPath(options.DataFolder) };
        var application = new LocalHostApplication(options);
        try
        {
            await application.StartPartsAsync(cancellationToken);
            return application;
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Kills a worker with SIGKILL, in the middle of whatever it does, and returns when it is gone. It is started again at once;
    /// this is no error in the crash policy's count.
    /// </summary>
    /// <param name="instance">Which instance, from 0.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The id of the killed process; <see langword="null"/> when there was none just then.</returns>
    public Task<int?> KillWorkerAsync(int instance = 0, CancellationToken cancellationToken = default) =>
        _pool.Supervisors[instance].KillAsync(cancellationToken);

    /// <summary>Returns when every worker answers (again).</summary>
    /// <exception cref="LocalHostException">A worker has failed for good.</exception>
    public Task WaitUntilReadyAsync(CancellationToken cancellationToken = default) =>
        Task.WhenAll(_pool.Supervisors.Select(supervisor => supervisor.GetReadyAsync(cancellationToken)));

    /// <summary>
    /// Stops everything in the order of the Functions host: the listeners, whose running functions are asked to end; the calls under way,
    /// which may finish; the workers, by <c>WorkerTerminate</c>; then what they stood on.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        _pool.ExpectEnd();
        if (_triggers is { } triggers)
        {
            await triggers.DisposeAsync();
        }

        if (_server is { } server)
        {
            await HttpServer.StopAsync(server, _options.DrainTimeout);
        }

        while (_parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }

        _endpoints.Dispose();
        _orphans.Dispose();
        _loggers.Dispose();
        _log.Dispose();
    }

    private async Task StartPartsAsync(CancellationToken cancellationToken)
    {
        var host = HostJson.Load(_options.ScriptRoot, _settings);
        var configuration = WorkerConfiguration.Load(_options.ScriptRoot);
        _parts.Push(DataFolderLock.Take(_options.DataFolder));
        _keys = _options.RequireKeys ? FunctionKeys.LoadOrCreate(_options.DataFolder) : null;

        var server = _server = HttpServer.Build(_options, _log);
        _parts.Push(server);
        MapEndpoints(server);
        BaseAddress = await HttpServer.ListenAsync(server, _options, cancellationToken);

        await StartSurroundingsAsync(cancellationToken);
        var rpc = await WorkerRpcServer.StartAsync(_log, _loggers, cancellationToken);
        _parts.Push(rpc);
        StartWorkers(configuration, rpc);
        await WaitForWorkersAsync(cancellationToken);
        _catalog = FunctionCatalog.Read(_pool.Supervisors[0].Ready?.Functions ?? [], _settings);
        _keys = _keys?.WithFunctions(_options.DataFolder, _catalog);
        var runner = new InvocationRunner(host.FunctionTimeout, _options.Time);
        ServeFunctions(server, host, runner);
        await StartTriggersAsync(host, runner, cancellationToken);
        _isStarted = true;
        await AnnounceAsync(host, cancellationToken);
    }

    /// <summary>Storage and model: their addresses go into the settings, so they come before the workers.</summary>
    private async Task StartSurroundingsAsync(CancellationToken cancellationToken)
    {
        var storage = await StorageEnvironment.StartAsync(_settings, _options, cancellationToken);
        _parts.Push(storage);
        _storage = storage.Description;
        Watch(storage.Failed);
        ModelStub = await ModelEnvironment.StartAsync(_settings, _options.ModelStub, cancellationToken);
        if (ModelStub is not null)
        {
            _parts.Push(ModelStub);
        }
    }

    private void MapEndpoints(WebApplication server)
    {
        var gate = new KeyGate(() => _keys);
        server.UseRouting();
        server.UseUnavailableUntil(() => _isStarted);
        server.UseNotFoundForOtherMethods();
        server.MapAdmin(
            HostIdentity.Read(_settings),
            () => _catalog,
            gate,
            () => _isStarted && _pool.IsReady,
            (function, input) => _triggers?.StartManually(function, input) == true);
        server.MapBlobWebhook(() => _catalog, gate, () => _triggers?.Current);
        server.MapHomePage(_settings);
        ((IEndpointRouteBuilder)server).DataSources.Add(_endpoints);
    }

    private void ServeFunctions(WebApplication server, HostJson host, InvocationRunner runner)
    {
        var forwarder = new FunctionForwarder(
            server.Services.GetRequiredService<IHttpForwarder>(), _pool, runner, _loggers.CreateLogger<FunctionForwarder>());
        _endpoints.Serve(_catalog, host.RoutePrefix, new KeyGate(() => _keys), forwarder);
    }

    private void StartWorkers(WorkerConfiguration configuration, WorkerRpcServer rpc)
    {
        var environment = WorkerEnvironment.Create(_settings.Values, _options.ScriptRoot, BaseAddress.Authority);
        var supervisors = Enumerable.Range(0, _options.Instances).Select(_ => new WorkerSupervisor(
            new WorkerSupervisorOptions
            {
                Configuration = configuration,
                Environment = environment,
                Rpc = rpc,
                Orphans = _orphans,
                Output = _loggers.CreateLogger(WorkerOutput.Category),
                ErrorLimit = _options.WorkerErrorLimit,
                Time = _options.Time,
            },
            _loggers.CreateLogger<WorkerSupervisor>())).ToArray();
        foreach (var supervisor in supervisors)
        {
            _parts.Push(supervisor);
            Watch(supervisor.Failed);
        }

        _pool.Start(supervisors);
    }

    private async Task WaitForWorkersAsync(CancellationToken cancellationToken)
    {
        var ready = WaitUntilReadyAsync(cancellationToken);
        if (await Task.WhenAny(ready, Failed) == Failed)
        {
            throw await Failed;
        }

        await ready;
    }

    private async Task StartTriggersAsync(HostJson host, InvocationRunner runner, CancellationToken cancellationToken)
    {
        var options = new TriggerHostOptions
        {
            Catalog = _catalog,
            Identity = HostIdentity.Read(_settings),
            Configuration = new Dictionary<string, string?>(
                _settings.Values
                    .Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value))
                    .Concat(host.Values)
                    .Append(KeyValuePair.Create("AzureWebJobsConfigurationSection", (string?)HostJson.SectionName))
                    .DistinctBy(setting => setting.Key, StringComparer.OrdinalIgnoreCase),
                StringComparer.OrdinalIgnoreCase),
            QueuePollingInterval = _options.QueuePollingInterval,
            Log = _log,
        };
        _triggers = new Triggers.Triggers(options, _pool, runner, _options, _loggers);
        await _triggers.StartAsync(cancellationToken);
    }

    private async Task AnnounceAsync(HostJson host, CancellationToken cancellationToken)
    {
        await _options.Output.WriteLineAsync($"Storage: {_storage}");
        await _options.Output.WriteLineAsync(
            $"Model:   {(ModelStub is null ? "as the settings say" : "none is configured; recorded answers are replayed for the articles in seeds/")}");
        StartupBanner.Write(_options.Output, _catalog, host.RoutePrefix, BaseAddress, _keys, SeedFolder.FirstArticle);
        await _options.Output.WriteLineAsync($"ready {BaseAddress}");
        await _options.Output.FlushAsync(cancellationToken);
    }

    /// <summary>The first thing that goes wrong for good is what the host says it failed of.</summary>
    private void Watch(Task<LocalHostException> failure) => failure.ContinueWith(
        failed => _failed.TrySetResult(failed.Result),
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnRanToCompletion,
        TaskScheduler.Default);
}
