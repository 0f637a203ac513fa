using System.Text;
using Mujaz.Articles;
using Mujaz.Functions.Http;
using Mujaz.Functions.Summaries;
using Mujaz.Languages;
using Mujaz.Summaries;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Tests.Summaries;

public sealed class JsonArticleReaderTests
{
    [Fact]
    public void Text_alone_asks_for_a_medium_paragraph_in_all_three_languages()
    {
        var request = Accepted("""{"text":"Le Maroc"}""");

        Assert.Equal("Le Maroc", request.Source.Content);
        Assert.Equal(ArticleFormat.PlainText, request.Source.Format);
        Assert.Equal(Language.OfSummaries, request.Options.Languages);
        Assert.Equal(SummaryLength.Medium, request.Options.Length);
        Assert.Equal(SummaryStyle.Paragraph, request.Options.Style);
        Assert.Equal(8, request.Options.KeywordCount);
        Assert.False(request.Refresh);
        Assert.False(request.Offline);
        Assert.Equal(SummaryReuse.Exact, request.Reuse);
    }

    [Fact]
    public void Every_field_is_read()
    {
        var request = Accepted("""
            {"html":"<p>x</p>","title":"T","id":"a1","url":"https://example.com/a","publishedAt":"2025-04-14T09:30:00+01:00",
             "languages":["fr","AR"],"summaryLength":"short","sentenceCount":3,"style":"bullets","keywordCount":0,
             "focus":" l'économie ","refresh":true,"engine":"offline","reuse":"near"}
            """);

        Assert.Equal(ArticleFormat.Html, request.Source.Format);
        Assert.Equal("T", request.Source.Title);
        Assert.Equal("a1", request.ItemId);
        Assert.Equal(new Uri("https://example.com/a"), request.Source.Url);
        Assert.Equal(new DateTimeOffset(2025, 4, 14, 9, 30, 0, TimeSpan.FromHours(1)), request.Source.PublishedAt);
        Assert.Equal([Language.Arabic, Language.French], request.Options.Languages);
        Assert.Equal(SummaryLength.Short, request.Options.Length);
        Assert.Equal(3, request.Options.SentenceCount);
        Assert.Equal(SummaryStyle.Bullets, request.Options.Style);
        Assert.Equal(0, request.Options.KeywordCount);
        Assert.Equal("l'économie", request.Options.Focus);
        Assert.True(request.Refresh);
        Assert.True(request.Offline);
        Assert.Equal(SummaryReuse.Near, request.Reuse);
    }

    [Fact]
    public void Null_says_the_same_as_leaving_a_field_out() =>
        Assert.Equal(SummaryLength.Medium, Accepted("""{"text":"x","summaryLength":null,"focus":null,"title":null}""").Options.Length);

    [Theory]
    [InlineData("""{"text":"x","colour":"red"}""", "colour", FieldErrorCode.UnknownField)]
    [InlineData("""{"text":"x","Text":"y"}""", "Text", FieldErrorCode.UnknownField)]
    [InlineData("""{"text":"x","text":"y"}""", "text", FieldErrorCode.DuplicateField)]
    [InlineData("""{"text":"x","html":"y"}""", "html", FieldErrorCode.ConflictingFields)]
    [InlineData("""{}""", "text", FieldErrorCode.Missing)]
    [InlineData("""{"text":null}""", "text", FieldErrorCode.Missing)]
    [InlineData("""{"text":""}""", "text", FieldErrorCode.Empty)]
    [InlineData("""{"html":" \n"}""", "html", FieldErrorCode.Empty)]
    [InlineData("""{"text":5}""", "text", FieldErrorCode.WrongType)]
    [InlineData("""{"text":"a\ud800b"}""", "text", FieldErrorCode.InvalidValue)]
    [InlineData("""{"text":"x","languages":["fr","xx"]}""", "languages[1]", FieldErrorCode.InvalidValue)]
    [InlineData("""{"text":"x","languages":[]}""", "languages", FieldErrorCode.Empty)]
    [InlineData("""{"text":"x","languages":"fr"}""", "languages", FieldErrorCode.WrongType)]
    [InlineData("""{"text":"x","languages":[1]}""", "languages", FieldErrorCode.WrongType)]
    [InlineData("""{"text":"x","summaryLength":"tiny"}""", "summaryLength", FieldErrorCode.InvalidValue)]
    [InlineData("""{"text":"x","sentenceCount":0}""", "sentenceCount", FieldErrorCode.OutOfRange)]
    [InlineData("""{"text":"x","sentenceCount":21}""", "sentenceCount", FieldErrorCode.OutOfRange)]
    [InlineData("""{"text":"x","sentenceCount":2.5}""", "sentenceCount", FieldErrorCode.WrongType)]
    [InlineData("""{"text":"x","keywordCount":-1}""", "keywordCount", FieldErrorCode.OutOfRange)]
    [InlineData("""{"text":"x","style":"poem"}""", "style", FieldErrorCode.InvalidValue)]
    [InlineData("""{"text":"x","engine":"magic"}""", "engine", FieldErrorCode.InvalidValue)]
    [InlineData("""{"text":"x","reuse":"similar"}""", "reuse", FieldErrorCode.InvalidValue)]
    [InlineData("""{"text":"x","refresh":"yes"}""", "refresh", FieldErrorCode.WrongType)]
    [InlineData("""{"text":"x","url":"/relative"}""", "url", FieldErrorCode.InvalidValue)]
    [InlineData("""{"text":"x","url":"javascript:alert(1)"}""", "url", FieldErrorCode.InvalidValue)]
    [InlineData("""{"text":"x","publishedAt":"yesterday"}""", "publishedAt", FieldErrorCode.InvalidValue)]
    public void A_wrong_field_is_named(string json, string field, string code)
    {
        var problem = Refused(json);

        Assert.Equal(400, problem.Status);
        Assert.Equal(ProblemCode.InvalidRequest, problem.Code);
        Assert.Contains(problem.Errors, error => error.Field == field && error.Code == code);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var problem = Refused("""{"languages":["xx"],"style":"poem","colour":1}""");

        Assert.Equal(["languages[0]", "style", "colour", "text"], problem.Errors.Select(error => error.Field));
    }

    [Fact]
    public void A_focus_over_200_characters_is_refused()
    {
        Assert.Null(Accepted($$"""{"text":"x","focus":"{{new string(' ', 300)}}"}""").Options.Focus);
        Assert.Contains(Refused($$"""{"text":"x","focus":"{{new string('f', 201)}}"}""").Errors, error => error.Code == FieldErrorCode.TooLong);
    }

    [Theory]
    [InlineData("{\n  \"text\": \"x\",\n}", "line 3")]
    [InlineData("{\"text\":\"x\"", "line 1")]
    [InlineData("not json", "line 1")]
    public void Broken_json_is_refused_with_its_place(string json, string place)
    {
        var problem = Refused(json);

        Assert.Equal(ProblemCode.MalformedJson, problem.Code);
        Assert.Contains(place, problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    public void Only_an_object_is_a_request(string json) => Assert.Equal(ProblemCode.InvalidRequest, Refused(json).Code);

    [Fact]
    public void A_huge_unknown_name_is_not_echoed_whole()
    {
        var problem = Refused($$"""{"text":"x","{{new string('n', 10_000)}}":1}""");

        Assert.True(problem.Detail.Length < 200);
    }

    private static ArticleRequest Accepted(string json)
    {
        var result = JsonArticleReader.Read(Encoding.UTF8.GetBytes(json));
        Assert.True(result.Succeeded, result.Problem?.Detail);
        return result.Value;
    }

    private static Problem Refused(string json)
    {
        var result = JsonArticleReader.Read(Encoding.UTF8.GetBytes(json));
        Assert.False(result.Succeeded);
        return result.Problem;
    }
}
