using System.Text.Json;
using Mujaz.Testing;

namespace Mujaz.Tool.Tests.Batches;

/// <summary>Networks, front ends and services that fail.</summary>
[Collection(ServiceCollection.Name)]
public sealed class BatchFaultTests(ServiceFixture service) : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().With("a.txt", RunningApp.Seed("000")).With("b.txt", RunningApp.Seed("001"));

    private Uri Service => service.App.Http.BaseAddress!;

    [Fact]
    public async Task An_address_where_nothing_listens_is_told_with_its_own_exit_code()
    {
        var run = await ToolProcess.RunAsync("", "batch", "list", "--url", "http://127.0.0.1:9", "--patience", "1");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("http://127.0.0.1:9 cannot be reached", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_something_else_is_told()
    {
        await using var other = await FrontEnd.StartAsync(new Uri(Service, "/nothing/here/"), _ => FrontEndFault.None);

        var run = await ToolProcess.RunAsync("", "batch", "list", "--url", other.Url + "/elsewhere");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("not as Mujaz does", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_service_is_asked_again_when_it_wants_to_be()
    {
        await using var frontEnd = await FrontEnd.StartAsync(Service, call => call.Number <= 2 ? FrontEndFault.TooManyRequests : FrontEndFault.None);

        var run = await ToolProcess.RunAsync("", "batch", "submit", _folder.Path, "--url", frontEnd.Url, "--wait");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, run.Errors.Split("Trying again in 1 s.").Length - 1);
    }

    [Fact]
    public async Task Patience_has_an_end()
    {
        await using var frontEnd = await FrontEnd.StartAsync(Service, _ => FrontEndFault.TooManyRequests);

        var run = await ToolProcess.RunAsync("", "batch", "list", "--url", frontEnd.Url, "--patience", "2");

        Assert.Equal(4, run.ExitCode);
    }

    [Fact]
    public async Task Results_that_are_cut_off_are_fetched_again_and_the_file_is_whole()
    {
        var cut = 0;
        await using var frontEnd = await FrontEnd.StartAsync(
            Service, call => call.PathAndQuery.EndsWith("/results", StringComparison.Ordinal) && cut++ == 0 ? FrontEndFault.CutAnswer : FrontEndFault.None);

        var run = await ToolProcess.RunAsync("", "batch", "submit", _folder.Path, "--url", frontEnd.Url, "--output", _folder["out.jsonl"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, cut);
        Assert.Equal(["a.txt", "b.txt"], File.ReadLines(_folder["out.jsonl"]).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
        Assert.False(File.Exists(_folder["out.jsonl.part"]));
    }

    [Fact]
    public async Task A_key_does_not_follow_a_redirect()
    {
        await using var elsewhere = await FrontEnd.StartAsync(Service, _ => FrontEndFault.None);
        await using var frontEnd = await FrontEnd.StartAsync(new Uri(elsewhere.Url), _ => FrontEndFault.MovedElsewhere);

        var run = await ToolProcess.RunAsync("", "batch", "list", "--url", frontEnd.Url, "--key", "a-key");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains(new Uri(elsewhere.Url).ToString(), run.Errors, StringComparison.Ordinal);
        Assert.Equal("a-key", Assert.Single(frontEnd.Calls).FunctionKey);
        Assert.Empty(elsewhere.Calls);
    }

    [Fact]
    public async Task Results_that_cannot_be_written_are_told_with_the_file()
    {
        var run = await ToolProcess.RunAsync("", "batch", "submit", _folder.Path, "--url", Service.ToString(), "--output", _folder["no/such/folder.jsonl"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("folder.jsonl cannot be written", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
