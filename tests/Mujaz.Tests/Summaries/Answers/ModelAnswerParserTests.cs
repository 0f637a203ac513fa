using FsCheck;
using FsCheck.Fluent;
using Mujaz.Glossaries;
using Mujaz.Languages;
using Mujaz.Summaries;
using Mujaz.Summaries.Answers;

namespace Mujaz.Tests.Summaries.Answers;

public sealed class ModelAnswerParserTests
{
    private const string Rendering = """{"headline":"H","sentences":[{"text":"T","evidence":[1]}]}""";

    private static readonly string Good =
        $$"""{"facts":[{"fact":"F","sentences":[1]}],"names":[{"ar":"ا","fr":"A","en":"A"}],"summaries":{"ar":{{Rendering}},"fr":{{Rendering}},"en":{{Rendering}}},"keywords":[{"ar":"ا","fr":"A","en":"A","kind":"person"}]}""";

    [Fact]
    public void A_full_answer_is_read_part_by_part()
    {
        var parsed = Parse(Good);

        Assert.Empty(parsed.Problems);
        Assert.Equal("F", parsed.Value!.Facts.Single().Fact);
        Assert.Equal([1], parsed.Value.Facts.Single().Sentences);
        Assert.Equal(new AnswerName("ا", "A", "A"), parsed.Value.Names.Single());
        Assert.Equal(new Keyword("ا", "A", "A", KeywordKind.Person), parsed.Value.Keywords.Single());
        Assert.Equal(["ar", "fr", "en"], parsed.Value.Renderings.Keys.Select(language => language.Code));
        Assert.Equal("T", parsed.Value.Renderings[Language.French].Sentences.Single().Text);
    }

    [Theory]
    [InlineData("```json\n{0}\n```")]
    [InlineData("Here is the answer:\n{0}")]
    [InlineData("{0}\nI hope this helps.")]
    public void Words_and_fences_around_the_object_do_no_harm(string around) =>
        Assert.Empty(Parse(around.Replace("{0}", Good, StringComparison.Ordinal)).Problems);

    [Theory]
    [InlineData("")]
    [InlineData("Sorry.")]
    [InlineData("null")]
    [InlineData("[1,2]")]
    [InlineData("{\"summaries\":{\"ar\":{\"headline\":\"H")]
    public void Text_without_a_whole_object_gives_nothing(string content)
    {
        var parsed = Parse(content);

        Assert.Null(parsed.Value);
        Assert.Single(parsed.Problems);
    }

    [Fact]
    public void A_cut_off_answer_is_not_mended_into_a_whole_one() =>
        Assert.All(Enumerable.Range(1, Good.Length - 1), length => Assert.Null(Parse(Good[..length]).Value));

    [Theory]
    [InlineData("\"fr\":{", "\"xx\":{", "summaries.fr")]
    [InlineData("\"headline\":\"H\",\"sentences\":[{\"text\":\"T\",\"evidence\":[1]}]},\"en\"", "\"headline\":\"H\",\"sentences\":[]},\"en\"", "summaries.fr")]
    [InlineData("\"T\",\"evidence\":[1]}]},\"en\"", "\" \",\"evidence\":[1]}]},\"en\"", "summaries.fr")]
    [InlineData("\"T\",\"evidence\":[1]}]},\"en\"", "\"T\",\"evidence\":[\"1\"]}]},\"en\"", "summaries.fr")]
    [InlineData("\"T\",\"evidence\":[1]}]},\"en\"", "\"T\",\"evidence\":[1.5]}]},\"en\"", "summaries.fr")]
    [InlineData("\"T\",\"evidence\":[1]}]},\"en\"", "\"\\ud800\",\"evidence\":[1]}]},\"en\"", "summaries.fr")]
    public void One_broken_language_does_not_spoil_the_others(string find, string replace, string problem)
    {
        var parsed = Parse(ReplaceFirst(Good, find, replace));

        Assert.Equal([Language.French], parsed.Missing);
        Assert.Contains(problem, parsed.Problems.Single());
        Assert.Equal(2, parsed.Value!.Renderings.Count);
    }

    [Theory]
    [InlineData("\"kind\":\"person\"", "\"kind\":\"celebrity\"", "keywords")]
    [InlineData("\"facts\":", "\"fakts\":", "facts")]
    [InlineData("\"names\":[", "\"names\":[7,", "names")]
    public void A_broken_part_outside_the_summaries_is_named(string find, string replace, string problem)
    {
        var parsed = Parse(ReplaceFirst(Good, find, replace));

        Assert.Contains(problem, parsed.Problems.Single());
        Assert.Equal(3, parsed.Value!.Renderings.Count);
    }

    [Fact]
    public void Corrections_are_read_with_language_and_index()
    {
        var parsed = ModelAnswerParser.ParseCorrections(
            """{"corrections":[{"language":"fr","sentence":-1,"text":"T","evidence":[2,3]}]}""");

        var correction = parsed.Value!.Single();
        Assert.Equal((Language.French, -1, "T"), (correction.Language, correction.Sentence, correction.Corrected.Text));
        Assert.Equal([2, 3], correction.Corrected.Evidence);
    }

    [Fact]
    public void No_text_makes_the_parser_throw() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.OneOf(
            ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get),
            Gen.Elements("{}[]\":,\\u0dft1e-. \ud800\udc00\0summariesfacts".AsEnumerable()).ListOf().Select(string.Concat)).ToArbitrary(),
        text =>
            Parse(text) is not null
            && ModelAnswerParser.ParseFacts(text) is not null
            && ModelAnswerParser.ParseCorrections(text) is not null));

    [Fact]
    public void No_damage_to_a_good_answer_makes_the_parser_throw() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, Good.Length - 1).Two().ToArbitrary(),
        ArbMap.Default.ArbFor<char>(),
        (place, character) =>
        {
            var damaged = Good.Remove(place.Item1, 1).Insert(Math.Min(place.Item2, Good.Length - 1), character.ToString());
            return Parse(damaged) is not null;
        }));

    private static ParsedAnswer<ModelAnswer> Parse(string content) =>
        ModelAnswerParser.ParseSummaries(content, Language.OfSummaries, withFacts: true);

    private static string ReplaceFirst(string text, string find, string replace)
    {
        var index = text.IndexOf(find, StringComparison.Ordinal);
        Assert.True(index >= 0, find);
        return text[..index] + replace + text[(index + find.Length)..];
    }
}
