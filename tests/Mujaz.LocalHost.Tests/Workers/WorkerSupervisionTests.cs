using System.Net;
using Mujaz.LocalHost.Tests.SampleApps;
using Mujaz.LocalHost.Workers;

namespace Mujaz.LocalHost.Tests.Workers;

public sealed class WorkerSupervisionTests : IDisposable
{
    private readonly SampleApp _app = new();

    [Fact]
    public async Task The_worker_gets_the_hosts_variables_and_the_app_settings()
    {
        _app.Settings["Mujaz__Test"] = "value";
        await using var host = await _app.StartAsync();

        Assert.Equal("value", await VariableAsync(host, "Mujaz__Test"));
        Assert.Equal(_app.ScriptRoot, await VariableAsync(host, "FUNCTIONS_APPLICATION_DIRECTORY"));
        Assert.Equal("dotnet-isolated", await VariableAsync(host, "FUNCTIONS_WORKER_RUNTIME"));
        Assert.Equal(host.BaseAddress.Authority, await VariableAsync(host, "WEBSITE_HOSTNAME"));
        Assert.Equal("Development", await VariableAsync(host, "AZURE_FUNCTIONS_ENVIRONMENT"));
        Assert.Equal(host.StorageConnectionString, await VariableAsync(host, "AzureWebJobsStorage"));
    }

    [Fact]
    public async Task Values_of_local_settings_reach_the_worker()
    {
        File.WriteAllText(Path.Combine(_app.ScriptRoot, "local.settings.json"), """{"IsEncrypted":false,"Values":{"FROM_FILE":"yes",}} // a comment""");
        await using var host = await _app.StartAsync();

        Assert.Equal("yes", await VariableAsync(host, "FROM_FILE"));
    }

    [Fact]
    public async Task What_the_worker_prints_is_in_the_log()
    {
        await using var host = await _app.StartAsync();

        var lines = await SampleEvents.WaitAsync(() => host.Logs, lines => lines.Any(line => line.Category == WorkerOutput.Category));
        Assert.Contains(lines, line => line.Message == "The worker has started.");
    }

    [Fact]
    public async Task A_crashed_worker_is_restarted_and_after_three_crashes_the_host_gives_up()
    {
        await using var host = await _app.StartAsync();

        await ExitAsync(host, 3);
        await host.WaitUntilReadyAsync(TestContext.Current.CancellationToken);
        await ExitAsync(host, 3);
        await host.WaitUntilReadyAsync(TestContext.Current.CancellationToken);
        Assert.False(host.Failed.IsCompleted);
        await ExitAsync(host, 3);

        Assert.Contains("exit code 3", (await host.Failed.WaitAsync(TestContext.Current.CancellationToken)).Message);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ExitAsync(host, 3));
    }

    [Fact]
    public async Task A_kill_by_the_host_is_no_crash()
    {
        await using var host = await _app.StartAsync();
        var processes = new HashSet<int>();
        for (var kill = 0; kill < 4; kill++)
        {
            await host.WaitUntilReadyAsync(TestContext.Current.CancellationToken);
            processes.Add(host.WorkerProcessIds.Single());
            await host.KillWorkerAsync(cancellationToken: TestContext.Current.CancellationToken);
        }

        await host.WaitUntilReadyAsync(TestContext.Current.CancellationToken);
        Assert.Equal(4, processes.Count);
        Assert.False(host.Failed.IsCompleted);
    }

    [Fact]
    public async Task Exit_code_200_asks_for_a_restart_and_is_no_crash()
    {
        await using var host = await _app.StartAsync();
        for (var exit = 0; exit < 4; exit++)
        {
            var before = await ProcessAsync(host);
            await ExitAsync(host, 200);
            await host.WaitUntilReadyAsync(TestContext.Current.CancellationToken);
            Assert.NotEqual(before, await ProcessAsync(host));
        }

        Assert.False(host.Failed.IsCompleted);
    }

    [Fact]
    public async Task Exit_code_0_stops_the_host_with_an_explanation()
    {
        await using var host = await _app.StartAsync();

        await ExitAsync(host, 0);

        Assert.Contains("exit code 0", (await host.Failed.WaitAsync(TestContext.Current.CancellationToken)).Message);
    }

    [Fact]
    public async Task A_worker_that_is_missing_fails_the_start_with_its_name()
    {
        _app.Worker["description"]!["defaultExecutablePath"] = "No.Such.Worker";

        var exception = await Assert.ThrowsAsync<LocalHostException>(() => _app.StartAsync());

        Assert.Contains("No.Such.Worker", exception.Message);
        Assert.Contains("is the function app built", exception.Message);
    }

    [Fact]
    public async Task A_folder_without_a_worker_is_refused_with_the_remedy()
    {
        _app.WriteFiles();
        File.Delete(Path.Combine(_app.ScriptRoot, "worker.config.json"));

        var exception = await Assert.ThrowsAsync<LocalHostException>(() => LocalHostApplication.StartAsync(_app.CreateOptions(), TestContext.Current.CancellationToken));

        Assert.Contains("--script-root", exception.Message);
    }

    [Theory]
    [InlineData("crash", "exit code 3")]
    [InlineData("exit0", "exit code 0")]
    public async Task A_worker_that_ends_before_its_functions_are_known_ends_the_start_with_its_last_words(string start, string expected)
    {
        _app.Settings["SAMPLE_START"] = start;

        var exception = await Assert.ThrowsAsync<LocalHostException>(() => _app.StartAsync());

        Assert.Contains(expected, exception.Message);
        Assert.Contains("The worker cannot start.", exception.Message);
    }

    [Fact]
    public async Task Workers_end_with_the_host()
    {
        int process;
        await using (var host = await _app.StartAsync())
        {
            process = host.WorkerProcessIds.Single();
        }

        Assert.False(ProcessTable.IsRunning(process));
    }

    public void Dispose() => _app.Dispose();

    private static Task<string> VariableAsync(LocalHostApplication host, string name) => GetAsync(host, $"/api/environment/{name}");

    private static Task<string> ProcessAsync(LocalHostApplication host) => GetAsync(host, "/api/process");

    private static async Task<string> GetAsync(LocalHostApplication host, string path)
    {
        using var client = new HttpClient { BaseAddress = host.BaseAddress };
        var answer = await client.GetStringAsync(path, TestContext.Current.CancellationToken);
        return answer["GET ".Length..];
    }

    /// <summary>0 when there is none.</summary>
    private static int ProcessIdOf(LocalHostApplication host) => host.WorkerProcessIds is [var id] ? id : 0;

    private static async Task<HttpStatusCode> ExitAsync(LocalHostApplication host, int code)
    {
        using var client = new HttpClient { BaseAddress = host.BaseAddress };
        var process = ProcessIdOf(host);
        using var response = await client.PostAsync($"/api/exit/{code}", null, TestContext.Current.CancellationToken);
        await SampleEvents.WaitAsync(() => process == 0 || !ProcessTable.IsRunning(process), gone => gone);
        await SampleEvents.WaitAsync(() => ProcessIdOf(host) != process || host.Failed.IsCompleted, replaced => replaced);
        return response.StatusCode;
    }
}
