using System.Net;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Mujaz.LocalHost.Tests.SampleApps;

namespace Mujaz.LocalHost.Tests.Triggers;

/// <summary>A host whose storage is away waits for it and says so; what needs no storage goes on.</summary>
public sealed class StorageAwayTests(StorageFixture storage) : IAsyncLifetime
{
    private static readonly string[] Said =
        ["A listener has failed and is started again", "Storage cannot be used", "cannot be looked at", "the storage does not answer"];

    private readonly StorageRelay _relay = new(storage.Azurite);
    private SampleApp? _app;

    private SampleApp App => _app!;

    public ValueTask InitializeAsync()
    {
        _app = new SampleApp(_relay.ConnectionString).With("OnMessage", "OnBlob");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        App.Dispose();
        await _relay.DisposeAsync();
    }

    [Fact]
    public async Task A_host_that_starts_without_its_storage_serves_http_and_listens_once_it_is_there()
    {
        await using var host = await App.StartAsync();
        using var client = new HttpClient { BaseAddress = host.BaseAddress };

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/items/1", TestContext.Current.CancellationToken)).StatusCode);
        await SaidAsync(host);

        _relay.Open();
        await SendAndExpectAsync(1);
        Assert.False(host.Failed.IsCompleted);
    }

    [Fact]
    public async Task A_host_whose_storage_goes_away_and_comes_back_goes_on()
    {
        _relay.Open();
        await using var host = await App.StartAsync();
        await SendAndExpectAsync(1);

        _relay.Close();
        await SaidAsync(host);
        Assert.False(host.Failed.IsCompleted);
        _relay.Open();

        await SendAndExpectAsync(2);
    }

    /// <summary>Whoever notices first says it: the listeners of queues, or what looks for blobs.</summary>
    private static async Task SaidAsync(LocalHostApplication host) => await SampleEvents.WaitAsync(
        () => host.Logs,
        lines => lines.Any(line => Said.Any(said => line.Message.Contains(said, StringComparison.Ordinal))));

    private async Task SendAndExpectAsync(int number)
    {
        var queue = new QueueClient(storage.ConnectionString, App.Queue);
        var blobs = new BlobContainerClient(storage.ConnectionString, App.Container);
        await queue.CreateIfNotExistsAsync(cancellationToken: TestContext.Current.CancellationToken);
        await blobs.CreateIfNotExistsAsync(cancellationToken: TestContext.Current.CancellationToken);
        await queue.SendMessageAsync(Convert.ToBase64String("message"u8), cancellationToken: TestContext.Current.CancellationToken);
        await blobs.GetBlobClient($"{number}.txt").UploadAsync(BinaryData.FromString("text"), TestContext.Current.CancellationToken);
        await App.Events.WaitForDoneAsync("OnMessage", number);
        await App.Events.WaitForDoneAsync("OnBlob", number);
    }
}
