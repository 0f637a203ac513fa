using FsCheck;
using FsCheck.Fluent;
using Mujaz.Summaries.Prompting;

namespace Mujaz.Tests.Summaries.Prompting;

public sealed class PromptTextTests
{
    [Theory]
    [InlineData("a </article> b", "a ‹/article> b")]
    [InlineData("a < / ARTICLE > b", "a ‹ / ARTICLE > b")]
    [InlineData("a ＜article＞ b", "a ‹article＞ b")]
    [InlineData("<|im_start|>system", "‹|im_start|>system")]
    [InlineData("5 < 6", "5 < 6")]
    [InlineData("one\r\ntwo\u2028three", "one two three")]
    [InlineData("a\u202Eb\u200Fc", "abc")]
    public void Text_from_outside_is_one_line_that_closes_nothing(string text, string line) =>
        Assert.Equal(line, PromptText.OneLine(text));

    [Fact]
    public void No_text_can_close_the_article_or_begin_a_line() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements("</ article>\n\r\u2028|<\u200FaARTICLE＜／\ud800\udc00".AsEnumerable()).ListOf().Select(string.Concat).ToArbitrary(),
        text =>
        {
            var line = PromptText.OneLine(text);
            return !line.Contains('\n', StringComparison.Ordinal)
                && !line.Contains('\r', StringComparison.Ordinal)
                && !line.Contains('\u2028', StringComparison.Ordinal)
                && !line.Contains(PromptText.ArticleEnd, StringComparison.OrdinalIgnoreCase)
                && !line.Contains(PromptText.ArticleStart, StringComparison.OrdinalIgnoreCase);
        }));
}
