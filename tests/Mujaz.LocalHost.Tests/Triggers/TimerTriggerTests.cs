using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Mujaz.LocalHost.Tests.SampleApps;

namespace Mujaz.LocalHost.Tests.Triggers;

public sealed class TimerTriggerTests(StorageFixture storage) : IDisposable
{
    private readonly SampleApp _app = new(storage.ConnectionString);

    [Fact]
    public async Task A_timer_runs_at_its_times()
    {
        _app.Schedule = "* * * * * *";
        await using var host = await _app.With("OnTime").StartAsync();

        var deliveries = await _app.Events.WaitForDeliveriesAsync("OnTime", 2);

        Assert.Equal("past due False, last ", deliveries[0].Data);
    }

    [Fact]
    public async Task A_run_missed_while_no_host_ran_is_made_up_for_at_once_and_marked()
    {
        // Once a year: it cannot come due during the test.
        _app.With("OnTime");
        await using (await _app.StartAsync())
        {
            await _app.Events.WaitForNothingAsync("OnTime");
        }

        await PretendLastRunAsync(new DateTimeOffset(DateTime.UtcNow.Year - 2, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using (await _app.StartAsync())
        {
            await _app.Events.WaitForDoneAsync("OnTime", 1);
        }

        await using (await _app.StartAsync())
        {
            await _app.Events.WaitForNothingAsync("OnTime", 1);
        }

        Assert.Equal($"past due True, last {DateTime.UtcNow.Year - 2}-01-01", Assert.Single(_app.Events.Deliveries("OnTime")).Data);
    }

    [Fact]
    public async Task Instances_share_one_timer()
    {
        _app.Schedule = "*/2 * * * * *";
        await using var host = await _app.With("OnTime").StartAsync(options => options with { Instances = 2 });

        await _app.Events.WaitForDeliveriesAsync("OnTime", 3);

        var times = _app.Events.Deliveries("OnTime").Select(delivery => delivery.Metadata["TimerTrigger"]).ToArray();
        Assert.Equal(times.Distinct(), times);
    }

    [Fact]
    public async Task A_function_with_a_retry_policy_is_repeated_as_often_as_it_says()
    {
        _app.Events.Answer("fail");
        await using var host = await _app.With("OnRetriedTime").StartAsync();
        using var client = new HttpClient { BaseAddress = host.BaseAddress };
        using var content = new StringContent("{}");

        using var started = await client.PostAsync("/admin/functions/OnRetriedTime", content, TestContext.Current.CancellationToken);

        await _app.Events.WaitForDeliveriesAsync("OnRetriedTime", 3);
        await _app.Events.WaitForNothingAsync("OnRetriedTime", 3);
        Assert.Equal([0, 1, 2], _app.Events.Deliveries("OnRetriedTime").Select(delivery => delivery.RetryCount));
    }

    public void Dispose() => _app.Dispose();

    private async Task PretendLastRunAsync(DateTimeOffset last)
    {
        var hosts = new BlobContainerClient(storage.ConnectionString, "azure-webjobs-hosts");
        var status = new JsonObject { ["Last"] = last, ["LastUpdated"] = last, ["Next"] = last.AddYears(1) };
        await hosts.GetBlobClient($"timers/{_app.HostId}/Host.Functions.OnTime/status")
            .UploadAsync(BinaryData.FromString(status.ToJsonString()), overwrite: true, TestContext.Current.CancellationToken);
    }
}
