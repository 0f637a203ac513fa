using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mujaz.Articles.Word;
using Mujaz.Functions.Tests.Http;

namespace Mujaz.Functions.Tests.App;

/// <summary>What the description shows as an example is taken by the app as it is.</summary>
[Collection(AppCollection.Name)]
public sealed class DescribedExamplesTests(AppFixture app, DescribedApi api) : IClassFixture<DescribedApi>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>No recording answers for an invented article: the model's part is not what is tried here.</summary>
    private static string Offline(JsonElement example, string path)
    {
        if (path != "/api/summaries")
        {
            return example.GetRawText();
        }

        var body = JsonNode.Parse(example.GetRawText())!;
        body["engine"] = "offline";
        body.AsObject().Remove("languages");
        return body.ToJsonString();
    }

    [Theory]
    [InlineData("POST", "/api/summaries", "?engine=offline", 4)]
    [InlineData("POST", "/api/checks", "", 1)]
    [InlineData("POST", "/api/batches", "?engine=offline", 3)]
    [InlineData("POST", "/api/glossary", "", 2)]
    [InlineData("PUT", "/api/glossary/{id}", "", 1)]
    public async Task An_example_of_the_description_is_taken(string method, string path, string query, int forms)
    {
        var operation = Assert.Single(api.Operations, operation => operation.Path == path && operation.Method == method);
        var bodies = operation.Json.GetProperty("requestBody").GetProperty("content").EnumerateObject().ToList();

        // Files have no example in JSON.
        bodies.RemoveAll(body => body.Name is "application/zip" or WordDocument.MediaType);
        Assert.Equal(forms, bodies.Count);
        Assert.Contains(bodies, body => body.Name == "application/json");
        foreach (var body in bodies)
        {
            var isJson = body.Name == "application/json";
            var example = body.Value.GetProperty("example");
            using var content = new StringContent(isJson ? Offline(example, path) : example.GetString()!, Encoding.UTF8);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(body.Name);
            var address = path.Replace("{id}", "karim-bennis", StringComparison.Ordinal) + (isJson && path == "/api/summaries" ? "" : query);
            using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = content };

            using var response = await app.Http.SendAsync(request, Token);

            Assert.True(
                response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Accepted,
                $"{body.Name}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync(Token)}");
        }

        await app.Http.DeleteAsync("/api/glossary/karim-bennis", Token);
    }
}
