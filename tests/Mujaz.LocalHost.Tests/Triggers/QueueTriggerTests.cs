using System.Text;
using Mujaz.LocalHost.Tests.SampleApps;
using Mujaz.Storage;
using Mujaz.Storage.Queues;
using Mujaz.Testing;

namespace Mujaz.LocalHost.Tests.Triggers;

public sealed class QueueTriggerTests(StorageFixture storage) : IDisposable
{
    private readonly string _queueName = AzuriteFixture.UniqueName("items");
    private readonly SampleApp _app = new(storage.ConnectionString);

    [Fact]
    public async Task A_storage_that_does_not_answer_fails_the_start_with_its_reason()
    {
        using var app = new SampleApp();

        var exception = await Assert.ThrowsAsync<LocalHostException>(() => app.WithQueue("OnItem", _queueName).StartAsync());

        Assert.Contains("Storage cannot be used", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_arrives_chunked_with_the_hosts_headers_and_is_deleted_when_done()
    {
        await using var host = await _app.WithQueue("OnItem", _queueName).StartAsync();

        await SendAsync("""{"article":"خبر"}""");

        var delivery = (await _app.Events.WaitForDeliveriesAsync("OnItem", 1))[0];
        Assert.Equal("""{"article":"خبر"}""", System.Text.Json.JsonSerializer.Deserialize<string>(delivery.Data["msg"]!.GetValue<string>()));
        Assert.Equal("1", delivery.Metadata["DequeueCount"]!.GetValue<string>());
        Assert.Equal("\"خبر\"", delivery.Metadata["article"]!.GetValue<string>());
        Assert.Equal("chunked", delivery.Header("Transfer-Encoding"));
        Assert.Null(delivery.Header("Content-Length"));
        Assert.Equal("application/json; charset=utf-8", delivery.Header("Content-Type"));
        Assert.True(Guid.TryParse(delivery.Header("X-Azure-Functions-InvocationId"), out _));
        Assert.NotNull(delivery.Header("X-Azure-Functions-HostVersion"));
        Assert.StartsWith("Azure-Functions-Host/", delivery.Header("User-Agent"));
        Assert.Matches("^00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-9a-f]$", delivery.Header("traceparent"));
        Assert.Null(delivery.Header("x-ms-invocation-id"));
        await StorageWaits.ForEmptyAsync(Queue(_queueName));
    }

    [Theory]
    [InlineData("fail", "answered 500")]
    [InlineData("empty", "would hang until functionTimeout")]
    [InlineData("nocontent", "would hang until functionTimeout")]
    [InlineData("null", "would hang until functionTimeout")]
    [InlineData("text", "must be application/json")]
    public async Task A_message_that_fails_five_times_goes_to_the_poison_queue_as_it_was(string behaviour, string reason)
    {
        _app.Events.Answer(behaviour);
        await using var host = await _app.WithQueue("OnItem", _queueName).StartAsync();

        await SendAsync("the message");

        Assert.Equal("the message", await StorageWaits.ForMessageAsync(Queue(_queueName + "-poison"), _ => true));
        Assert.Equal(["1", "2", "3", "4", "5"], _app.Events.Deliveries("OnItem").Select(delivery => delivery.Metadata["DequeueCount"]!.GetValue<string>()));
        Assert.Contains(host.Logs, line => line.Message.Contains(reason, StringComparison.Ordinal));
        await StorageWaits.ForEmptyAsync(Queue(_queueName));
    }

    [Fact]
    public async Task A_message_that_is_not_base64_goes_to_the_poison_queue_without_being_delivered()
    {
        await using var host = await _app.WithQueue("OnItem", _queueName).StartAsync();

        await Queue(_queueName).SendMessageAsync("{not base64}", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("{not base64}", await StorageWaits.ForMessageAsync(Queue(_queueName + "-poison"), _ => true));
        Assert.Empty(_app.Events.Deliveries("OnItem"));
    }

    [Fact]
    public async Task A_message_that_takes_longer_than_its_lease_is_delivered_only_once()
    {
        _app.Events.Answer("slow");
        await using var host = await _app.WithQueue("OnItem", _queueName).StartAsync(options => options with { QueueLease = TimeSpan.FromSeconds(2) });

        await SendAsync("slow");

        await _app.Events.WaitForDoneAsync("OnItem", 1);
        await StorageWaits.ForEmptyAsync(Queue(_queueName));
        Assert.Single(_app.Events.Deliveries("OnItem"));
    }

    [Fact]
    public async Task A_message_in_the_hands_of_a_killed_handler_is_done_by_the_next()
    {
        _app.Events.Answer("hang");
        await using var host = await _app.WithQueue("OnItem", _queueName).StartAsync();
        await SendAsync("one");
        await _app.Events.WaitForDeliveriesAsync("OnItem", 1);
        _app.Events.Answer("ok");

        await host.KillHandlerAsync(cancellationToken: TestContext.Current.CancellationToken);

        await _app.Events.WaitForDoneAsync("OnItem", 1);
        await StorageWaits.ForEmptyAsync(Queue(_queueName));
    }

    [Fact]
    public async Task A_function_that_runs_past_functionTimeout_fails_and_its_handler_is_replaced()
    {
        _app.Events.Answer("hang");
        await using var host = await _app.WithHost("functionTimeout", "00:00:03").WithQueue("OnItem", _queueName).StartAsync();
        var first = host.HandlerProcessIds.Single();
        await SendAsync("one");
        await _app.Events.WaitForDeliveriesAsync("OnItem", 1);
        _app.Events.Answer("ok");

        await _app.Events.WaitForDoneAsync("OnItem", 1);

        Assert.NotEqual(first, host.HandlerProcessIds.Single());
        Assert.Contains(host.Logs, line => line.Message.Contains("Timeout value of 00:00:03 exceeded", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_under_way_when_the_host_stops_is_delivered_by_the_next_host()
    {
        _app.WithQueue("OnItem", _queueName).Events.Answer("hang");
        await using (await _app.StartAsync())
        {
            await SendAsync("one");
            await _app.Events.WaitForDeliveriesAsync("OnItem", 1);
        }

        _app.Events.Answer("ok");
        await using var next = await _app.StartAsync();
        await _app.Events.WaitForDoneAsync("OnItem", 1);
    }

    [Fact]
    public async Task Messages_are_shared_out_to_every_instance()
    {
        await using var host = await _app.WithQueue("OnItem", _queueName).StartAsync(options => options with { Instances = 2 });
        Assert.Equal(2, host.HandlerProcessIds.Distinct().Count());

        await Task.WhenAll(Enumerable.Range(0, 60).Select(number => SendAsync($"message {number}")));

        await _app.Events.WaitForDoneAsync("OnItem", 60);
        Assert.Equal(60, _app.Events.Deliveries("OnItem").Select(delivery => delivery.Data["msg"]!.GetValue<string>()).Distinct().Count());
    }

    [Fact]
    public async Task A_function_on_a_poison_queue_gets_what_failed_elsewhere()
    {
        await using var host = await _app.WithQueue("OnPoison", _queueName + "-poison").WithQueue("OnItem", _queueName).StartAsync();

        await Queue(_queueName).SendMessageAsync("{not base64}", cancellationToken: TestContext.Current.CancellationToken);
        await Queue(_queueName + "-poison").SendMessageAsync(
            Convert.ToBase64String("failed"u8), cancellationToken: TestContext.Current.CancellationToken);

        var delivery = (await _app.Events.WaitForDeliveriesAsync("OnPoison", 1))[0];
        Assert.Equal("\"failed\"", delivery.Data["msg"]!.GetValue<string>());
    }

    public void Dispose() => _app.Dispose();

    private QueueClient Queue(string name) => StorageAccount.FromConnectionString(storage.ConnectionString).Queues.GetQueueClient(name);

    private async Task SendAsync(string text) => await Queue(_queueName).SendMessageAsync(
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text)), cancellationToken: TestContext.Current.CancellationToken);
}
