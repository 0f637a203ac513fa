using System.Text.Json.Nodes;
using Mujaz.ModelStub.Faults;

namespace Mujaz.ModelStub.Tests;

public sealed class AnswerSpoilerTests
{
    private const string Good = """
        {"summaries":{
          "ar":{"headline":"عنوان","sentences":[{"text":"جملة أولى.","evidence":[1]},{"text":"جملة ثانية.","evidence":[2]}]},
          "fr":{"headline":"Titre","sentences":[{"text":"Le port a coûté 2,5 milliards.","evidence":[1]},{"text":"Deuxième phrase.","evidence":[2]}]}}}
        """;

    [Fact]
    public void A_wrong_number_changes_one_digit_where_there_is_one() =>
        Assert.Equal("Le port a coûté 3,5 milliards.", Text(Spoiled(ModelStubFaultKind.WrongNumber), "fr", 0));

    [Fact]
    public void A_wrong_number_is_added_where_there_is_none() =>
        Assert.Contains("4711", Text(Spoiled(ModelStubFaultKind.WrongNumber), "ar", 0), StringComparison.Ordinal);

    [Theory]
    [InlineData(ModelStubFaultKind.WrongName, "fr", "Pedro González")]
    [InlineData(ModelStubFaultKind.WrongName, "ar", "بيدرو غونزاليس")]
    [InlineData(ModelStubFaultKind.InventedQuote, "fr", "« Nous ne reculerons jamais")]
    [InlineData(ModelStubFaultKind.InventedQuote, "ar", "«لن نتراجع")]
    public void Something_that_is_not_in_the_article_is_added_to_the_first_sentence(ModelStubFaultKind kind, string language, string words) =>
        Assert.Contains(words, Text(Spoiled(kind), language, 0), StringComparison.Ordinal);

    [Fact]
    public void A_wrong_language_replaces_every_sentence_and_keeps_the_evidence()
    {
        var spoiled = Spoiled(ModelStubFaultKind.WrongLanguage);

        Assert.StartsWith("The two sides", Text(spoiled, "ar", 1), StringComparison.Ordinal);
        Assert.StartsWith("واتفق", Text(spoiled, "fr", 0), StringComparison.Ordinal);
        Assert.Equal(2, (int)spoiled["summaries"]!["ar"]!["sentences"]![1]!["evidence"]![0]!);
    }

    [Fact]
    public void A_missing_language_is_the_last_one() =>
        Assert.Equal(["ar"], Spoiled(ModelStubFaultKind.MissingLanguage)["summaries"]!.AsObject().Select(summary => summary.Key));

    [Fact]
    public void Fewer_sentences_are_one() =>
        Assert.Single(Spoiled(ModelStubFaultKind.FewerSentences)["summaries"]!["fr"]!["sentences"]!.AsArray());

    [Fact]
    public void A_broken_schema_has_none_of_the_fields() =>
        Assert.Equal(["summaries_"], Spoiled(ModelStubFaultKind.SchemaBreakingJson).Select(field => field.Key));

    [Theory]
    [InlineData(ModelStubFaultKind.None)]
    [InlineData(ModelStubFaultKind.Slow)]
    [InlineData(ModelStubFaultKind.Truncated)]
    public void Faults_that_do_not_concern_the_content_leave_it_alone(ModelStubFaultKind kind) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Good), Spoiled(kind)));

    [Fact]
    public void An_answer_without_summaries_is_left_alone()
    {
        var corrections = new JsonObject { ["corrections"] = new JsonArray() };

        AnswerSpoiler.Spoil(corrections, ModelStubFaultKind.WrongName);

        Assert.Equal("""{"corrections":[]}""", corrections.ToJsonString());
    }

    private static JsonObject Spoiled(ModelStubFaultKind kind)
    {
        var answer = (JsonObject)JsonNode.Parse(Good)!;
        AnswerSpoiler.Spoil(answer, kind);
        return answer;
    }

    private static string Text(JsonObject answer, string language, int sentence) =>
        (string)answer["summaries"]![language]!["sentences"]![sentence]!["text"]!;
}
