using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Mujaz.ModelStub.Answers;
using Mujaz.ModelStub.Faults;
using Mujaz.ModelStub.ProviderBatches;

namespace Mujaz.ModelStub;

/// <summary>
/// A server on 127.0.0.1 that speaks chat completions and the Batch API without a model: it replays recordings, and
/// plays faults on demand.
/// </summary>
/// <remarks>
/// Routes: <c>POST /v1/chat/completions</c> (for Azure's client also below <c>/openai/deployments/{name}</c>) and
/// <c>GET /v1/models</c>, both also below <c>/openai</c> and below
/// <c>/faulty/{kind}</c>, which makes every call of a client with that base address fail that way; the header
/// <c>x-model-stub-fault: {kind}</c> does so for one call. <c>POST /faults</c> takes a JSON array of faults that the next
/// calls get in order, <c>DELETE /faults</c> forgets them, <c>GET /stats</c> tells the counts. <c>/v1/files</c> and
/// <c>/v1/batches</c>, also below <c>/openai</c>, answer the lines of a file like chat calls when its batch ends. Thread-safe.
/// </remarks>
public sealed class ModelStubServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly FaultPlan _plan;
    private readonly ModelStubJournal _journal;
    private readonly ProviderBatchApi _batches;

    private ModelStubServer(WebApplication app, FaultPlan plan, ModelStubJournal journal, ProviderBatchApi batches, int recordings)
    {
        _batches = batches;
        _app = app;
        _plan = plan;
        _journal = journal;
        RecordingCount = recordings;
    }

    /// <summary>The base address for a client, with a closing slash: <c>http://127.0.0.1:PORT/v1/</c>.</summary>
    public Uri Endpoint => new(Address(), "/v1/");

    /// <summary>The number of recordings found.</summary>
    public int RecordingCount { get; }

    /// <summary>What happened so far.</summary>
    public ModelStubStatistics Statistics => _journal.Statistics;

    /// <summary>How the Batch API behaves towards batches created from now on.</summary>
    public ModelStubBatchOptions Batches
    {
        get => _batches.Options;
        set => _batches.Options = value;
    }

    /// <summary>The names of the files that were uploaded or written by batches, and not deleted.</summary>
    public IReadOnlyList<string> FileNames => _batches.FileNames;

    /// <summary>The last chat calls, oldest first.</summary>
    public IReadOnlyList<ModelStubRequest> Requests => _journal.Requests;

    /// <summary>The last good answers, oldest first; <see cref="ModelStubOptions.KeptAnswers"/> of them.</summary>
    public IReadOnlyList<ModelStubAnswer> Answers => _journal.Answers;

    /// <summary>Starts a stub.</summary>
    /// <param name="options">How it behaves.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <returns>The stub, listening.</returns>
    /// <exception cref="ModelStubException">The port is taken, or the recordings cannot be read.</exception>
    public static async Task<ModelStubServer> StartAsync(ModelStubOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var recordings = RecordingLibrary.Read(options.RecordingsFolder);
        var plan = new FaultPlan(options.RandomFaultRate, options.RandomSeed);
        plan.Enqueue(options.Faults);
        var journal = new ModelStubJournal(options.KeptRequests, options.KeptAnswers);
        var app = CreateApp(options.Port);
        var responder = new ChatResponder(recordings, options.Synthesize);
        var batches = new ProviderBatchApi(responder, plan, journal, options);
        ModelStubRoutes.Map(app, new ChatEndpoint(responder, plan, journal, options), batches, plan, journal);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException exception)
        {
            await app.DisposeAsync();
            throw new ModelStubException($"The model stub cannot listen on port {options.Port}: {exception.Message}", exception);
        }

        return new ModelStubServer(app, plan, journal, batches, recordings.Count);
    }

    /// <summary>Appends faults: the next calls get one each.</summary>
    /// <param name="faults">The faults, in order.</param>
    public void Enqueue(params IEnumerable<ModelStubFault> faults) => _plan.Enqueue(faults);

    /// <summary>Appends faults by kind: the next calls get one each.</summary>
    /// <param name="kinds">The kinds, in order.</param>
    public void Enqueue(params IEnumerable<ModelStubFaultKind> kinds) => _plan.Enqueue(kinds.Select(kind => new ModelStubFault(kind)));

    /// <summary>The base address of a client whose every call gets a fault.</summary>
    /// <param name="kind">The fault.</param>
    /// <returns>The address, with a closing slash.</returns>
    public Uri FaultyEndpoint(ModelStubFaultKind kind) => new(Address(), $"/faulty/{kind}/v1/");

    /// <summary>Completes when the stub is stopped or <paramref name="cancellationToken"/> is cancelled.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A task that completes at the end.</returns>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) => _app.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // At once: a call that hangs, on demand, would hold a graceful stop up.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private static WebApplication CreateApp(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();

        // Signals are for the program that the stub is a part of.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        return builder.Build();
    }

    private Uri Address() => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
