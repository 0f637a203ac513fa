using System.Security.Cryptography;
using Mujaz.Testing;

namespace Mujaz.Tool.Tests.Batches;

/// <summary>A service that wants keys and whose queue stands still, so that batches stay as they are.</summary>
public sealed class BatchKeyTests(BatchKeyTests.GuardedService service) : IClassFixture<BatchKeyTests.GuardedService>, IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().With("a.txt", RunningApp.Seed("000"));

    [Fact]
    public async Task Without_a_key_the_way_to_give_one_is_told()
    {
        var run = await RunAsync([], "submit", _folder.Path);

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("MUJAZ_KEY", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_is_told_and_not_repeated()
    {
        var run = await RunAsync([], "submit", _folder.Path, "--key", "wrong-and-secret");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("does not accept this key", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Errors + run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_is_told_before_a_large_batch_is_sent()
    {
        _folder.With("large.jsonl", string.Concat(Enumerable.Repeat($"{{\"text\":\"{new string('x', 999_000)}\"}}\n", 60)));

        var run = await RunAsync([], "submit", _folder["large.jsonl"], "--key", "wrong");

        Assert.Equal(4, run.ExitCode);
        Assert.DoesNotContain("sent ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_can_be_looked_at_and_stopped_with_a_key_of_the_environment()
    {
        var submitted = await RunAsync(service.Key, "submit", _folder.Path, "--new");
        var id = submitted.Output.Trim();
        var running = await RunAsync(service.Key, "status", id);
        var json = await RunAsync(service.Key, "status", id, "--json");
        var list = await RunAsync(service.Key, "list");
        var allRunning = await RunAsync(service.Key, "status");
        var results = await RunAsync(service.Key, "results", id);
        var retry = await RunAsync(service.Key, "retry", id);
        var cancel = await RunAsync(service.Key, "cancel", id);
        var cancelled = await RunAsync(service.Key, "status", id);

        Assert.Contains("status     running", running.Output, StringComparison.Ordinal);
        Assert.Contains("articles   1 article: 0 succeeded, 1 queued", running.Output, StringComparison.Ordinal);
        Assert.Equal("running", json.Json.GetProperty("status").GetString());
        Assert.Contains(id, list.Output, StringComparison.Ordinal);
        Assert.Contains($"batch      {id}", allRunning.Output, StringComparison.Ordinal);
        Assert.Empty(results.Output);
        Assert.Contains("still running", results.Errors, StringComparison.Ordinal);
        Assert.Equal(4, retry.ExitCode);
        Assert.Contains("still running", retry.Errors, StringComparison.Ordinal);
        Assert.Equal(0, cancel.ExitCode);
        Assert.Contains("status     cancelled", cancelled.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(service.Key["MUJAZ_KEY"], string.Concat(running.Errors, json.Errors, list.Errors, results.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_option_of_a_batch_is_one_that_the_service_knows()
    {
        var run = await RunAsync(
            service.Key,
            [
                "submit", _folder.Path, "--languages", "ar,fr", "--length", "short", "--style", "bullets", "--keywords", "3", "--focus", "only the economics",
                "--embargo", "2026-01-01T18:00:00+01:00", "--reuse", "near", "--callback", "https://example.org/done", "--ttl-days", "7", "--tier", "economy", "--economy-hours", "2",
                "--engine", "offline", "--refresh", "--published-at", "2026-01-01",
            ]);
        var sentences = await RunAsync(service.Key, "submit", _folder.Path, "--sentences", "2");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.True(sentences.ExitCode == 0, sentences.Errors);
    }

    [Fact]
    public async Task A_batch_that_does_not_exist_is_told()
    {
        var run = await RunAsync(service.Key, "results", "000000000000000000000000");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("has no batch 000000000000000000000000", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_goes_on_over_its_pages()
    {
        var ids = new List<string>();
        for (var number = 0; number < 3; number++)
        {
            ids.Add((await RunAsync(service.Key, "submit", _folder.Path, "--new")).Output.Trim());
        }

        var run = await RunAsync(service.Key, "list", "--count", "2");

        Assert.Equal([ids[2], ids[1]], run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]));
    }

    public void Dispose() => _folder.Dispose();

    private Task<ToolRun> RunAsync(Dictionary<string, string> environment, params string[] arguments) =>
        ToolProcess.RunAsync([], environment, ["batch", .. arguments, "--url", service.App.Http.BaseAddress!.ToString()]);

    public sealed class GuardedService : IAsyncLifetime
    {
        public RunningApp App { get; } = new(options => options with
        {
            RequireKeys = true,
            Settings = new Dictionary<string, string>(options.Settings)
            {
                ["AzureWebJobs.OnBatchItem.Disabled"] = "true",
                ["Mujaz__Batches__CallbackSecret"] = "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            },
        });

        public Dictionary<string, string> Key => new() { ["MUJAZ_KEY"] = App.Host.HostKey! };

        public async ValueTask InitializeAsync() => await App.StartAsync();

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
