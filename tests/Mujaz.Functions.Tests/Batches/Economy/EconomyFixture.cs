using Mujaz.Functions.Tests.App;
using Mujaz.LocalHost;
using Mujaz.ModelStub;
using Mujaz.ModelStub.ProviderBatches;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Batches.Economy;

/// <summary>An app of its own whose stub answers any article, with short waits and a short deadline.</summary>
public sealed class EconomyFixture : IAsyncLifetime
{
    /// <summary>How many items go into one request file.</summary>
    public const int FileItems = 4;

    private readonly string _data = Directory.CreateTempSubdirectory("mujaz-economy-").FullName;

    internal LocalHostApplication Host { get; private set; } = null!;

    internal HttpClient Http { get; private set; } = null!;

    internal StorageClients Storage { get; private set; } = null!;

    internal ModelStubServer Stub => Host.ModelStub!;

    public async ValueTask InitializeAsync()
    {
        Host = await LocalHostApplication.StartAsync(new LocalHostOptions
        {
            Port = 0,
            FreeAzuritePorts = true,
            DataFolder = _data,
            WorkerErrorLimit = 100,
            BlobScanInterval = TimeSpan.FromMilliseconds(200),
            ModelStub = new ModelStubOptions { Synthesize = true },
            Settings = new Dictionary<string, string>
            {
                ["Mujaz__Claims__Duration"] = "00:00:05",
                ["Mujaz__Batches__EconomyPollInterval"] = "00:00:01",
                ["Mujaz__Batches__EconomyDeadline"] = "00:00:08",
                ["Mujaz__Batches__EconomyFileItems"] = FileItems.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["Mujaz__Model__Prices__recorded__InputPerMillion"] = "1000",
                ["Mujaz__Model__Prices__recorded__OutputPerMillion"] = "4000",
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

    /// <summary>What the stub counts from now on; it behaves well at first.</summary>
    internal StubCounts Watch()
    {
        Stub.Batches = new ModelStubBatchOptions();
        return new StubCounts(Stub, Stub.Statistics);
    }

    // Letters alone: a number would be one of the article's facts.
    private static string NewWord() => string.Concat(Guid.NewGuid().ToString("N").Select(digit => (char)('a' + Convert.ToInt32(digit.ToString(), 16))));

    /// <summary>An article that no other call gives.</summary>
    internal static EconomyArticle Article() => new(AppFixture.Seed("000") + $"\n\nأضاف البلاغ {NewWord()} أن اللقاء المقبل سينعقد بالعاصمة الفرنسية.");
}
