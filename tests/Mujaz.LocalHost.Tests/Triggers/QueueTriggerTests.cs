using System.Text;
using Azure.Storage.Queues;
using Mujaz.LocalHost.Tests.SampleApps;

namespace Mujaz.LocalHost.Tests.Triggers;

public sealed class QueueTriggerTests(StorageFixture storage) : IAsyncLifetime
{
    private readonly SampleApp _app = new SampleApp(storage.ConnectionString).With("OnMessage");

    public async ValueTask InitializeAsync() => await Queue().CreateIfNotExistsAsync(cancellationToken: TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        _app.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_message_arrives_with_its_metadata_and_is_deleted_when_done()
    {
        await using var host = await _app.StartAsync();

        await SendAsync("""{"article":"خبر"}""");

        var delivery = (await _app.Events.WaitForDeliveriesAsync("OnMessage", 1))[0];
        Assert.Equal("""{"article":"خبر"} (1)""", delivery.Data);
        Assert.Equal("1", delivery.Metadata["DequeueCount"]);
        Assert.True(Guid.TryParse(delivery.InvocationId, out _));
        Assert.Matches("^00-[0-9a-f]{32}-[0-9a-f]{16}-01$", delivery.TraceParent);
        await StorageWaits.ForEmptyAsync(Queue());
    }

    [Fact]
    public async Task A_message_that_fails_five_times_goes_to_the_poison_queue_as_it_was()
    {
        _app.Events.Answer("fail");
        await using var host = await _app.StartAsync();

        await SendAsync("the message");

        Assert.Equal("the message", await StorageWaits.ForMessageAsync(Queue("-poison"), _ => true));
        Assert.Equal(
            ["the message (1)", "the message (2)", "the message (3)", "the message (4)", "the message (5)"],
            _app.Events.Deliveries("OnMessage").Select(delivery => delivery.Data));
        Assert.Contains(host.Logs, line => line.Message.Contains("The test wants a failure.", StringComparison.Ordinal));
        await StorageWaits.ForEmptyAsync(Queue());
    }

    [Fact]
    public async Task The_settings_of_queues_in_host_json_are_the_extensions_own()
    {
        _app.Host["extensions"]!["queues"]!["maxDequeueCount"] = 2;
        _app.Host["extensions"]!["queues"]!["messageEncoding"] = "none";
        _app.Events.Answer("fail");
        await using var host = await _app.StartAsync();

        await Queue().SendMessageAsync("{not base64}", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("{not base64}", await StorageWaits.ForMessageAsync(Queue("-poison"), _ => true));
        Assert.Equal(["{not base64} (1)", "{not base64} (2)"], _app.Events.Deliveries("OnMessage").Select(delivery => delivery.Data));
    }

    [Fact]
    public async Task A_message_that_is_not_base64_goes_to_the_poison_queue_without_being_delivered()
    {
        await using var host = await _app.StartAsync();

        await Queue().SendMessageAsync("{not base64}", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("{not base64}", await StorageWaits.ForMessageAsync(Queue("-poison"), _ => true));
        Assert.Empty(_app.Events.Deliveries("OnMessage"));
    }

    [Fact]
    public async Task A_message_in_the_hands_of_a_killed_worker_is_done_by_the_next()
    {
        _app.Events.Answer("hang");
        await using var host = await _app.StartAsync();
        await SendAsync("one");
        await _app.Events.WaitForDeliveriesAsync("OnMessage", 1);
        _app.Events.Answer("ok");

        await host.KillWorkerAsync(cancellationToken: TestContext.Current.CancellationToken);

        await _app.Events.WaitForDoneAsync("OnMessage", 1);
        await StorageWaits.ForEmptyAsync(Queue());
    }

    [Fact]
    public async Task A_function_that_runs_past_functionTimeout_fails_and_its_worker_is_replaced()
    {
        _app.Events.Answer("hang");
        await using var host = await _app.WithHost("functionTimeout", "00:00:03").StartAsync();
        var first = host.WorkerProcessIds.Single();
        await SendAsync("one");
        await _app.Events.WaitForDeliveriesAsync("OnMessage", 1);
        _app.Events.Answer("ok");

        await _app.Events.WaitForDoneAsync("OnMessage", 1);

        Assert.NotEqual(first, host.WorkerProcessIds.Single());
        Assert.Contains(host.Logs, line => line.Message.Contains("OnMessage ran past functionTimeout (00:00:03)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_function_under_way_when_the_host_stops_is_asked_to_end_and_may()
    {
        _app.Events.Answer("wait");
        await using (await _app.StartAsync())
        {
            await SendAsync("one");
            await _app.Events.WaitForDeliveriesAsync("OnMessage", 1);
        }

        Assert.Equal(1, _app.Events.Done("OnMessage"));
        await StorageWaits.ForEmptyAsync(Queue());
    }

    [Fact]
    public async Task Messages_are_shared_out_to_every_instance()
    {
        await using var host = await _app.StartAsync(options => options with { Instances = 2 });
        Assert.Equal(2, host.WorkerProcessIds.Distinct().Count());

        await Task.WhenAll(Enumerable.Range(0, 60).Select(number => SendAsync($"message {number}")));

        await _app.Events.WaitForDoneAsync("OnMessage", 60);
        Assert.Equal(60, _app.Events.Deliveries("OnMessage").Select(delivery => delivery.Data).Distinct().Count());
    }

    [Fact]
    public async Task A_function_on_a_poison_queue_gets_what_failed_elsewhere()
    {
        await using var host = await _app.With("OnPoison").StartAsync();

        await Queue("-poison").CreateIfNotExistsAsync(cancellationToken: TestContext.Current.CancellationToken);
        await Queue("-poison").SendMessageAsync(Convert.ToBase64String("failed"u8), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("failed", (await _app.Events.WaitForDeliveriesAsync("OnPoison", 1))[0].Data);
    }

    private QueueClient Queue(string suffix = "") => new(storage.ConnectionString, _app.Queue + suffix);

    private async Task SendAsync(string text) => await Queue().SendMessageAsync(
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text)), cancellationToken: TestContext.Current.CancellationToken);
}
