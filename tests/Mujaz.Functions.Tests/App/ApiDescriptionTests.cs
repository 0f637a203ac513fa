using System.Net;
using System.Text.Json;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.App;

[Collection(AppCollection.Name)]
public sealed class ApiDescriptionTests(AppFixture app)
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
    public async Task The_description_has_exactly_the_routes_and_methods_that_the_host_routes()
    {
        var description = await AppFixture.ReadJsonAsync(await app.Http.GetAsync("/api/openapi.json", Token));
        var mapped = description.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name}"))
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

    /// <summary>Every method and path that the host routes, from the metadata that the build writes beside the app.</summary>
    private static IEnumerable<string> DeclaredRoutes()
    {
        var metadata = Path.Combine(
            RepositoryRoot.Combine("artifacts", "bin", "Mujaz.Functions"),
            new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Name,
            "functions.metadata");
        using var json = JsonDocument.Parse(File.ReadAllBytes(metadata));
        foreach (var trigger in json.RootElement.EnumerateArray().Select(function => function.GetProperty("bindings")[0].Clone()))
        {
            if (trigger.GetProperty("type").GetString() != "httpTrigger")
            {
                continue;
            }

            // The console is a page for people.
            if (trigger.GetProperty("route").GetString()!.StartsWith("console/", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var method in trigger.GetProperty("methods").EnumerateArray())
            {
                yield return $"{method.GetString()!.ToUpperInvariant()} /api/{trigger.GetProperty("route").GetString()}";
            }
        }
    }
}
