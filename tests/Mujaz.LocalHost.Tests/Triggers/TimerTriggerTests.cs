using System.Text.Json.Nodes;
using Mujaz.LocalHost.Tests.SampleApps;
using Mujaz.Storage;

namespace Mujaz.LocalHost.Tests.Triggers;

public sealed class TimerTriggerTests(StorageFixture storage) : IDisposable
{
    private readonly SampleApp _app = new(storage.ConnectionString);

    [Fact]
    public async Task A_timer_runs_at_its_times()
    {
        await using var host = await _app.WithTimer("Tick", "* * * * * *").StartAsync();

        var deliveries = await _app.Events.WaitForDeliveriesAsync("Tick", 2);

        Assert.False(deliveries[0].Data["timer"]!["IsPastDue"]!.GetValue<bool>());
        Assert.True(deliveries[0].Data["timer"]!["Schedule"]!["AdjustForDST"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_run_missed_while_no_host_ran_is_made_up_for_at_once_and_marked()
    {
        // Once a year: it cannot come due during the test.
        _app.WithTimer("Yearly", "0 0 0 1 1 *");
        await using (await _app.StartAsync())
        {
            await _app.Events.WaitForNothingAsync("Yearly");
        }

        await PretendLastRunAsync(DateTimeOffset.UtcNow.AddYears(-2));
        await using (await _app.StartAsync())
        {
            await _app.Events.WaitForDoneAsync("Yearly", 1);
        }

        await using (await _app.StartAsync())
        {
            await _app.Events.WaitForNothingAsync("Yearly", 1);
        }

        var timer = Assert.Single(_app.Events.Deliveries("Yearly")).Data["timer"]!;
        Assert.True(timer["IsPastDue"]!.GetValue<bool>());
        Assert.NotNull(timer["ScheduleStatus"]!["Last"]);
    }

    public void Dispose() => _app.Dispose();

    private async Task PretendLastRunAsync(DateTimeOffset last)
    {
        var hosts = StorageAccount.FromConnectionString(storage.ConnectionString).Blobs.GetBlobContainerClient("azure-webjobs-hosts");
        var hostId = _app.CreateOptions().Settings["AzureFunctionsWebHost__hostid"];
        var status = new JsonObject { ["Last"] = last, ["LastUpdated"] = last, ["Next"] = last.AddYears(1) };
        await hosts.GetBlobClient($"timers/{hostId}/Host.Functions.Yearly/status")
            .UploadAsync(BinaryData.FromString(status.ToJsonString()), overwrite: true, TestContext.Current.CancellationToken);
    }
}
