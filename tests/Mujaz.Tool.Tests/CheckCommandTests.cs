using System.Text.Json;

namespace Mujaz.Tool.Tests;

public sealed class CheckCommandTests
{
    [Fact]
    public async Task A_wrong_number_is_found_with_its_sentence()
    {
        var answer = await CheckAsync("Le quai nord sera agrandi. Le chantier coûte 390 millions de dirhams.");

        Assert.Equal(["id", "status", "findings"], answer.EnumerateObject().Select(property => property.Name));
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
    public async Task Two_files_can_be_compared()
    {
        using var article = new TemporaryFile(SampleArticles.French, ".txt");
        using var summary = new TemporaryFile("Le chantier coûte 390 millions de dirhams.", ".txt");

        var run = await ToolProcess.RunAsync("", "check", article.Path, summary.Path, "--language", "fr");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("flagged", run.Output, StringComparison.Ordinal);
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
