using System.Text;
using System.Text.Json;
using Mujaz.Summaries;
using Mujaz.Summaries.Requests;

namespace Mujaz.Tests.Summaries.Requests;

public sealed class ArticleFieldTests
{
    public static TheoryData<string> Names => [.. ArticleField.All.Select(one => one.Name)];

    [Fact]
    public void The_names_are_the_public_contract() => Assert.Equal(
        [
            "id", "text", "html", "title", "url", "publishedAt", "languages", "summaryLength", "sentenceCount", "style", "keywordCount",
            "focus", "engine", "refresh", "reuse", "embargoUntil",
        ],
        ArticleField.All.Select(field => field.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_field_is_described_in_a_sentence(string name)
    {
        var field = ArticleField.Find(name)!;

        Assert.EndsWith(".", field.Description, StringComparison.Ordinal);
        Assert.All(field.Values ?? [], value => Assert.Empty(field.Type == ArticleFieldType.Languages ? [] : field.Read(value).Errors));
    }

    [Fact]
    public void No_column_means_two_fields() =>
        Assert.Distinct(ArticleField.All.SelectMany(field => field.Columns.Append(field.Name)), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whatever a field takes as text it takes as the JSON that is written of it, with the same effect.</summary>
    [Theory]
    [InlineData("languages", "fr, AR")]
    [InlineData("languages", "en|fr")]
    [InlineData("summaryLength", "oneSentence")]
    [InlineData("sentenceCount", "20")]
    [InlineData("style", "bullets")]
    [InlineData("keywordCount", "0")]
    [InlineData("focus", " l'économie ")]
    [InlineData("engine", "offline")]
    [InlineData("refresh", "1")]
    [InlineData("refresh", "False")]
    [InlineData("reuse", "near")]
    [InlineData("url", "https://example.com/a")]
    [InlineData("publishedAt", "2025-04-14")]
    [InlineData("publishedAt", "2025-04-14 09:30:00+01:00")]
    [InlineData("embargoUntil", "2026-11-25 18:00:00+01:00")]
    [InlineData("title", "Un titre")]
    public void Text_and_JSON_say_the_same(string name, string text)
    {
        var field = ArticleField.Find(name)!;

        var fromText = field.Read(text).Change!(ArticleOptions.Default);
        var fromJson = field.Read(Written(field, text)).Change!(ArticleOptions.Default);

        Assert.Equal(Comparable(fromText), Comparable(fromJson));
    }

    [Theory]
    [InlineData("sentenceCount", "0", FieldErrorCode.OutOfRange)]
    [InlineData("sentenceCount", "2.5", FieldErrorCode.WrongType)]
    [InlineData("keywordCount", "many", FieldErrorCode.WrongType)]
    [InlineData("refresh", "yes", FieldErrorCode.WrongType)]
    [InlineData("style", "Bullets", FieldErrorCode.InvalidValue)]
    [InlineData("languages", "", FieldErrorCode.Empty)]
    [InlineData("languages", "fr,de", FieldErrorCode.InvalidValue)]
    [InlineData("publishedAt", "14/04/2025", FieldErrorCode.InvalidValue)]
    [InlineData("embargoUntil", "2026-11-25T18:00:00", FieldErrorCode.InvalidValue)]
    [InlineData("embargoUntil", "2126-11-25T18:00:00Z", FieldErrorCode.OutOfRange)]
    [InlineData("url", "ftp://example.com", FieldErrorCode.InvalidValue)]
    public void What_is_wrong_is_wrong_in_either_form(string name, string text, string code)
    {
        var field = ArticleField.Find(name)!;

        Assert.Equal(code, Assert.Single(field.Read(text).Errors).Code);
        Assert.Equal(code, Assert.Single(field.Read(Written(field, text)).Errors).Code);
    }

    [Theory]
    [InlineData("summaryLength", "short", "sentenceCount", "7", 7)]
    [InlineData("sentenceCount", "7", "summaryLength", "short", 7)]
    public void A_number_of_sentences_beats_a_length_in_whichever_order(string first, string one, string second, string two, int? count)
    {
        var options = Options((first, one), (second, two)).Apply(ArticleOptions.Default);

        Assert.Equal(count, options.Summary.SentenceCount);
        Assert.Equal(SummaryLength.Short, options.Summary.Length);
    }

    [Fact]
    public void A_length_of_its_own_beats_a_number_that_came_as_default()
    {
        var defaults = Options(("sentenceCount", "7")).Apply(ArticleOptions.Default);

        Assert.Null(Options(("summaryLength", "short")).Apply(defaults).Summary.SentenceCount);
    }

    private static ArticleOptionsReader Options(params (string Name, string Text)[] fields)
    {
        var reader = new ArticleOptionsReader();
        foreach (var (name, text) in fields)
        {
            reader.Read(ArticleField.Find(name)!, text);
        }

        return reader;
    }

    private static string Comparable(ArticleOptions options) =>
        $"{options with { Summary = options.Summary with { Languages = [] } }} {string.Join(',', options.Summary.Languages.Select(language => language.Code))}";

    private static JsonElement Written(ArticleField field, string text)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            field.Write(json, text);
            json.WriteEndObject();
        }

        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement.GetProperty(field.Name);
    }
}
