using Mujaz.Testing;

namespace Mujaz.Tool.Tests.Batches;

/// <summary>A service that goes away while somebody waits for it.</summary>
public sealed class ServiceRestartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Whoever_waits_sees_the_end_of_the_batch_although_the_service_was_started_anew()
    {
        await using var app = await StartAsync();
        using var tool = ToolProcess.Start("batch", "submit", _folder.Path, "--url", app.Http.BaseAddress!.ToString(), "--output", _folder["out.jsonl"]);
        var errors = tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(await tool.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));

        // The worker, not the host: what a host had taken from the queue when it ended stays hidden for ten minutes, in Azure too.
        await app.Host.KillWorkerAsync(cancellationToken: TestContext.Current.CancellationToken);

        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(tool.ExitCode == 0, await errors);
        Assert.Equal(12, File.ReadLines(_folder["out.jsonl"]).Count());
    }

    [Fact]
    public async Task A_service_that_does_not_come_back_is_told_with_the_way_to_go_on()
    {
        await using var app = await StartAsync();
        using var tool = ToolProcess.Start("batch", "submit", _folder.Path, "--url", app.Http.BaseAddress!.ToString(), "--wait", "--patience", "2");
        var errors = tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var id = await tool.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

        await app.StopAsync();

        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, tool.ExitCode);
        Assert.Contains($"mujaz batch results {id} --wait", await errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>An app whose model takes its time, so that a batch is not done before it can be interrupted.</summary>
    private async Task<RunningApp> StartAsync()
    {
        for (var number = 0; number < 12; number++)
        {
            _folder.With($"{number:00}.txt", $"{RunningApp.Seed("000")}\nالنسخة {number}");
        }

        var app = new RunningApp(options => options with
        {
            ModelStub = options.ModelStub! with { Synthesize = true, Latency = TimeSpan.FromSeconds(2) },
        });
        await app.StartAsync();
        return app;
    }
}
