using Mujaz.LocalHost.Configuration;
using Mujaz.LocalHost.Handlers;
using Mujaz.LocalHost.Http;
using Mujaz.LocalHost.Output;
using Mujaz.LocalHost.Triggers;
using Mujaz.ModelStub;

namespace Mujaz.LocalHost;

/// <summary>
/// The stand-in for the Functions host, running: it serves HTTP, watches storage and supervises the handlers until it is disposed.
/// </summary>
public sealed class LocalHostApplication : IAsyncDisposable
{
    private readonly LocalHostOptions _options;
    private readonly AppSettings _settings;
    private readonly HostLog _log;
    private readonly ILoggerFactory _loggers;
    private readonly OrphanGuard _orphans = OrphanGuard.Start();
    private readonly HttpMessageInvoker _client = HandlerClient.Create();
    private readonly Stack<IAsyncDisposable> _parts = new();
    private readonly HandlerPool _pool = new();
    private readonly TaskCompletionSource<LocalHostException> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FunctionKeys? _keys;
    private string _storage = "";
    private BlobTriggerQueue? _blobQueue;
    private ManualRuns? _manualRuns;
    private volatile bool _isStarted;

    private LocalHostApplication(LocalHostOptions options)
    {
        _options = options;
        _settings = AppSettings.Load(options.ScriptRoot, Environment.GetEnvironmentVariables(), options.Settings);
        _log = new HostLog(options.Output, options.LogLevel, options.Time);
        _loggers = LoggerFactory.Create(logging => logging.AddProvider(_log));
    }

    /// <summary>Where the host listens, ending in a slash.</summary>
    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The connection string the functions were given; <see langword="null"/> when they connect by identity.</summary>
    public string? StorageConnectionString => _settings[TriggerBinding.DefaultConnection];

    /// <summary>The process ids of the handlers that run now, ready or not.</summary>
    public IReadOnlyList<int> HandlerProcessIds =>
        [.. _pool.Supervisors.Select(supervisor => supervisor.ProcessId).OfType<int>()];

    /// <summary>The key that opens every function; <see langword="null"/> when no keys are asked for.</summary>
    public string? HostKey => _keys?.Host;

    /// <summary>The key that opens everything; <see langword="null"/> when no keys are asked for.</summary>
    public string? MasterKey => _keys?.Master;

    /// <summary>The last 20,000 lines of the log, the handlers' own output among them, the oldest first.</summary>
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
            await application.StartPartsAsync(cancellationToken).ConfigureAwait(false);
            return application;
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Kills a handler with SIGKILL, in the middle of whatever it does, and returns when it is gone. It is started again at once;
    /// this is no error in the crash policy's count.
    /// </summary>
    /// <param name="instance">Which instance, from 0.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The id of the killed process; <see langword="null"/> when there was none just then.</returns>
    public Task<int?> KillHandlerAsync(int instance = 0, CancellationToken cancellationToken = default) =>
        _pool.Supervisors[instance].KillAsync(cancellationToken);

    /// <summary>Returns when every handler answers (again).</summary>
    /// <exception cref="LocalHostException">A handler has failed for good.</exception>
    public Task WaitUntilReadyAsync(CancellationToken cancellationToken = default) =>
        Task.WhenAll(_pool.Supervisors.Select(supervisor => supervisor.GetReadyAsync(cancellationToken)));

    /// <summary>Stops everything, the handlers by SIGKILL as the Functions host does, the last thing started first.</summary>
    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out var part))
        {
            await part.DisposeAsync().ConfigureAwait(false);
        }

        _orphans.Dispose();
        _client.Dispose();
        _loggers.Dispose();
        _log.Dispose();
    }

    private async Task StartPartsAsync(CancellationToken cancellationToken)
    {
        var host = HostJson.Load(_options.ScriptRoot, _settings);
        var catalog = FunctionCatalog.Load(_options.ScriptRoot, _settings);
        CreateDataFolder();
        _keys = _options.RequireKeys ? FunctionKeys.LoadOrCreate(_options.DataFolder, catalog) : null;

        var server = HttpServer.Build(_options, _log);
        _parts.Push(server);
        MapEndpoints(server, host, catalog);
        BaseAddress = await HttpServer.ListenAsync(server, _options, cancellationToken).ConfigureAwait(false);

        await StartSurroundingsAsync(cancellationToken).ConfigureAwait(false);
        StartHandlers(host);
        await WaitForHandlersAsync(cancellationToken).ConfigureAwait(false);
        await StartTriggersAsync(host, catalog, cancellationToken).ConfigureAwait(false);
        _isStarted = true;
        await AnnounceAsync(host, catalog, cancellationToken).ConfigureAwait(false);
    }

    private void CreateDataFolder()
    {
        try
        {
            Directory.CreateDirectory(_options.DataFolder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalHostException($"The folder for storage and keys cannot be made: {exception.Message} Name another with --data.", exception);
        }
    }

    /// <summary>Storage and model: their addresses go into the settings, so they come before the handlers.</summary>
    private async Task StartSurroundingsAsync(CancellationToken cancellationToken)
    {
        var storage = await StorageEnvironment.StartAsync(_settings, _options, cancellationToken).ConfigureAwait(false);
        _parts.Push(storage);
        _storage = storage.Description;
        Watch(storage.Failed);
        ModelStub = await ModelEnvironment.StartAsync(_settings, _options.ModelStub, cancellationToken).ConfigureAwait(false);
        if (ModelStub is not null)
        {
            _parts.Push(ModelStub);
        }
    }

    private void MapEndpoints(WebApplication server, HostJson host, FunctionCatalog catalog)
    {
        var gate = new KeyGate(_keys);
        var proxy = new HandlerProxy(
            new HandlerProxyOptions { Pool = _pool, Client = _client, FunctionTimeout = host.FunctionTimeout, Time = _options.Time },
            _loggers.CreateLogger<HandlerProxy>());
        server.UseRouting();
        server.UseUnavailableUntil(() => _isStarted);
        server.UseNotFoundForOtherMethods();
        server.MapAdmin(HostIdentity.Read(_settings), catalog, gate, () => _isStarted && _pool.IsReady, (function, input) => _manualRuns?.Start(function, input) == true);
        server.MapBlobWebhook(catalog, gate, (message, cancellationToken) => _blobQueue!.EnqueueAsync(message, cancellationToken));
        server.MapHomePage(_settings);
        server.MapFunctions(catalog, host.RoutePrefix, gate, proxy);
    }

    private void StartHandlers(HostJson host)
    {
        var environment = HandlerEnvironment.Create(_settings.Values, _options.ScriptRoot, BaseAddress.Authority);
        var supervisors = Enumerable.Range(0, _options.Instances).Select(_ => new HandlerSupervisor(
            new HandlerSupervisorOptions
            {
                Description = host.Handler,
                Environment = environment,
                Orphans = _orphans,
                Client = _client,
                Output = _loggers.CreateLogger(HandlerOutput.Category),
                ErrorLimit = _options.HandlerErrorLimit,
                Time = _options.Time,
            },
            _loggers.CreateLogger<HandlerSupervisor>())).ToArray();
        foreach (var supervisor in supervisors)
        {
            _parts.Push(supervisor);
            Watch(supervisor.Failed);
        }

        _pool.Start(supervisors);
    }

    private async Task WaitForHandlersAsync(CancellationToken cancellationToken)
    {
        var ready = WaitUntilReadyAsync(cancellationToken);
        if (await Task.WhenAny(ready, Failed).ConfigureAwait(false) == Failed)
        {
            throw await Failed.ConfigureAwait(false);
        }

        await ready.ConfigureAwait(false);
    }

    private async Task StartTriggersAsync(HostJson host, FunctionCatalog catalog, CancellationToken cancellationToken)
    {
        var accounts = new StorageAccounts(_settings);
        var identity = HostIdentity.Read(_settings);
        _blobQueue = new BlobTriggerQueue(accounts.Default.Queues, identity);
        var invokerLogger = _loggers.CreateLogger<FunctionInvoker>();
        FunctionInvoker CreateInvoker(HandlerSupervisor supervisor) =>
            new(supervisor, _client, host.FunctionTimeout, _options.Time, invokerLogger);

        _manualRuns = new ManualRuns(_blobQueue, () => CreateInvoker(_pool.Next()), _options.Time, _loggers.CreateLogger<ManualRuns>());
        _parts.Push(_manualRuns);
        var triggers = new TriggerListeners(
            new TriggerListenersOptions
            {
                Catalog = catalog,
                Pool = _pool,
                CreateInvoker = CreateInvoker,
                Accounts = accounts,
                BlobQueue = _blobQueue,
                Identity = identity,
                Host = host,
                LocalHost = _options,
            },
            _loggers);
        _parts.Push(triggers);
        Watch(triggers.Failed);
        try
        {
            await triggers.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (StorageFault.Of(exception) is not null)
        {
            throw new LocalHostException($"Storage cannot be used: {StorageFault.Of(exception)!.Message}", exception);
        }
    }

    private async Task AnnounceAsync(HostJson host, FunctionCatalog catalog, CancellationToken cancellationToken)
    {
        await _options.Output.WriteLineAsync($"Storage: {_storage}").ConfigureAwait(false);
        await _options.Output.WriteLineAsync(
            $"Model:   {(ModelStub is null ? "as the settings say" : "none is configured; recorded answers are replayed for the articles in seeds/")}").ConfigureAwait(false);
        StartupBanner.Write(_options.Output, catalog, host.RoutePrefix, BaseAddress, _keys, SeedFolder.FirstArticle);
        await _options.Output.WriteLineAsync($"ready {BaseAddress}").ConfigureAwait(false);
        await _options.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The first thing that goes wrong for good is what the host says it failed of.</summary>
    private void Watch(Task<LocalHostException> failure) => failure.ContinueWith(
        failed => _failed.TrySetResult(failed.Result),
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnRanToCompletion,
        TaskScheduler.Default);
}
