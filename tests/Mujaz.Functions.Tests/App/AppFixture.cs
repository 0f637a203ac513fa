using System.Net.Http.Json;
using System.Text.Json;
using Mujaz.LocalHost;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.App;

/// <summary>The app as it runs: the real handler process behind LocalHost, real Azurite, the model stub with the recordings.</summary>
public sealed class AppFixture : IAsyncLifetime
{
    private readonly RunningApp _app = new();

    public LocalHostApplication Host => _app.Host;

    public HttpClient Http => _app.Http;

    public StorageClients Storage { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync();
        Storage = _app.Storage;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>The text of a seed article.</summary>
    public static string Seed(string number) => RunningApp.Seed(number);

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
