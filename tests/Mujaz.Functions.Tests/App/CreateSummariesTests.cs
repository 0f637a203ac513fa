using System.Net;
using System.Text;
using System.Text.Json;

namespace Mujaz.Functions.Tests.App;

[Collection(AppCollection.Name)]
public sealed class CreateSummariesTests(AppFixture app)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public async Task A_seed_article_gets_three_checked_summaries_and_aligned_keywords(string seed)
    {
        var (response, body) = await app.PostAsync(new { text = AppFixture.Seed(seed), refresh = true });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("miss", body.GetProperty("cache").GetString());
        var source = body.GetProperty("source").GetProperty("text").GetString()!;
        foreach (var language in new[] { "ar", "fr", "en" })
        {
            var summary = body.GetProperty("summaries").GetProperty(language);
            Assert.Equal("recorded", summary.GetProperty("engine").GetProperty("kind").GetString());
            Assert.Equal("passed", summary.GetProperty("checks").GetProperty("status").GetString());
            Assert.Equal(8, summary.GetProperty("keywords").GetArrayLength());
            Assert.All(summary.GetProperty("sentences").EnumerateArray(), sentence => AssertEvidence(sentence, source));
        }

        Assert.Equal(8, body.GetProperty("keywords").GetArrayLength());
        Assert.Empty(body.GetProperty("unavailable").EnumerateObject());
    }

    [Fact]
    public async Task The_same_article_is_answered_from_the_store_the_second_time()
    {
        var text = AppFixture.Seed("000");
        await app.PostAsync(new { text });

        var (_, body) = await app.PostAsync(new { text = "\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal) });

        Assert.Equal("hit", body.GetProperty("cache").GetString());
        Assert.Equal(0, body.GetProperty("usage").GetProperty("calls").GetInt32());
        Assert.True(body.GetProperty("summaries").GetProperty("fr").GetProperty("cached").GetBoolean());
    }

    [Fact]
    public async Task The_address_of_an_article_comes_back_escaped_as_it_was_sent()
    {
        const string Url = "https://example.com/%D9%85%D8%BA%D8%B1%D8%A8?q=a%2Fb%20c";

        var (_, body) = await app.PostAsync(new { text = AppFixture.Seed("000"), url = Url, engine = "offline" });

        Assert.Equal(Url, body.GetProperty("source").GetProperty("url").GetString());
    }

    [Fact]
    public async Task Only_the_missing_languages_are_made()
    {
        var text = AppFixture.Seed("003");
        await app.Http.DeleteAsync("/api/summaries/" + await IdAsync(text), Token);
        await app.PostAsync(new { text, languages = new[] { "fr" } });

        var (_, body) = await app.PostAsync(new { text });

        Assert.Equal("partial", body.GetProperty("cache").GetString());
        Assert.True(body.GetProperty("summaries").GetProperty("fr").GetProperty("cached").GetBoolean());
        Assert.False(body.GetProperty("summaries").GetProperty("en").GetProperty("cached").GetBoolean());
    }

    [Fact]
    public async Task The_second_article_inside_a_text_is_set_aside_and_said_so()
    {
        var (_, body) = await app.PostAsync(new { text = AppFixture.Seed("002") });

        Assert.DoesNotContain("فؤاد حسين", body.GetProperty("source").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Iraq", body.GetProperty("summaries").GetProperty("en").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            body.GetProperty("source").GetProperty("removed").EnumerateArray(),
            removed => removed.GetProperty("kind").GetString() == "otherArticle" && removed.GetProperty("text").GetString()!.Contains("فؤاد حسين", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Darija_is_recognised_and_answered_in_standard_Arabic()
    {
        var (_, body) = await app.PostAsync(new { text = AppFixture.Seed("004") });

        Assert.Equal("ary", body.GetProperty("source").GetProperty("variety").GetString());
        Assert.DoesNotContain("اللي", body.GetProperty("summaries").GetProperty("ar").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_without_a_recording_is_summarised_offline_in_its_own_language_only()
    {
        const string Text = """
            La médiathèque de Tétouan rouvre samedi

            La médiathèque de Tétouan rouvrira ses portes samedi après dix-huit mois de travaux. Le bâtiment, inauguré en 1987, a été
            entièrement rénové pour un coût de 42 millions de dirhams. Selon la directrice, Samira Benkirane, la nouvelle salle de
            lecture peut accueillir 300 personnes. Un fonds de 25.000 livres en arabe, en français et en espagnol attend les lecteurs.
            L'entrée sera gratuite jusqu'à la fin du mois de juin.
            """;

        var (response, body) = await app.PostAsync(new { text = Text });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("offline", body.GetProperty("summaries").GetProperty("fr").GetProperty("engine").GetProperty("kind").GetString());
        Assert.Equal("modelRequired", body.GetProperty("unavailable").GetProperty("ar").GetProperty("code").GetString());
        Assert.Equal("modelRequired", body.GetProperty("unavailable").GetProperty("en").GetProperty("code").GetString());
        Assert.All(
            body.GetProperty("summaries").GetProperty("fr").GetProperty("sentences").EnumerateArray(),
            sentence => AssertEvidence(sentence, body.GetProperty("source").GetProperty("text").GetString()!));
    }

    [Fact]
    public async Task Without_a_model_a_language_that_is_not_the_articles_own_is_an_error()
    {
        var (response, body) = await app.PostAsync(new
        {
            text = string.Join(' ', Enumerable.Repeat("The harbour of Agadir was closed on Monday because of high waves, the port authority said.", 3)),
            languages = new[] { "fr" },
        });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("modelUnavailable", body.GetProperty("code").GetString());
        Assert.NotNull(response.Headers.RetryAfter);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/markdown")]
    [InlineData("text/html")]
    public async Task The_bare_article_is_accepted_with_options_in_the_query(string mediaType)
    {
        var text = AppFixture.Seed("000");
        var content = mediaType == "text/html"
            ? "<html><body><article>" + string.Concat(text.Split('\n').Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>")) + "</article></body></html>"
            : text;
        using var body = new StringContent(content, Encoding.UTF8, mediaType);

        var response = await app.Http.PostAsync("/api/summaries?languages=fr&engine=offline&languages=ar", body, Token);

        var json = await AppFixture.ReadJsonAsync(response);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(json.GetProperty("summaries").TryGetProperty("ar", out _));
        Assert.True(json.GetProperty("unavailable").TryGetProperty("fr", out _));
    }

    [Fact]
    public async Task Fifty_callers_at_once_cost_what_one_costs()
    {
        var text = AppFixture.Seed("001");
        await app.Http.DeleteAsync("/api/summaries/" + await IdAsync(text), Token);
        var cost = CallsOf((await app.PostAsync(new { text })).Body);
        await app.Http.DeleteAsync("/api/summaries/" + await IdAsync(text), Token);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => app.PostAsync(new { text })));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Response.StatusCode));
        Assert.InRange(cost, 1, 2); // The summaries, and a second look at what is in doubt.
        Assert.Equal(cost, answers.Sum(answer => CallsOf(answer.Body)));
    }

    private static int CallsOf(JsonElement body) => body.GetProperty("usage").GetProperty("calls").GetInt32();

    private async Task<string> IdAsync(string text)
    {
        var (_, body) = await app.PostAsync(new { text, engine = "offline" });
        return body.GetProperty("id").GetString()!;
    }

    private static void AssertEvidence(JsonElement sentence, string source)
    {
        var evidence = sentence.GetProperty("evidence").EnumerateArray().ToList();
        Assert.NotEmpty(evidence);
        Assert.All(evidence, span =>
        {
            var start = span.GetProperty("start").GetInt32();
            var length = span.GetProperty("length").GetInt32();
            Assert.InRange(start, 0, source.Length - 1);
            Assert.InRange(start + length, start + 1, source.Length);
            Assert.False(string.IsNullOrWhiteSpace(source.Substring(start, length)));
        });
    }
}
