using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Mujaz.Functions.Tests.App;

[Collection(AppCollection.Name)]
public sealed class ChecksTests(AppFixture app)
{
    private const string Faithful = "Abdelouafi Laftit s’est entretenu mardi à Marrakech avec Laurent Nuñez. La déclaration a été signée en octobre 2024.";

    [Fact]
    public async Task A_faithful_summary_passes_and_gets_its_evidence()
    {
        var (_, body) = await CheckAsync(new { text = AppFixture.Seed("000"), summary = Faithful, language = "fr" });

        Assert.Equal("passed", body.GetProperty("checks").GetProperty("status").GetString());
        var source = body.GetProperty("source").GetProperty("text").GetString()!;
        var sentences = body.GetProperty("sentences").EnumerateArray().ToList();
        Assert.Equal(2, sentences.Count);
        Assert.Contains("نونيز", EvidenceOf(sentences[0], source), StringComparison.Ordinal);
        Assert.Contains("2024", EvidenceOf(sentences[1], source), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Laurent Nuñez", "Gérald Darmanin", "name")]
    [InlineData("octobre 2024", "octobre 2023", "date")]
    [InlineData("octobre 2024", "mars 2024", "date")]
    [InlineData("en octobre 2024", "par 27 pays en octobre 2024", "number")]
    public async Task A_planted_error_is_found_with_its_place(string original, string planted, string kind)
    {
        var summary = Faithful.Replace(original, planted, StringComparison.Ordinal);

        var (_, body) = await CheckAsync(new { text = AppFixture.Seed("000"), summary, language = "fr" });

        Assert.Equal("flagged", body.GetProperty("checks").GetProperty("status").GetString());
        Assert.Contains(body.GetProperty("checks").GetProperty("findings").EnumerateArray(), finding =>
            finding.GetProperty("kind").GetString() == kind
            && planted.Contains(finding.GetProperty("value").GetString()!.Split(' ')[^1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sentence_is_held_to_the_evidence_it_is_sent_with()
    {
        const string Text = "The port of Tarfaya opened a cold store for fishermen on Monday.\n\nThe bank Norte lends the harbour 42 million dollars.\n\nFuel prices in Agadir rose by 18 percent.";
        var request = new { text = Text, summary = "Fuel prices in Agadir rose by 42 percent.", language = "en", publishedAt = "2026-03-04T08:00:00Z", evidence = new[] { new[] { 3 } } };

        var (_, body) = await CheckAsync(request);

        Assert.Equal("number", Assert.Single(body.GetProperty("checks").GetProperty("findings").EnumerateArray()).GetProperty("kind").GetString());
        var span = Assert.Single(body.GetProperty("sentences")[0].GetProperty("evidence").EnumerateArray());
        Assert.StartsWith("Fuel", body.GetProperty("source").GetProperty("text").GetString()![span.GetProperty("start").GetInt32()..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text":"A.","summary":"A.","language":"en","evidence":[1]}""", "evidence")]
    [InlineData("""{"text":"A.","summary":"A.","language":"en","evidence":{"0":[1]}}""", "evidence")]
    [InlineData("""{"text":"A.","summary":"A.","language":"en","evidence":[[1.5]]}""", "evidence")]
    [InlineData("""{"text":"A.","summary":"A.","language":"en","publishedAt":"Monday"}""", "publishedAt")]
    public async Task Evidence_and_days_of_another_form_are_refused(string json, string field)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        var response = await app.Http.PostAsync("/api/checks", content, TestContext.Current.CancellationToken);
        var body = await AppFixture.ReadJsonAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(field, Assert.Single(body.GetProperty("errors").EnumerateArray()).GetProperty("field").GetString());
    }

    [Fact]
    public async Task A_stored_article_is_checked_by_its_id()
    {
        var (_, posted) = await app.PostAsync(new { text = AppFixture.Seed("000") });

        var (_, body) = await CheckAsync(new { id = posted.GetProperty("id").GetString(), summary = Faithful, language = "fr" });

        Assert.Equal("passed", body.GetProperty("checks").GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_summary_in_another_language_than_it_says_is_found()
    {
        var (_, body) = await CheckAsync(new { text = AppFixture.Seed("000"), summary = Faithful, language = "en" });

        Assert.Contains(body.GetProperty("checks").GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("kind").GetString() == "language");
    }

    [Theory]
    [InlineData("""{"summary":"x","language":"fr"}""", 400, "text")]
    [InlineData("""{"text":"x","id":"00000000000000000000000000000000","summary":"x","language":"fr"}""", 400, "id")]
    [InlineData("""{"id":"xyz","summary":"x","language":"fr"}""", 400, "id")]
    [InlineData("""{"text":"x","language":"fr"}""", 400, "summary")]
    [InlineData("""{"text":"x","summary":"y","language":"de"}""", 400, "language")]
    [InlineData("""{"text":"x","summary":"y","language":"fr","lang":"fr"}""", 400, "lang")]
    [InlineData("""{"id":"00000000000000000000000000000000","summary":"x","language":"fr"}""", 404, null)]
    [InlineData("""{"text":"trop court","summary":"x","language":"fr"}""", 422, null)]
    public async Task A_wrong_request_is_refused(string json, int status, string? field)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        var response = await app.Http.PostAsync("/api/checks", content, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        if (field is not null)
        {
            var body = await AppFixture.ReadJsonAsync(response);
            Assert.Contains(body.GetProperty("errors").EnumerateArray(), error => error.GetProperty("field").GetString() == field);
        }
    }

    private async Task<(HttpResponseMessage Response, JsonElement Body)> CheckAsync(object request)
    {
        var response = await app.Http.PostAsJsonAsync("/api/checks", request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (response, await AppFixture.ReadJsonAsync(response));
    }

    private static string EvidenceOf(JsonElement sentence, string source) => string.Concat(
        sentence.GetProperty("evidence").EnumerateArray()
            .Select(span => source.Substring(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32())));
}
