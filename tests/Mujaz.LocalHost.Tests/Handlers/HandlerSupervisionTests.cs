using System.Net;
using System.Text.Json.Nodes;
using Mujaz.LocalHost.Handlers;
using Mujaz.LocalHost.Tests.SampleApps;

namespace Mujaz.LocalHost.Tests.Handlers;

public sealed class HandlerSupervisionTests : IDisposable
{
    private readonly SampleApp _app = new SampleApp()
        .WithHttp("Environment", "environment/{name}").WithHttp("Exit", "exit/{code}").WithHttp("Process", "process");

    [Fact]
    public async Task The_handler_gets_the_hosts_variables_and_the_app_settings()
    {
        _app.Settings["Mujaz__Test"] = "value";
        await using var host = await _app.StartAsync();

        Assert.Equal("value", await VariableAsync(host, "Mujaz__Test"));
        Assert.Equal(_app.ScriptRoot, await VariableAsync(host, "FUNCTIONS_APP_ROOT_PATH"));
        Assert.Equal(host.BaseAddress.Authority, await VariableAsync(host, "WEBSITE_HOSTNAME"));
        Assert.Equal("Development", await VariableAsync(host, "AZURE_FUNCTIONS_ENVIRONMENT"));
        Assert.NotEmpty(await VariableAsync(host, "FUNCTIONS_CUSTOMHANDLER_WORKER_ID"));
        Assert.Equal(await VariableAsync(host, "FUNCTIONS_CUSTOMHANDLER_PORT"), await VariableAsync(host, "FUNCTIONS_HTTPWORKER_PORT"));
    }

    [Fact]
    public async Task Values_of_local_settings_reach_the_handler()
    {
        File.WriteAllText(Path.Combine(_app.ScriptRoot, "local.settings.json"), """{"IsEncrypted":false,"Values":{"FROM_FILE":"yes",}} // a comment""");
        await using var host = await _app.StartAsync();

        Assert.Equal("yes", await VariableAsync(host, "FROM_FILE"));
    }

    [Fact]
    public async Task What_the_handler_prints_is_in_the_log()
    {
        await using var host = await _app.StartAsync();

        var lines = await SampleEvents.WaitAsync(() => host.Logs, lines => lines.Any(line => line.Category == HandlerOutput.Category));
        Assert.Contains(lines, line => line.Message == "The handler has started.");
    }

    [Fact]
    public async Task A_crashed_handler_is_restarted_and_after_three_crashes_the_host_gives_up()
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
            processes.Add(host.HandlerProcessIds.Single());
            await host.KillHandlerAsync(cancellationToken: TestContext.Current.CancellationToken);
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

    [Theory]
    [InlineData("crash", "exit code 3")]
    [InlineData("exit0", "exit code 0")]
    public async Task A_handler_that_cannot_start_fails_the_start_with_its_reason(string behaviour, string expected)
    {
        _app.Settings["HANDLER_START"] = behaviour;

        var exception = await Assert.ThrowsAsync<LocalHostException>(() => _app.StartAsync());

        Assert.Contains(expected, exception.Message);
    }

    [Fact]
    public async Task A_handler_that_does_not_answer_in_time_fails_the_start()
    {
        _app.Settings["HANDLER_START"] = "hang";
        _app.Host["customHandler"]!["initializationTimeout"] = "00:00:01";

        var exception = await Assert.ThrowsAsync<LocalHostException>(() => _app.StartAsync());

        Assert.Contains("did not answer GET / within 00:00:01", exception.Message);
    }

    [Fact]
    public async Task A_handler_that_is_missing_fails_the_start_with_its_path()
    {
        _app.Host["customHandler"]!["description"] = new JsonObject { ["defaultExecutablePath"] = "No.Such.Handler" };

        var exception = await Assert.ThrowsAsync<LocalHostException>(() => _app.StartAsync());

        Assert.Contains("No.Such.Handler", exception.Message);
        Assert.Contains("is the function app built", exception.Message);
    }

    [Fact]
    public async Task Handlers_end_with_the_host()
    {
        int process;
        await using (var host = await _app.StartAsync())
        {
            process = host.HandlerProcessIds.Single();
        }

        Assert.False(ProcessTable.IsRunning(process));
    }

    public void Dispose() => _app.Dispose();

    private static Task<string> VariableAsync(LocalHostApplication host, string name) => GetAsync(host, $"/api/environment/{name}");

    private static Task<string> ProcessAsync(LocalHostApplication host) => GetAsync(host, "/api/process");

    private static async Task<string> GetAsync(LocalHostApplication host, string path)
    {
        using var client = new HttpClient { BaseAddress = host.BaseAddress };
        return await client.GetStringAsync(path, TestContext.Current.CancellationToken);
    }

    /// <summary>0 when there is none.</summary>
    private static int ProcessIdOf(LocalHostApplication host) => host.HandlerProcessIds is [var id] ? id : 0;

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
