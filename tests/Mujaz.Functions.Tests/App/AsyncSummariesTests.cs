using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Mujaz.Functions.Tests.Batches;

namespace Mujaz.Functions.Tests.App;

/// <summary>Calls that are answered by 202 and worked on as batches of one.</summary>
[Collection(AppCollection.Name)]
public sealed class AsyncSummariesTests(AppFixture app)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_caller_who_prefers_it_is_answered_at_once_and_finds_the_result_later()
    {
        var response = await SendAsync(JsonContent.Create(new { text = AppFixture.Seed("003"), languages = new[] { "en" } }));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("respond-async", response.Headers.GetValues("Preference-Applied").Single());
        Assert.Equal(["en"], Languages(await ResultAsync(response)));
    }

    [Fact]
    public async Task The_options_of_a_bare_article_come_along()
    {
        var response = await SendAsync(new StringContent(AppFixture.Seed("001"), Encoding.UTF8, "text/plain"), "?languages=fr&keywordCount=3");

        var result = await ResultAsync(response);
        Assert.Equal(["fr"], Languages(result));
        Assert.Equal(3, result.GetProperty("keywords").GetArrayLength());
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_once()
    {
        var response = await SendAsync(JsonContent.Create(new { text = "three short words" }));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpContent content, string query = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/summaries" + query) { Content = content };
        request.Headers.Add("Prefer", "respond-async");
        return await app.Http.SendAsync(request, Token);
    }

    private async Task<JsonElement> ResultAsync(HttpResponseMessage accepted)
    {
        var location = new Uri(accepted.Headers.GetValues("Operation-Location").Single());
        var batches = new BatchClient(app.Http);
        var id = location.Segments[^1];
        await batches.WaitAsync(id);
        return Assert.Single(await batches.ResultsAsync(id)).GetProperty("result");
    }

    private static IEnumerable<string> Languages(JsonElement result) =>
        result.GetProperty("summaries").EnumerateObject().Select(summary => summary.Name);
}
