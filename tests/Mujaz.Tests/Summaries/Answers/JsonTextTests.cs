using FsCheck;
using FsCheck.Fluent;
using Mujaz.Summaries.Answers;

namespace Mujaz.Tests.Summaries.Answers;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData("""{"a":1}""")]
    [InlineData("""{"a":"}{"}""")]
    public void A_bare_object_is_left_as_it_is(string json) => Assert.Equal(json, JsonText.Cut(json));

    [Theory]
    [InlineData("```json\n{\"a\":1}\n```")]
    [InlineData("```\n{\"a\":1}\n```\nAnything else?")]
    [InlineData("Here it is: {\"a\":1}")]
    [InlineData("  {\"a\":1}\n")]
    [InlineData("<think>Is it {x} or {\"y\"?}</think>{\"a\":1}")]
    [InlineData("I first thought {\"\":1}. But: {\"a\":1}")]
    public void The_object_is_cut_out_of_what_stands_around_it(string text)
    {
        // The longest object wins, and of equally long ones the first, so the decoy is made shorter.
        Assert.Equal("""{"a":1}""", JsonText.Cut(text));
    }

    [Fact]
    public void Of_several_objects_the_longest_is_the_answer() =>
        Assert.Equal("""{"a":[1,2,3]}""", JsonText.Cut("""An example: {"a":[]}. The answer: {"a":[1,2,3]}."""));

    [Theory]
    [InlineData("""{"a":{"b":1},"c":""")]
    [InlineData("""Here it is: {"a":{"b":1},"c":[""")]
    [InlineData("""For example {"a":1}. The answer: {"a":{"b":1},"c":2""")]
    public void What_is_complete_inside_an_object_that_is_cut_off_is_not_the_answer(string text) => Assert.Equal(text, JsonText.Cut(text));

    [Theory]
    [InlineData("I cannot do that.")]
    [InlineData("{\"a\":")]
    [InlineData("")]
    [InlineData("[1,2]")]
    public void Text_without_a_complete_object_is_left_for_its_reader_to_refuse(string text) => Assert.Equal(text, JsonText.Cut(text));

    [Fact]
    public void Many_opening_braces_take_no_long_time()
    {
        // Quadratic search would take minutes here.
        var text = string.Concat(Enumerable.Repeat("{\"a\":", 100_000));

        Assert.Equal(text, JsonText.Cut(text));
    }

    [Fact]
    public void No_text_makes_it_throw() => Prop.ForAll(
        Gen.Elements("{", "}", "\"", ":", "a", "1", ",", "[", "]", "\\", "\uD800", "ب", "`", " ").ArrayOf().ToArbitrary(),
        parts => JsonText.Cut(string.Concat(parts)) is not null)
        .QuickCheckThrowOnFailure();
}
