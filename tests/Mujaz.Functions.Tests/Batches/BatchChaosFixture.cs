using System.Net;
using Mujaz.LocalHost;
using Mujaz.ModelStub;
using Mujaz.Testing;
using Mujaz.Testing.Batches;

namespace Mujaz.Functions.Tests.Batches;

/// <summary>Two handlers on one storage, and a model of which every fifth call fails: throttled, broken, cut off or never answered.</summary>
public sealed class BatchChaosFixture : IAsyncLifetime
{
    public const int Instances = 2;

    private readonly string _data = Directory.CreateTempSubdirectory("mujaz-chaos-").FullName;

    /// <summary>What the kills, copies and faults follow from; printed, so that a failure can be played again.</summary>
    public int Seed { get; } = Environment.TickCount & 0xFFFF;

    public LocalHostApplication Host { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    public StorageClients Storage { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await LocalHostApplication.StartAsync(new LocalHostOptions
        {
            Port = 0,
            FreeAzuritePorts = true,
            DataFolder = _data,
            Instances = Instances,
            ModelStub = new ModelStubOptions
            {
                Synthesize = true,
                Latency = TimeSpan.FromMilliseconds(100),
                RandomFaultRate = 0.2,
                RandomSeed = Seed,
                KeptAnswers = int.MaxValue,
            },
            Settings = new Dictionary<string, string>
            {
                ["Mujaz__Claims__Duration"] = "00:00:10",

                // A call that hangs must not hold the test up for a minute and a half.
                ["Mujaz__Model__AttemptTimeout"] = "00:00:04",
                ["AzureFunctionsJobHost__extensions__queues__visibilityTimeout"] = "00:00:02",
            },
        });
        Http = new HttpClient { BaseAddress = Host.BaseAddress, Timeout = TimeSpan.FromMinutes(3) };
        Storage = new StorageClients(Host.StorageConnectionString!);
    }

    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        if (Host is not null)
        {
            await Host.DisposeAsync();
        }

        Directory.Delete(_data, recursive: true);
    }

    /// <summary>Makes trouble while a batch is worked on.</summary>
    public BatchChaos StartChaos() => new(Host, Instances, Storage.Queues.GetQueueClient("batch-items"), Seed);

    /// <summary>Runs the daily sweep now.</summary>
    public async Task SweepAsync()
    {
        using var content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var response = await Http.PostAsync(new Uri("/admin/functions/ExpireSummaries", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }
}
