using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Mujaz.LocalHost.Tests.SampleApps;
using Mujaz.LocalHost.Tests.Workers;

namespace Mujaz.LocalHost.Tests.CommandLine;

/// <summary>What a developer at a terminal sees. Signals are those of Unix.</summary>
public sealed class LocalHostProgramTests : IDisposable
{
    private readonly SampleApp _app = new();

    [Fact]
    public async Task The_start_lists_the_functions_a_line_to_try_and_one_ready_line()
    {
        using var program = LocalHostProcess.Start(_app, "--port", "0");

        var address = await program.WaitUntilReadyAsync();

        Assert.Contains(program.Output, line => line.Contains($"Length: [POST] {address}api/length", StringComparison.Ordinal));
        Assert.Contains(program.Output, line => line.Contains($"Process: [GET] {address}api/process", StringComparison.Ordinal));
        var curl = Assert.Single(program.Output, line => line.Contains("curl ", StringComparison.Ordinal));
        Assert.Contains($"{address}api/length", curl);
        Assert.Contains("seeds", curl);
        Assert.Single(program.Output, line => line.StartsWith("ready ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_the_program_and_its_worker_with_exit_code_0(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        using var program = LocalHostProcess.Start(_app, "--port", "0");
        var worker = await WorkerOfAsync(await program.WaitUntilReadyAsync());

        await program.SignalAsync(signal);

        Assert.Equal(0, await program.WaitForExitAsync());
        Assert.False(ProcessTable.IsRunning(worker));
    }

    [Fact]
    public async Task A_worker_does_not_outlive_a_program_that_was_killed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGKILL.");
        using var program = LocalHostProcess.Start(_app, "--port", "0");
        var worker = await WorkerOfAsync(await program.WaitUntilReadyAsync());

        await program.SignalAsync("KILL");

        await SampleEvents.WaitAsync(() => ProcessTable.IsRunning(worker), isRunning => !isRunning);
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
    public async Task A_worker_that_cannot_start_ends_the_program_with_exit_code_1_and_its_words()
    {
        _app.Settings["SAMPLE_START"] = "crash";
        using var program = LocalHostProcess.Start(_app, "--port", "0");

        Assert.Equal(1, await program.WaitForExitAsync());
        Assert.Contains(program.Errors, line => line.Contains("exit code 3", StringComparison.Ordinal));
        Assert.Contains(program.Errors, line => line.Contains("The worker cannot start.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_host_on_the_same_data_folder_refuses_and_says_why_until_the_first_has_gone()
    {
        using var first = LocalHostProcess.Start(_app, "--port", "0");
        await first.WaitUntilReadyAsync();
        using var second = LocalHostProcess.Start(_app, "--port", "0");

        Assert.Equal(1, await second.WaitForExitAsync());
        var error = Assert.Single(second.Errors);
        Assert.Contains("Another host works in", error, StringComparison.Ordinal);
        Assert.Contains("--data", error, StringComparison.Ordinal);

        await first.SignalAsync("KILL");
        await first.WaitForExitAsync();
        using var third = LocalHostProcess.Start(_app, "--port", "0");
        await third.WaitUntilReadyAsync();
    }

    [Fact]
    public async Task A_proxy_of_the_environment_is_not_asked_for_what_is_on_this_machine()
    {
        var nowhere = new Dictionary<string, string>
        {
            ["HTTP_PROXY"] = "http://127.0.0.1:9",
            ["http_proxy"] = "http://127.0.0.1:9",
            ["NO_PROXY"] = "example.org",
            ["AzureWebJobsStorage"] = "",
        };
        using var program = LocalHostProcess.Start(_app.With("OnBlob", "OnMessage"), nowhere, "--port", "0", "--azurite-ports", "free");
        using var client = new HttpClient { BaseAddress = await program.WaitUntilReadyAsync() };

        Assert.Equal("GET 1", await client.GetStringAsync("/api/items/1", TestContext.Current.CancellationToken));
        Assert.Equal("GET example.org,localhost,127.0.0.1,[::1]", await client.GetStringAsync("/api/environment/NO_PROXY", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_stop_lets_the_call_under_way_end()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        using var program = LocalHostProcess.Start(_app, "--port", "0");
        using var client = new HttpClient { BaseAddress = await program.WaitUntilReadyAsync() };
        var call = client.GetStringAsync("/api/slow/3", TestContext.Current.CancellationToken);
        await SampleEvents.WaitAsync(
            () => program.Output.ToArray(), lines => lines.Any(line => line.Contains("The slow call has begun.", StringComparison.Ordinal)));

        await program.SignalAsync("TERM");

        Assert.Equal("done", await call);
        Assert.Equal(0, await program.WaitForExitAsync());
    }

    [Theory]
    [InlineData("sleep 60")]
    [InlineData("trap '' INT TERM; sleep 60 & wait")]
    [InlineData("(trap '' INT TERM; sleep 60) & exit 0")]
    public async Task Ctrl_C_during_the_install_of_the_storage_emulator_ends_the_program(string npm)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for npm is a shell script.");
        var bin = Directory.CreateDirectory(Path.Combine(_app.ScriptRoot, "bin")).FullName;
        var script = Path.Combine(bin, "npm");
        await File.WriteAllTextAsync(script, $"#!/bin/sh\n{npm}\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var environment = new Dictionary<string, string>
        {
            ["PATH"] = $"{bin}:{Environment.GetEnvironmentVariable("PATH")}",
            ["XDG_CACHE_HOME"] = Path.Combine(_app.ScriptRoot, "cache"),
            ["AzureWebJobsStorage"] = "",
        };
        using var program = LocalHostProcess.Start(_app, environment, "--port", "0", "--azurite-ports", "free");
        await SampleEvents.WaitAsync(
            () => program.Output.ToArray(), lines => lines.Any(line => line.StartsWith("Installing Azurite", StringComparison.Ordinal)));

        await program.SignalAsync("INT");

        await program.WaitForExitAsync();
        var staging = Path.Combine(_app.ScriptRoot, "cache", "mujaz", "azurite");
        Assert.Empty(Directory.EnumerateDirectories(staging));
    }

    [Fact]
    public async Task A_worker_that_fails_for_good_ends_the_program_with_exit_code_1()
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
        using var response = await client.GetAsync("/api/keyed", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    public void Dispose() => _app.Dispose();

    private static async Task<int> WorkerOfAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        var answer = await client.GetStringAsync("/api/process", TestContext.Current.CancellationToken);
        return int.Parse(answer["GET ".Length..], CultureInfo.InvariantCulture);
    }
}
