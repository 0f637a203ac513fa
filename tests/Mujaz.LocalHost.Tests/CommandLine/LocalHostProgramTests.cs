using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Mujaz.LocalHost.Tests.Handlers;
using Mujaz.LocalHost.Tests.SampleApps;

namespace Mujaz.LocalHost.Tests.CommandLine;

/// <summary>What a developer at a terminal sees. Signals are those of Unix.</summary>
public sealed class LocalHostProgramTests : IDisposable
{
    private readonly SampleApp _app = new SampleApp()
        .WithHttp("Summaries", "summaries", "function", "post").WithHttp("Process", "process", methods: "get").WithHttp("Exit", "exit/{code}");

    [Fact]
    public async Task The_start_lists_the_functions_a_line_to_try_and_one_ready_line()
    {
        using var program = LocalHostProcess.Start(_app, "--port", "0");

        var address = await program.WaitUntilReadyAsync();

        Assert.Contains(program.Output, line => line.Contains($"Summaries: [POST] {address}api/summaries", StringComparison.Ordinal));
        Assert.Contains(program.Output, line => line.Contains($"Process: [GET] {address}api/process", StringComparison.Ordinal));
        var curl = Assert.Single(program.Output, line => line.Contains("curl ", StringComparison.Ordinal));
        Assert.Contains($"{address}api/summaries", curl);
        Assert.Contains("seeds", curl);
        Assert.Single(program.Output, line => line.StartsWith("ready ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_the_program_and_its_handler_with_exit_code_0(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        using var program = LocalHostProcess.Start(_app, "--port", "0");
        var handler = await HandlerOfAsync(await program.WaitUntilReadyAsync());

        await program.SignalAsync(signal);

        Assert.Equal(0, await program.WaitForExitAsync());
        Assert.False(ProcessTable.IsRunning(handler));
    }

    [Fact]
    public async Task A_handler_does_not_outlive_a_program_that_was_killed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGKILL.");
        using var program = LocalHostProcess.Start(_app, "--port", "0");
        var handler = await HandlerOfAsync(await program.WaitUntilReadyAsync());

        await program.SignalAsync("KILL");

        await SampleEvents.WaitAsync(() => ProcessTable.IsRunning(handler), isRunning => !isRunning);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_with_the_remedy()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        using var program = LocalHostProcess.Start(_app, "--port", port);

        Assert.Equal(1, await program.WaitForExitAsync());
        Assert.Contains($"Port {port} is taken", Assert.Single(program.Errors), StringComparison.Ordinal);
        Assert.Empty(program.Output);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_told_in_one_line_with_the_remedy()
    {
        await File.WriteAllTextAsync(_app.DataFolder, "a file, no folder", TestContext.Current.CancellationToken);
        using var program = LocalHostProcess.Start(_app, "--port", "0");

        Assert.Equal(1, await program.WaitForExitAsync());
        Assert.Contains("--data", Assert.Single(program.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_says_which_storage_and_which_model_are_used()
    {
        using var program = LocalHostProcess.Start(_app, "--port", "0");

        await program.WaitUntilReadyAsync();

        Assert.Contains(program.Output, line => line.StartsWith("Storage: the account that AzureWebJobsStorage names", StringComparison.Ordinal));
        Assert.Contains(program.Output, line => line.StartsWith("Model:   none is configured", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_function_ends_the_program_with_exit_code_1_and_the_file()
    {
        _app.WithFunction("Broken", "{");
        using var program = LocalHostProcess.Start(_app, "--port", "0");

        Assert.Equal(1, await program.WaitForExitAsync());
        Assert.Contains(program.Errors, line => line.Contains(Path.Combine("Broken", "function.json"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_handler_that_fails_for_good_ends_the_program_with_exit_code_1()
    {
        using var program = LocalHostProcess.Start(_app, "--port", "0");
        using var client = new HttpClient { BaseAddress = await program.WaitUntilReadyAsync() };

        using var response = await client.PostAsync("/api/exit/0", null, TestContext.Current.CancellationToken);

        Assert.Equal(1, await program.WaitForExitAsync());
        Assert.Contains(program.Errors, line => line.Contains("exit code 0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keys_are_printed_when_they_are_asked_for_and_the_line_to_try_uses_one()
    {
        using var program = LocalHostProcess.Start(_app, "--port", "0", "--require-keys");
        var address = await program.WaitUntilReadyAsync();

        Assert.Contains(program.Output, line => line.Contains("master: ", StringComparison.Ordinal));
        Assert.Contains(program.Output, line => line.Contains("curl ", StringComparison.Ordinal) && line.Contains("x-functions-key", StringComparison.Ordinal));
        using var client = new HttpClient { BaseAddress = address };
        using var response = await client.PostAsync("/api/summaries", null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    public void Dispose() => _app.Dispose();

    private static async Task<int> HandlerOfAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        return int.Parse(await client.GetStringAsync("/api/process", TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
    }
}
