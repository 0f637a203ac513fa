using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mujaz.Functions.Model;
using Mujaz.ModelStub;
using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Model;

/// <summary>The app's own model, composed as in production, before a stub that answers over real HTTP.</summary>
internal sealed class StubbedModel : IAsyncDisposable
{
    public const string Deployment = "news-model";
    public const string Key = "key-0123456789";

    private readonly ServiceProvider _services;

    private StubbedModel(ModelStubServer stub, ServiceProvider services)
    {
        Stub = stub;
        _services = services;
    }

    public ModelStubServer Stub { get; }

    public IServiceProvider Services => _services;

    public ISummaryModel Model => _services.GetRequiredService<ISummaryModel>();

    /// <summary>Starts both. A clock that skips waits makes retries immediate; without one, time is real.</summary>
    public static async Task<StubbedModel> StartAsync(
        TimeProvider? time = null,
        ModelStubOptions? stub = null,
        Func<ModelStubServer, Dictionary<string, string?>>? settings = null,
        ILoggerProvider? log = null,
        Action<IServiceCollection>? services = null)
    {
        var server = await ModelStubServer.StartAsync(stub ?? new ModelStubOptions { Synthesize = true }, TestContext.Current.CancellationToken);
        var values = new Dictionary<string, string?>
        {
            ["Mujaz:Model:Endpoint"] = server.Endpoint.ToString(),
            ["Mujaz:Model:Deployment"] = Deployment,
            ["Mujaz:Model:ApiKey"] = Key,
        };
        foreach (var (name, value) in settings?.Invoke(server) ?? [])
        {
            values[name] = value;
        }

        var collection = new ServiceCollection();
        services?.Invoke(collection);
        var provider = collection
            .AddLogging(logging => { if (log is not null) { logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log); } })
            .AddSingleton(time ?? TimeProvider.System)
            .AddSummaryModel(new ConfigurationBuilder().AddInMemoryCollection(values).Build())
            .BuildServiceProvider();
        return new StubbedModel(server, provider);
    }

    public Task<ModelOutcome> AskAsync(CancellationToken? cancellationToken = null) =>
        Model.CompleteAsync(Requests.News, cancellationToken ?? TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Stub.DisposeAsync();
    }
}
