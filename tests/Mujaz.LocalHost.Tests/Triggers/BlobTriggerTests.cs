using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Mujaz.LocalHost.Tests.SampleApps;

namespace Mujaz.LocalHost.Tests.Triggers;

/// <summary>Blobs that the host tells the extension of, as Event Grid does in Azure.</summary>
public sealed class BlobTriggerTests(StorageFixture storage) : IDisposable
{
    private readonly SampleApp _app = new SampleApp(storage.ConnectionString).With("OnBlob");

    private BlobContainerClient Container => new(storage.ConnectionString, _app.Container);

    [Fact]
    public async Task A_new_blob_is_delivered_with_its_address_and_the_captured_name()
    {
        await using var host = await _app.StartAsync();

        await UploadAsync("2026/خبر.txt", "نص المقال");

        var delivery = (await _app.Events.WaitForDeliveriesAsync("OnBlob", 1))[0];
        Assert.Equal("2026/خبر.txt: نص المقال", delivery.Data);
        Assert.Equal($"{_app.Container}/2026/خبر.txt", delivery.Metadata["BlobTrigger"]);
        Assert.Matches("^00-[0-9a-f]{32}-[0-9a-f]{16}-01$", delivery.TraceParent);
    }

    [Fact]
    public async Task None_of_many_blobs_written_within_moments_is_passed_over()
    {
        await using var host = await _app.StartAsync();
        await _app.Events.WaitForNothingAsync("OnBlob");

        for (var blob = 0; blob < 60; blob++)
        {
            await UploadAsync($"{blob:00}.txt", "text");
            await Task.Delay(blob % 7 * 10, TestContext.Current.CancellationToken);
        }

        await _app.Events.WaitForDoneAsync("OnBlob", 60);
        Assert.Equal(60, _app.Events.Deliveries("OnBlob").Select(delivery => delivery.Data).Distinct().Count());
    }

    [Fact]
    public async Task A_blob_that_is_done_is_not_done_again_by_the_next_host()
    {
        await using (await _app.StartAsync())
        {
            await UploadAsync("first.txt", "1");
            await _app.Events.WaitForDoneAsync("OnBlob", 1);
        }

        await using (await _app.StartAsync())
        {
            await UploadAsync("second.txt", "2");
            await _app.Events.WaitForDoneAsync("OnBlob", 2);
        }

        Assert.Equal(["first.txt: 1", "second.txt: 2"], Done());
    }

    [Fact]
    public async Task A_blob_that_came_while_no_host_ran_is_delivered_by_the_next()
    {
        await Container.CreateIfNotExistsAsync(cancellationToken: TestContext.Current.CancellationToken);
        await UploadAsync("early.txt", "1");

        await using var host = await _app.StartAsync();

        await _app.Events.WaitForDoneAsync("OnBlob", 1);
    }

    [Fact]
    public async Task A_blob_that_is_overwritten_is_delivered_again()
    {
        await using var host = await _app.StartAsync();
        await UploadAsync("a.txt", "old");
        await _app.Events.WaitForDoneAsync("OnBlob", 1);

        await UploadAsync("a.txt", "new");

        await _app.Events.WaitForDoneAsync("OnBlob", 2);
        Assert.Equal(["a.txt: old", "a.txt: new"], Done());
    }

    [Fact]
    public async Task A_worker_killed_in_the_middle_of_a_blob_gets_it_again_and_does_it_once()
    {
        await using var host = await _app.StartAsync();
        _app.Events.Answer("hang");
        await UploadAsync("a.txt", "text");
        await _app.Events.WaitForDeliveriesAsync("OnBlob", 1);
        _app.Events.Answer("ok");

        await host.KillWorkerAsync(cancellationToken: TestContext.Current.CancellationToken);

        await _app.Events.WaitForDoneAsync("OnBlob", 1);
        await UploadAsync("b.txt", "the next");
        await _app.Events.WaitForDoneAsync("OnBlob", 2);
        Assert.Equal(["a.txt: text", "b.txt: the next"], Done());
    }

    [Fact]
    public async Task A_blob_that_fails_five_times_goes_to_the_poison_queue()
    {
        _app.Events.Answer("fail");
        await using var host = await _app.StartAsync();

        await UploadAsync("bad.txt", "text");

        await _app.Events.WaitForDeliveriesAsync("OnBlob", 5);
        var poison = new QueueClient(storage.ConnectionString, "webjobs-blobtrigger-poison");
        var message = await StorageWaits.ForMessageAsync(poison, text => text.Contains(_app.Container, StringComparison.Ordinal));
        var parsed = JsonNode.Parse(message)!.AsObject();
        Assert.Equal("Host.Functions.OnBlob", parsed["FunctionId"]!.GetValue<string>());
        Assert.Equal(_app.Container, parsed["ContainerName"]!.GetValue<string>());
        Assert.Equal("bad.txt", parsed["BlobName"]!.GetValue<string>());
        Assert.Equal(5, _app.Events.Deliveries("OnBlob").Count);
    }

    [Theory]
    [InlineData("a/../b.txt")]
    [InlineData("./b.txt")]
    [InlineData("..")]
    public async Task A_blob_whose_name_no_address_can_hold_does_not_stop_the_next(string name)
    {
        await using var host = await _app.StartAsync();
        await Container.CreateIfNotExistsAsync(cancellationToken: TestContext.Current.CancellationToken);
        await RawBlobs.PutAsync(storage.Azurite.BlobEndpoint, Container, name, "odd");
        await UploadAsync("c.txt", "text");

        await SampleEvents.WaitAsync(Done, done => done.Contains("c.txt: text"));

        Assert.Equal(["c.txt: text"], Done());
        Assert.Contains(host.Logs, line => line.Message.Contains($"'{name}': no address can hold its name", StringComparison.Ordinal));
        Assert.False(host.Failed.IsCompleted);
    }

    [Fact]
    public async Task A_scanned_blob_is_delivered_as_its_content_and_leaves_the_receipt_it_leaves_in_Azure()
    {
        await using var host = await _app.With("OnScannedBlob").StartAsync();
        var container = new BlobContainerClient(storage.ConnectionString, _app.Container + "-scanned");
        await container.CreateIfNotExistsAsync(cancellationToken: TestContext.Current.CancellationToken);
        await container.GetBlobClient("out/no.txt").UploadAsync(BinaryData.FromString("x"), overwrite: true, TestContext.Current.CancellationToken);
        await container.GetBlobClient("in/خبر.txt").UploadAsync(BinaryData.FromString("نص"), overwrite: true, TestContext.Current.CancellationToken);

        await _app.Events.WaitForDoneAsync("OnScannedBlob", 1);

        Assert.Equal("خبر.txt: نص", Assert.Single(_app.Events.Deliveries("OnScannedBlob")).Data);
        var receipts = new BlobContainerClient(storage.ConnectionString, "azure-webjobs-hosts")
            .GetBlobsAsync(default, default, $"blobreceipts/{_app.HostId}/Host.Functions.OnScannedBlob/", TestContext.Current.CancellationToken);
        await foreach (var receipt in receipts)
        {
            Assert.EndsWith("/in/خبر.txt", receipt.Name, StringComparison.Ordinal);
            return;
        }

        Assert.Fail("There is no receipt.");
    }

    public void Dispose() => _app.Dispose();

    private string[] Done() => [.. _app.Events.Deliveries("OnBlob").Where(delivery => delivery.IsDone).Select(delivery => delivery.Data)];

    private async Task UploadAsync(string name, string text) => await Container.GetBlobClient(name)
        .UploadAsync(BinaryData.FromString(text), overwrite: true, TestContext.Current.CancellationToken);
}
