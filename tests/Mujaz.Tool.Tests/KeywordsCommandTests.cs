using System.Text.Json;

namespace Mujaz.Tool.Tests;

public sealed class KeywordsCommandTests
{
    [Fact]
    public async Task No_more_keywords_are_given_than_asked_for()
    {
        var line = JsonSerializer.Serialize(new { id = "k", text = SampleArticles.French });

        var answer = Assert.Single((await ToolProcess.RunAsync(line, "keywords", "--jsonl", "--count", "3")).Lines);

        Assert.Equal(["id", "language", "keywords"], answer.EnumerateObject().Select(property => property.Name));
        Assert.InRange(answer.GetProperty("keywords").GetArrayLength(), 1, 3);
    }

    [Fact]
    public async Task Keywords_are_printed_one_a_line()
    {
        var run = await ToolProcess.RunAsync(SampleArticles.French, "keywords", "--count", "4");

        Assert.Equal(4, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
