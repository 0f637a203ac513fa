using System.Net.Http.Json;
using System.Text.Json;
using Mujaz.LocalHost;
using Mujaz.Storage;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.App;

/// <summary>The app as it runs: the real handler process behind LocalHost, real Azurite, the model stub with the recordings.</summary>
public sealed class AppFixture : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("mujaz-app-").FullName;

    public LocalHostApplication Host { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    public StorageAccount Storage { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await LocalHostApplication.StartAsync(new LocalHostOptions
        {
            Port = 0,
            FreeAzuritePorts = true,
            DataFolder = _data,
            HandlerErrorLimit = 100,
            BlobScanInterval = TimeSpan.FromMilliseconds(200),
            QueueLease = TimeSpan.FromSeconds(10),
            Settings = new Dictionary<string, string> { ["Mujaz__Claims__Duration"] = "00:00:05" },
        });
        Http = new HttpClient { BaseAddress = Host.BaseAddress, Timeout = TimeSpan.FromMinutes(3) };
        Storage = StorageAccount.FromSettings(_ => Host.StorageConnectionString);
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

    /// <summary>The text of a seed article.</summary>
    public static string Seed(string number) =>
        File.ReadAllText(Directory.GetFiles(RepositoryRoot.Combine("seeds"), number + "_*.txt").Single());

    /// <summary>Posts a request as JSON and reads the answer.</summary>
    public async Task<(HttpResponseMessage Response, JsonElement Body)> PostAsync(object request)
    {
        var response = await Http.PostAsJsonAsync("/api/summaries", request, TestContext.Current.CancellationToken);
        return (response, await ReadJsonAsync(response));
    }

    public static async Task<JsonElement> ReadJsonAsync(HttpResponseMessage response)
    {
        var json = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return JsonDocument.Parse(json).RootElement;
    }

    /// <summary>Waits until something is there, as long as a slow machine may take.</summary>
    public static async Task<T> EventuallyAsync<T>(Func<Task<T?>> look)
        where T : class
    {
        var deadline = DateTime.UtcNow + TimeSpan.FromMinutes(2);
        while (true)
        {
            if (await look() is { } found)
            {
                return found;
            }

            Assert.True(DateTime.UtcNow < deadline, "It has not come within two minutes.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
