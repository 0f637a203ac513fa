using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Mujaz.ModelStub.Faults;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.App;

/// <summary><c>POST /api/checks</c> with <c>verify</c>: what the second look decides, and what becomes of one that cannot be made.</summary>
[Collection(AppCollection.Name)]
public sealed class VerifiedChecksTests(AppFixture app)
{
    private const string Right = "Abdelouafi Laftit s’est entretenu mardi à Marrakech avec Laurent Nuñez.";
    private const string Doubted = "Abdelouafi Laftit s’est entretenu mardi à Marrakech avec Gérald Darmanin.";
    private const string Wrong = "La déclaration a été signée par 27 pays en octobre 2024.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ar")]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task A_recorded_summary_is_judged_and_its_cost_told(string language)
    {
        var body = await VerifyAsync(Recorded(language), language);

        Assert.Equal("passed", StatusOf(body));
        Assert.Equal(JsonValueKind.Null, body.GetProperty("unverified").ValueKind);
        Assert.Equal(1, body.GetProperty("usage").GetProperty("calls").GetInt32());
        Assert.True(body.GetProperty("usage").GetProperty("inputTokens").GetInt32() > 500);
    }

    [Fact]
    public async Task Without_verify_nobody_is_asked()
    {
        var body = await CheckAsync(new { text = AppFixture.Seed("000"), summary = Right, language = "fr", verify = false });

        Assert.Equal(0, body.GetProperty("usage").GetProperty("calls").GetInt32());
        Assert.Equal(JsonValueKind.Null, body.GetProperty("unverified").ValueKind);
    }

    [Fact]
    public async Task A_doubt_of_the_checks_that_the_judge_does_not_share_is_none_and_what_is_certain_stays()
    {
        app.Host.ModelStub!.Enqueue(Fault(ModelStubFaultKind.VerificationAcceptsAll));
        var cleared = await VerifyAsync(Doubted);
        var certain = await VerifyAsync(Wrong);

        Assert.Equal("passed", StatusOf(cleared));
        Assert.Equal("27", Assert.Single(FindingsOf(certain)).GetProperty("value").GetString());
        Assert.Equal("flagged", StatusOf(certain));
    }

    [Fact]
    public async Task What_the_judge_rejects_is_a_finding_with_its_words_and_the_articles()
    {
        app.Host.ModelStub!.Enqueue(Fault(ModelStubFaultKind.VerificationRejectsAll));

        var body = await VerifyAsync(Right);

        var finding = Assert.Single(FindingsOf(body));
        Assert.Equal(("Abdelouafi", "contradicted"), (finding.GetProperty("value").GetString(), finding.GetProperty("status").GetString()));
        Assert.NotEmpty(finding.GetProperty("article").GetProperty("text").GetString()!);
        Assert.Equal("flagged", StatusOf(body));
    }

    [Theory]
    [InlineData(ModelStubFaultKind.VerificationInventsWords)]
    [InlineData(ModelStubFaultKind.VerificationWrongNumbers)]
    [InlineData(ModelStubFaultKind.MalformedJson)]
    [InlineData(ModelStubFaultKind.SchemaBreakingJson)]
    public async Task A_judge_who_makes_no_sense_twice_leaves_the_summary_unverified_and_is_paid_for(ModelStubFaultKind kind)
    {
        app.Host.ModelStub!.Enqueue(Fault(kind), Fault(kind));

        var body = await VerifyAsync(Recorded("fr"));

        Assert.Equal(("unverified", "invalidAnswer"), (StatusOf(body), body.GetProperty("unverified").GetProperty("code").GetString()));
        Assert.Equal(2, body.GetProperty("usage").GetProperty("calls").GetInt32());
        Assert.Empty(FindingsOf(body));
    }

    [Theory]
    [InlineData(ModelStubFaultKind.Refusal, "refused")]
    [InlineData(ModelStubFaultKind.ContentFilterAnswer, "contentFiltered")]
    public async Task A_judge_who_will_not_answer_leaves_the_summary_unverified(ModelStubFaultKind kind, string code)
    {
        app.Host.ModelStub!.Enqueue(Fault(kind));

        var body = await VerifyAsync(Recorded("fr"));

        Assert.Equal(("unverified", code), (StatusOf(body), body.GetProperty("unverified").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Where_nobody_can_judge_the_findings_of_the_checks_stay_and_the_reason_is_told()
    {
        const string Text = "The council of Tarfaya passed a budget of 412 million dirhams on Monday, the mayor said. Half of it goes to transport and a quarter to water.";

        var body = await CheckAsync(new { text = Text, summary = "The budget is 421 million dirhams. Half goes to transport.", language = "en", verify = true });

        Assert.Equal(("unverified", "modelRequired"), (StatusOf(body), body.GetProperty("unverified").GetProperty("code").GetString()));
        Assert.Contains("421", Assert.Single(FindingsOf(body)).GetProperty("value").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"yes\"")]
    [InlineData("1")]
    public async Task Verify_is_true_or_false(string value)
    {
        using var content = new StringContent($$"""{"text":"A.","summary":"A.","language":"en","verify":{{value}}}""", Encoding.UTF8, "application/json");

        await AssertRefusedAsync(content, "verify", "wrongType");
    }

    [Theory]
    [InlineData("summary", 20_000)]
    [InlineData("headline", 1_000)]
    public async Task What_is_longer_than_any_summary_is_refused_by_its_field(string field, int most)
    {
        var request = new Dictionary<string, string> { ["text"] = AppFixture.Seed("000"), ["summary"] = Right, ["language"] = "fr" };
        request[field] = new string('x', most);
        using var allowed = await app.Http.PostAsJsonAsync("/api/checks", request, Token);
        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);

        request[field] += "x";
        await AssertRefusedAsync(JsonContent.Create(request), field, "tooLong");
    }

    [Fact]
    public async Task Eight_megabytes_of_quotations_are_refused_and_not_said_back()
    {
        var quotations = string.Concat(Enumerable.Range(0, 300_000).Select(number => $"« mot {number} » "));

        var body = await AssertRefusedAsync(JsonContent.Create(new { text = AppFixture.Seed("000"), summary = quotations, language = "fr" }), "summary", "tooLong");

        Assert.DoesNotContain("mot", body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_wrong_fields_the_first_are_named_and_no_name_is_said_back_whole()
    {
        var request = Enumerable.Range(0, 5_000).ToDictionary(number => $"{number}{new string('z', 500)}", number => number);

        var response = await app.Http.PostAsJsonAsync("/api/checks", request, Token);
        var body = await AppFixture.ReadJsonAsync(response);

        var errors = body.GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(20, errors.Count);
        Assert.All(errors, error => Assert.True(error.GetProperty("field").GetString()!.Length <= 100));
        Assert.Contains("5003", body.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    public static TheoryData<string> OddSummaries =>
    [
        "mot",
        "你好，世界。今天有三件事。",
        "# Titre\n\n- **12** points\n- [lien](https://exemple.ma)\n\n| a | b |\n|---|---|\n| 1 | 2 |",
        "<div class=\"a\"><p>12 <b>MDH</b></p><script>alert(1)</script></div>",
        "« ouvert “ encore \" et « toujours « et " + string.Concat(Enumerable.Repeat("« ", 5_000)),
        string.Join(' ', Enumerable.Range(0, 700).Select(number => $"« mot {number} de la liste »")),
        string.Join(' ', Enumerable.Range(0, 1_000).Select(number => $"Karim{number} Bennis")),
        string.Concat(Enumerable.Repeat("Le trafic du port a augmenté de 12 % en mai. ", 400)),
    ];

    [Theory]
    [MemberData(nameof(OddSummaries))]
    public async Task Odd_summaries_are_checked(string summary)
    {
        var body = await CheckAsync(new { text = AppFixture.Seed("000"), summary, language = "fr" });

        Assert.Contains(StatusOf(body), new[] { "passed", "flagged" });
    }

    private static ModelStubFault Fault(ModelStubFaultKind kind) => new(kind) { Schema = "verification" };

    private static string Recorded(string language)
    {
        using var recording = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine("seeds", "recordings", "verifications", "000.json")));
        return string.Join(' ', recording.RootElement.GetProperty("judgements").EnumerateArray()
            .Where(judgement => judgement.GetProperty("language").GetString() == language)
            .Select(judgement => judgement.GetProperty("text").GetString())
            .Where(text => text![^1] is '.'));
    }

    private Task<JsonElement> VerifyAsync(string summary, string language = "fr") =>
        CheckAsync(new { text = AppFixture.Seed("000"), summary, language, verify = true });

    private async Task<JsonElement> CheckAsync(object request)
    {
        var response = await app.Http.PostAsJsonAsync("/api/checks", request, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await AppFixture.ReadJsonAsync(response);
    }

    private async Task<JsonElement> AssertRefusedAsync(HttpContent content, string field, string code)
    {
        var response = await app.Http.PostAsync("/api/checks", content, Token);
        var body = await AppFixture.ReadJsonAsync(response);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = Assert.Single(body.GetProperty("errors").EnumerateArray());
        Assert.Equal((field, code), (error.GetProperty("field").GetString(), error.GetProperty("code").GetString()));
        return body;
    }

    private static string? StatusOf(JsonElement body) => body.GetProperty("checks").GetProperty("status").GetString();

    private static List<JsonElement> FindingsOf(JsonElement body) => [.. body.GetProperty("checks").GetProperty("findings").EnumerateArray()];
}
