using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Mujaz.Tool.Tests;

public sealed class JsonLinesTests
{
    [Fact]
    public async Task Answers_come_in_the_order_of_the_lines()
    {
        // Long and short texts alternate, so that work that is done at once ends out of order.
        var input = new StringBuilder();
        for (var id = 0; id < 300; id++)
        {
            input.Append(JsonSerializer.Serialize(new { id, text = string.Concat(Enumerable.Repeat(SampleArticles.French, id % 2 == 0 ? 20 : 1)) })).Append('\n');
        }

        var run = await ToolProcess.RunAsync(input.ToString(), "detect", "--jsonl");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Enumerable.Range(0, 300), run.Lines.Select(line => line.GetProperty("id").GetInt32()));
    }

    [Fact]
    public async Task A_broken_line_becomes_an_error_and_the_run_goes_on()
    {
        var run = await ToolProcess.RunAsync("{\"id\":1,\"text\":\"Bonjour à tous\"}\n{broken\n{\"id\":3,\"text\":\"Merci\"}\n", "detect", "--jsonl");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(3, run.Lines.Count);
        Assert.Equal(["id", "error"], run.Lines[1].EnumerateObject().Select(property => property.Name));
        Assert.Equal(JsonValueKind.Null, run.Lines[1].GetProperty("id").ValueKind);
        Assert.Equal(3, run.Lines[2].GetProperty("id").GetInt32());
        Assert.Contains("1 errors", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_costs_a_character_and_not_the_line()
    {
        var answer = Assert.Single((await ToolProcess.RunAsync("""{"id":1,"text":"Le port\t\"rouvre\" \ud83d lundi \u00e0 Safi \ud83d\ude00."}""", "clean", "--jsonl")).Lines);

        Assert.Equal("Le port \"rouvre\" lundi à Safi 😀.", answer.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("""{"id":"x"}""", "missing")]
    [InlineData("""{"id":"x","text":5}""", "\"text\"")]
    [InlineData("""{"id":"x","text":"a","html":"b"}""", "not both")]
    public async Task An_error_names_the_line_and_the_field(string line, string expected)
    {
        var answer = Assert.Single((await ToolProcess.RunAsync(line, "summarize", "--jsonl")).Lines);

        Assert.Equal("x", answer.GetProperty("id").GetString());
        Assert.Contains(expected, answer.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    public async Task A_line_that_is_no_object_becomes_an_error(string line)
    {
        var answer = Assert.Single((await ToolProcess.RunAsync(line, "summarize", "--jsonl")).Lines);

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("id").ValueKind);
        Assert.NotEmpty(answer.GetProperty("error").GetString()!);
    }

    [Fact]
    public async Task Any_id_comes_back_as_it_was_given()
    {
        var run = await ToolProcess.RunAsync("{\"id\":{\"n\":[1,\"é\"]},\"text\":\"Bonjour\"}", "detect", "--jsonl");

        Assert.Equal("{\"n\":[1,\"é\"]}", Assert.Single(run.Lines).GetProperty("id").GetRawText());
    }

    [Fact]
    public async Task Empty_texts_are_answered()
    {
        var run = await ToolProcess.RunAsync("{\"id\":1,\"text\":\"\"}\n\n{\"id\":2,\"html\":\"\"}\n", "summarize", "--jsonl");

        Assert.Equal(2, run.Lines.Count);
        Assert.All(run.Lines, line => Assert.Equal(0, line.GetProperty("sentences").GetArrayLength()));
    }

    [Fact]
    public async Task A_line_is_answered_before_the_input_ends()
    {
        using var process = ToolProcess.Start("detect", "--jsonl");
        await process.StandardInput.WriteLineAsync("{\"id\":1,\"text\":\"Bonjour à tous les amis\"}");
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);

        var answer = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

        Assert.Equal("fr", JsonDocument.Parse(answer!).RootElement.GetProperty("language").GetString());
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task An_interrupt_ends_the_run_with_130()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGINT for another process.");
        using var process = ToolProcess.Start("detect", "--jsonl");
        await process.StandardInput.WriteLineAsync("{\"id\":1,\"text\":\"Bonjour à tous les amis\"}");
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, Interrupt(process.Id, signal: 2));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, process.ExitCode);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Interrupt(int process, int signal);
}
