using System.Text;
using System.Text.Json.Nodes;
using Mujaz.LocalHost.Tests.SampleApps;
using Mujaz.Storage;
using Mujaz.Testing;

namespace Mujaz.LocalHost.Tests.Triggers;

public sealed class BlobTriggerTests(StorageFixture storage) : IDisposable
{
    private readonly string _container = AzuriteFixture.UniqueName("articles");
    private readonly SampleApp _app = new(storage.ConnectionString);

    private StorageAccount Account => StorageAccount.FromConnectionString(storage.ConnectionString);

    [Fact]
    public async Task A_new_blob_is_delivered_whole_with_its_address_and_the_captured_name()
    {
        await using var host = await _app.WithBlob("OnBlob", $"{_container}/{{name}}").StartAsync();

        await UploadAsync("2026/خبر.txt", "نص المقال");

        var delivery = (await _app.Events.WaitForDeliveriesAsync("OnBlob", 1))[0];
        Assert.Equal("نص المقال", Encoding.UTF8.GetString(Convert.FromBase64String(delivery.Data["blob"]!.GetValue<string>())));
        Assert.Equal("\"2026/خبر.txt\"", delivery.Metadata["name"]!.GetValue<string>());
        Assert.Contains(_container, delivery.Metadata["Uri"]!.GetValue<string>());
        Assert.Equal("OnBlob", delivery.Metadata["sys"]!["MethodName"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_blob_that_is_done_is_not_done_again_by_the_next_host()
    {
        _app.WithBlob("OnBlob", $"{_container}/{{name}}");
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

        Assert.Equal(["\"first.txt\"", "\"second.txt\""], Names());
    }

    [Fact]
    public async Task A_blob_that_came_while_no_host_ran_is_delivered_by_the_next()
    {
        await Account.Blobs.GetBlobContainerClient(_container).CreateIfNotExistsAsync(TestContext.Current.CancellationToken);
        await UploadAsync("early.txt", "1");

        await using var host = await _app.WithBlob("OnBlob", $"{_container}/{{name}}").StartAsync();

        await _app.Events.WaitForDoneAsync("OnBlob", 1);
    }

    [Fact]
    public async Task A_blob_that_is_overwritten_is_delivered_again()
    {
        await using var host = await _app.WithBlob("OnBlob", $"{_container}/{{name}}").StartAsync();
        await UploadAsync("a.txt", "old");
        await _app.Events.WaitForDoneAsync("OnBlob", 1);

        await UploadAsync("a.txt", "new");

        await _app.Events.WaitForDoneAsync("OnBlob", 2);
        Assert.Equal("bmV3", _app.Events.Deliveries("OnBlob")[1].Data["blob"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_handler_killed_in_the_middle_of_a_blob_gets_it_again_and_does_it_once()
    {
        await using var host = await _app.WithBlob("OnBlob", $"{_container}/{{name}}").StartAsync();
        _app.Events.Answer("hang");
        await UploadAsync("a.txt", "text");
        await _app.Events.WaitForDeliveriesAsync("OnBlob", 1);
        _app.Events.Answer("ok");

        await host.KillHandlerAsync(cancellationToken: TestContext.Current.CancellationToken);

        await _app.Events.WaitForDoneAsync("OnBlob", 1);
        await UploadAsync("b.txt", "the next");
        await _app.Events.WaitForDoneAsync("OnBlob", 2);
        Assert.Equal(["\"a.txt\"", "\"b.txt\""], Names(onlyDone: true));
    }

    [Fact]
    public async Task A_blob_that_fails_five_times_goes_to_the_poison_queue()
    {
        _app.Events.Answer("fail");
        await using var host = await _app.WithBlob("OnBlob", $"{_container}/{{name}}").StartAsync();

        await UploadAsync("bad.txt", "text");

        var poison = Account.Queues.GetQueueClient("webjobs-blobtrigger-poison");
        await _app.Events.WaitForDeliveriesAsync("OnBlob", 5);
        var message = await StorageWaits.ForMessageAsync(poison, text => text.Contains(_container, StringComparison.Ordinal));
        var parsed = JsonNode.Parse(message)!.AsObject();
        Assert.Equal("Host.Functions.OnBlob", parsed["FunctionId"]!.GetValue<string>());
        Assert.Equal("BlockBlob", parsed["BlobType"]!.GetValue<string>());
        Assert.Equal(_container, parsed["ContainerName"]!.GetValue<string>());
        Assert.Equal("bad.txt", parsed["BlobName"]!.GetValue<string>());
        Assert.NotEmpty(parsed["ETag"]!.GetValue<string>());
        Assert.Equal(5, _app.Events.Deliveries("OnBlob").Count);
    }

    [Fact]
    public async Task A_blob_whose_name_does_not_fit_the_path_is_left_alone()
    {
        await using var host = await _app.WithBlob("OnBlob", $"{_container}/{{name}}.txt").StartAsync();

        await UploadAsync("picture.png", "x");
        await UploadAsync("text.txt", "x");

        await _app.Events.WaitForDoneAsync("OnBlob", 1);
        Assert.Equal(["\"text\""], Names());
    }

    public void Dispose() => _app.Dispose();

    private string[] Names(bool onlyDone = false) =>
    [
        .. _app.Events.Deliveries("OnBlob").Where(delivery => delivery.IsDone || !onlyDone)
            .Select(delivery => delivery.Metadata["name"]!.GetValue<string>()),
    ];

    private async Task UploadAsync(string name, string text) => await Account.Blobs.GetBlobContainerClient(_container).GetBlobClient(name)
        .UploadAsync(BinaryData.FromString(text), overwrite: true, TestContext.Current.CancellationToken);
}
