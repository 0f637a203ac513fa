using System.Text.Json;

namespace Mujaz.Tool.Tests;

public sealed class SummarizeCommandTests
{
    [Fact]
    public async Task The_summary_is_made_of_sentences_of_the_article()
    {
        var run = await ToolProcess.RunAsync(SampleArticles.French, "summarize", "--sentences", "2", "--json");

        Assert.Equal(0, run.ExitCode);
        var sentences = run.Json.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetString()!).ToList();
        Assert.Equal(2, sentences.Count);
        Assert.All(sentences, sentence => Assert.Contains(sentence, SampleArticles.French, StringComparison.Ordinal));
        Assert.Equal(string.Join(' ', sentences), run.Json.GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_word_budget_is_kept()
    {
        var run = await ToolProcess.RunAsync(SampleArticles.French, "summarize", "--words", "45", "--json");

        Assert.InRange(run.Json.GetProperty("text").GetString()!.Split(' ').Length, 1, 50);
    }

    [Fact]
    public async Task Each_line_is_answered_with_the_agreed_fields()
    {
        var line = JsonSerializer.Serialize(new { id = "a1", text = SampleArticles.Arabic, title = "خط جديد للقطار" });

        var run = await ToolProcess.RunAsync(line + "\n", "summarize", "--jsonl", "--sentences", "1");

        var answer = Assert.Single(run.Lines);
        Assert.Equal(["id", "language", "sentences", "text", "keywords"], answer.EnumerateObject().Select(property => property.Name));
        Assert.Equal("a1", answer.GetProperty("id").GetString());
        Assert.Equal("ar", answer.GetProperty("language").GetString());
        Assert.NotEmpty(answer.GetProperty("keywords").EnumerateArray());
    }

    [Fact]
    public async Task Arabic_is_printed_as_itself_in_UTF8()
    {
        var run = await ToolProcess.RunAsync(SampleArticles.Arabic, "summarize", "--sentences", "1");

        Assert.Contains("وزارة النقل", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--sentences", "0")]
    [InlineData("--words", "-3")]
    [InlineData("--sentences", "many")]
    [InlineData("--unknown", "1")]
    public async Task Wrong_usage_ends_with_1(string option, string value)
    {
        var run = await ToolProcess.RunAsync("", "summarize", option, value);

        Assert.Equal(1, run.ExitCode);
        Assert.NotEmpty(run.Errors);
    }
}
