using System.Text.Json;

namespace Mujaz.Tool.Tests;

public sealed class DetectCommandTests
{
    [Theory]
    [InlineData(SampleArticles.French, "fr")]
    [InlineData(SampleArticles.Arabic, "ar")]
    public async Task The_language_is_told(string text, string language)
    {
        var line = JsonSerializer.Serialize(new { id = 1, text });

        var answer = Assert.Single((await ToolProcess.RunAsync(line, "detect", "--jsonl")).Lines);

        Assert.Equal(["id", "language", "variety", "confidence"], answer.EnumerateObject().Select(property => property.Name));
        Assert.Equal(language, answer.GetProperty("language").GetString());
        Assert.InRange(answer.GetProperty("confidence").GetDouble(), 0.5, 1);
    }

    [Fact]
    public async Task A_text_without_letters_has_no_language()
    {
        var run = await ToolProcess.RunAsync("12 345", "detect", "--json");

        Assert.Equal("und", run.Json.GetProperty("language").GetString());
    }
}
