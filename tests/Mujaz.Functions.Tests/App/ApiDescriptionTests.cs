using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.App;

[Collection(AppCollection.Name)]
public sealed partial class ApiDescriptionTests(AppFixture app)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_description_is_OpenAPI_3_1()
    {
        var response = await app.Http.GetAsync("/api/openapi.json", Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("3.1", (await AppFixture.ReadJsonAsync(response)).GetProperty("openapi").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_app_maps_exactly_the_routes_and_methods_of_the_function_json_files()
    {
        var description = await AppFixture.ReadJsonAsync(await app.Http.GetAsync("/api/openapi.json", Token));
        var mapped = description.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name}"))
            .Append("GET /api/openapi.json")
            .ToHashSet();

        var declared = DeclaredRoutes().ToHashSet();

        Assert.Equal(declared.Order(), mapped.Order());
    }

    [Fact]
    public async Task Liveness_asks_nothing_of_others()
    {
        var body = await AppFixture.ReadJsonAsync(await app.Http.GetAsync("/api/health", Token));

        Assert.Equal("healthy", body.GetProperty("status").GetString());
        Assert.Empty(body.GetProperty("checks").EnumerateObject());
    }

    [Fact]
    public async Task Readiness_tells_the_state_of_storage_and_model()
    {
        var body = await AppFixture.ReadJsonAsync(await app.Http.GetAsync("/api/health/ready", Token));

        Assert.Equal("healthy", body.GetProperty("status").GetString());
        Assert.Equal("healthy", body.GetProperty("checks").GetProperty("storage").GetString());
        Assert.Equal("recorded", body.GetProperty("checks").GetProperty("model").GetString());
    }

    [Theory]
    [InlineData("/OnArticleBlob")]
    [InlineData("/api/OnArticleBlob")]
    [InlineData("/api/../OnArticleBlob")]
    [InlineData("/api/%2e%2e/OnArticleBlob")]
    public async Task Nobody_outside_can_forge_an_event(string path)
    {
        var response = await app.Http.PostAsync(path, new StringContent("{}"), Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    /// <summary>Every method and path the host routes, an optional segment as two paths.</summary>
    private static IEnumerable<string> DeclaredRoutes()
    {
        foreach (var file in Directory.GetFiles(RepositoryRoot.Combine("src", "Mujaz.Functions", "Functions"), "function.json", SearchOption.AllDirectories))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var trigger = json.RootElement.GetProperty("bindings")[0];
            if (trigger.GetProperty("type").GetString() != "httpTrigger")
            {
                continue;
            }

            var route = "/api/" + trigger.GetProperty("route").GetString();
            foreach (var method in trigger.GetProperty("methods").EnumerateArray().Select(method => method.GetString()!.ToUpperInvariant()))
            {
                foreach (var path in PathsOf(method, route))
                {
                    yield return $"{method} {path}";
                }
            }
        }
    }

    /// <summary>The actions on a batch share one function: each has its own method.</summary>
    private static IEnumerable<string> PathsOf(string method, string route)
    {
        if (route.EndsWith("/{resource?}", StringComparison.Ordinal))
        {
            var batch = OptionalSegment().Replace(route, "");
            return method switch
            {
                "GET" => [batch, batch + "/results", batch + "/report"],
                "POST" => [batch + "/retry"],
                _ => [batch],
            };
        }

        return OptionalSegment().IsMatch(route) ? [OptionalSegment().Replace(route, ""), Named(route)] : [route];
    }

    // The host has one optional segment where the app maps literal paths: {probe?} is "ready".
    private static string Named(string route) => route
        .Replace("{probe?}", "ready", StringComparison.Ordinal)
        .Replace("?}", "}", StringComparison.Ordinal);

    [GeneratedRegex(@"/\{\w+\?\}$")]
    private static partial Regex OptionalSegment();
}
