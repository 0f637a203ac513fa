using System.Text.Json;

namespace Mujaz.Tool.Tests;

public sealed class CheckCommandTests
{
    [Fact]
    public async Task A_wrong_number_is_found_with_its_sentence()
    {
        var answer = await CheckAsync("Le quai nord sera agrandi. Le chantier coûte 390 millions de dirhams.");

        Assert.Equal(["id", "status", "findings", "suspicions"], answer.EnumerateObject().Select(property => property.Name));
        Assert.Equal("flagged", answer.GetProperty("status").GetString());
        var finding = Assert.Single(answer.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("kind").GetString() == "number");
        Assert.Equal(["kind", "value", "status", "sentence"], finding.EnumerateObject().Select(property => property.Name));
        Assert.Contains("390", finding.GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, finding.GetProperty("sentence").GetInt32());
    }

    [Fact]
    public async Task A_faithful_summary_passes()
    {
        var answer = await CheckAsync("Le port de Tanger agrandit son quai nord pour 340 millions de dirhams.");

        Assert.Equal("passed", answer.GetProperty("status").GetString());
        Assert.Equal(0, answer.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task Evidence_and_the_day_of_publication_are_taken_into_account()
    {
        const string Article = "The port of Tarfaya opened a cold store on Monday.\n\nThe bank Norte lends 42 million dollars.\n\nFuel prices rose by 18 percent.";
        const string Summary = "The port of Tarfaya opened a cold store on 2 March. Fuel prices rose by 42 percent.";
        var line = JsonSerializer.Serialize(new
        {
            article = Article,
            summary = Summary,
            language = "en",
            publishedAt = "2026-03-04T08:00:00Z",
            evidence = new object[] { new[] { 1 }, new[] { new { start = 97, length = 20 } } },
        });

        var answer = Assert.Single((await ToolProcess.RunAsync(line, "check", "--jsonl")).Lines);

        var finding = Assert.Single(answer.GetProperty("findings").EnumerateArray());
        Assert.Equal((1, "number"), (finding.GetProperty("sentence").GetInt32(), finding.GetProperty("kind").GetString()));
    }

    [Theory]
    [InlineData("""{"article":"A cold store.","summary":"A cold store.","language":"en","evidence":[1]}""")]
    [InlineData("""{"article":"A cold store.","summary":"A cold store.","language":"en","evidence":[["one"]]}""")]
    [InlineData("""{"article":"A cold store.","summary":"A cold store.","language":"en","publishedAt":"Monday"}""")]
    public async Task Evidence_and_days_of_another_form_are_told(string line)
    {
        var answer = Assert.Single((await ToolProcess.RunAsync(line, "check", "--jsonl")).Lines);
        Assert.True(answer.TryGetProperty("error", out _));
    }

    [Fact]
    public async Task Two_files_can_be_compared()
    {
        using var article = new TemporaryFile(SampleArticles.French, ".txt");
        using var summary = new TemporaryFile("Le chantier coûte 390 millions de dirhams.", ".txt");

        var run = await ToolProcess.RunAsync("", "check", article.Path, summary.Path, "--language", "fr");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("flagged", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_can_be_compared_with_the_day_of_publication_and_evidence()
    {
        using var article = new TemporaryFile("The port of Tarfaya opened a cold store on Monday.\n\nFuel prices rose by 18 percent.", ".txt");
        using var summary = new TemporaryFile("The port of Tarfaya opened a cold store on 2 March.", ".txt");
        string[] files = ["check", article.Path, summary.Path, "--language", "en"];

        var without = await ToolProcess.RunAsync("", files);
        var with = await ToolProcess.RunAsync("", [.. files, "--published-at", "2026-03-04", "--evidence", "[[1]]"]);
        var wrong = await ToolProcess.RunAsync("", [.. files, "--evidence", "first"]);

        Assert.StartsWith("flagged", without.Output, StringComparison.Ordinal);
        Assert.StartsWith("passed", with.Output, StringComparison.Ordinal);
        Assert.Equal(2, wrong.ExitCode);
    }

    [Fact]
    public async Task One_file_alone_is_wrong_usage() =>
        Assert.Equal(1, (await ToolProcess.RunAsync("", "check", "article.txt")).ExitCode);

    private static async Task<JsonElement> CheckAsync(string summary)
    {
        var line = JsonSerializer.Serialize(new { id = 3, article = SampleArticles.French, summary, language = "fr" });
        return Assert.Single((await ToolProcess.RunAsync(line, "check", "--jsonl")).Lines);
    }
}
