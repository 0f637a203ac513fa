using Mujaz.Functions.Storage;
using Mujaz.Languages;
using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Storage;

public sealed class SummaryRowKeyTests
{
    private static readonly EngineVersion Engine = new(EngineKind.Llm, "gpt", "p1", null);

    [Fact]
    public void It_reads_language_length_style_focus_and_engine()
    {
        var key = SummaryRowKey.Of(Language.French, new SummaryOptions(), Engine).ToString();

        Assert.Matches("^fr\\|medium\\|paragraph\\|-\\|[0-9a-f]{16}$", key);
    }

    [Fact]
    public void It_can_be_read_back()
    {
        var key = SummaryRowKey.Of(Language.Arabic, new SummaryOptions { SentenceCount = 3, Focus = "الاقتصاد" }, Engine);

        Assert.Equal(key, SummaryRowKey.TryParse(key.ToString()));
    }

    [Theory]
    [InlineData("article")]
    [InlineData("blob|0011")]
    [InlineData("xx|medium|paragraph|-|00")]
    [InlineData("")]
    public void Other_rows_are_no_summaries(string rowKey) => Assert.Null(SummaryRowKey.TryParse(rowKey));

    [Fact]
    public void Everything_that_changes_the_text_changes_the_key()
    {
        var options = new SummaryOptions();
        SummaryRowKey[] keys =
        [
            SummaryRowKey.Of(Language.French, options, Engine),
            SummaryRowKey.Of(Language.English, options, Engine),
            SummaryRowKey.Of(Language.French, options with { Length = SummaryLength.Short }, Engine),
            SummaryRowKey.Of(Language.French, options with { SentenceCount = 4 }, Engine),
            SummaryRowKey.Of(Language.French, options with { Style = SummaryStyle.Bullets }, Engine),
            SummaryRowKey.Of(Language.French, options with { Focus = "a" }, Engine),
            SummaryRowKey.Of(Language.French, options with { Focus = "b" }, Engine),
            SummaryRowKey.Of(Language.French, options, Engine with { Kind = EngineKind.Recorded }),
            SummaryRowKey.Of(Language.French, options, Engine with { Model = "other" }),
            SummaryRowKey.Of(Language.French, options, Engine with { Prompt = "p2" }),
            SummaryRowKey.Of(Language.French, options, Engine with { Glossary = "g" }),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Fact]
    public void The_number_of_keywords_does_not_change_it() => Assert.Equal(
        SummaryRowKey.Of(Language.French, new SummaryOptions { KeywordCount = 3 }, Engine),
        SummaryRowKey.Of(Language.French, new SummaryOptions { KeywordCount = 9 }, Engine));
}
