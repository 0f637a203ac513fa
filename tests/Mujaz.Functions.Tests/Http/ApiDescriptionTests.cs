using System.Text.Json;
using Mujaz.Articles.Word;
using Mujaz.Summaries.Requests;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Http;

public sealed class ApiDescriptionTests(DescribedApi api) : IClassFixture<DescribedApi>
{
    /// <summary>A change of the contract has to be seen: whoever makes one copies the new description over the old.</summary>
    [Fact]
    public async Task The_description_is_as_it_was_agreed()
    {
        var golden = RepositoryRoot.Combine("tests", "Mujaz.Functions.Tests", "Http", "openapi.json");
        var expected = await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken);
        if (expected.ReplaceLineEndings("\n").Trim() == api.Json.ReplaceLineEndings("\n").Trim())
        {
            return;
        }

        var actual = Path.Combine(AppContext.BaseDirectory, "openapi.json");
        await File.WriteAllTextAsync(actual, api.Json + "\n", TestContext.Current.CancellationToken);
        Assert.Fail($"The description has changed. When that is meant: cp {actual} {golden}");
    }

    [Fact]
    public void It_is_OpenAPI_3_1() =>
        Assert.StartsWith("3.1", api.Document.GetProperty("openapi").GetString(), StringComparison.Ordinal);

    [Fact]
    public void Every_operation_has_an_id_of_its_own_and_says_what_it_does()
    {
        var ids = api.Operations.Select(operation => operation.Json.GetProperty("operationId").GetString()).ToList();

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(api.Operations, operation => Assert.NotEmpty(operation.Json.GetProperty("summary").GetString()!));
    }

    [Fact]
    public void Head_is_there_wherever_get_is()
    {
        var operations = api.Operations.Select(operation => operation.ToString()).ToHashSet();

        Assert.All(operations.Where(operation => operation.StartsWith("GET ", StringComparison.Ordinal)), get => Assert.Contains("HEAD" + get[3..], operations));
    }

    [Fact]
    public void Every_body_has_a_schema_and_an_example_in_each_media_type()
    {
        var bodies = api.Operations.Where(operation => operation.Json.TryGetProperty("requestBody", out _)).ToList();

        Assert.Equal(
            ["POST /api/batches", "POST /api/checks", "POST /api/glossary", "POST /api/summaries", "POST /api/summaries/{id}/{language}/reviews", "PUT /api/glossary/{id}"],
            bodies.Select(operation => operation.ToString()).Order(StringComparer.Ordinal));
        foreach (var content in bodies.SelectMany(operation => operation.Json.GetProperty("requestBody").GetProperty("content").EnumerateObject()))
        {
            Assert.True(content.Value.TryGetProperty("schema", out _), content.Name);
            Assert.True(content.Name == "application/zip" || content.Name == WordDocument.MediaType || content.Value.TryGetProperty("example", out _), content.Name);
        }
    }

    [Fact]
    public void Every_failure_is_a_problem_document()
    {
        foreach (var operation in api.Operations)
        {
            var failures = operation.Json.GetProperty("responses").EnumerateObject().Where(response => response.Name[0] is '4' or '5');
            Assert.All(failures.Where(response => response.Name != "401" && !operation.Path.StartsWith("/api/health", StringComparison.Ordinal)), response =>
                Assert.True(response.Value.GetProperty("content").TryGetProperty("application/problem+json", out _), $"{operation} {response.Name}"));
        }
    }

    [Fact]
    public void A_key_is_asked_for_everywhere_but_for_health_and_description()
    {
        var open = api.Operations.Where(operation => !operation.Json.TryGetProperty("security", out _)).Select(operation => operation.Path).Distinct();

        Assert.Equal(["/api/health", "/api/health/ready", "/api/openapi.json"], open.Order(StringComparer.Ordinal));
        Assert.Equal(
            "x-functions-key",
            api.Document.GetProperty("components").GetProperty("securitySchemes").GetProperty("functionKey").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("/api/summaries", "post", "languages sentenceCount embargoUntil engine Prefer")]
    [InlineData("/api/summaries/{id}/{language}", "get", "id language style If-None-Match")]
    [InlineData("/api/batches", "post", "languages callbackUrl ttlDays tier economyHours Idempotency-Key")]
    [InlineData("/api/batches", "get", "top continuation")]
    [InlineData("/api/summaries", "get", "since language sourceLanguage keyword q limit continuation format If-None-Match")]
    [InlineData("/api/summaries/{id}/{language}/reviews", "post", "id language If-Match")]
    public void Path_query_and_headers_are_described(string path, string method, string names)
    {
        var parameters = api.Document.GetProperty("paths").GetProperty(path).GetProperty(method).GetProperty("parameters").EnumerateArray().ToList();

        Assert.All(names.Split(' '), name =>
        {
            var parameter = Assert.Single(parameters, candidate => candidate.GetProperty("name").GetString() == name);
            Assert.NotEmpty(parameter.GetProperty("description").GetString()!);
        });
    }

    [Fact]
    public void Values_that_are_allowed_are_listed()
    {
        var properties = api.Document.GetProperty("components").GetProperty("schemas").GetProperty("SummaryRequestBody").GetProperty("properties");

        Assert.Equal(["ar", "fr", "en"], Values(properties.GetProperty("languages").GetProperty("items")));
        Assert.Equal(["oneSentence", "short", "medium", "long"], Values(properties.GetProperty("summaryLength")));
        Assert.Equal(20, properties.GetProperty("sentenceCount").GetProperty("maximum").GetInt32());
    }

    [Fact]
    public void The_fields_of_a_request_are_those_of_the_one_table_of_them()
    {
        var properties = api.Document.GetProperty("components").GetProperty("schemas").GetProperty("SummaryRequestBody").GetProperty("properties");

        Assert.Equal(ArticleField.All.Select(field => field.Name).Order(), properties.EnumerateObject().Select(property => property.Name).Order());
        foreach (var field in ArticleField.All)
        {
            var schema = properties.GetProperty(field.Name);
            if (field.Values is { } values)
            {
                Assert.Equal(values, Values(field.Type == ArticleFieldType.Languages ? schema.GetProperty("items") : schema));
            }

            Assert.Equal(field.Minimum, schema.TryGetProperty("minimum", out var minimum) ? minimum.GetInt32() : null);
            Assert.Equal(field.Maximum, schema.TryGetProperty("maximum", out var maximum) ? maximum.GetInt32() : null);
            Assert.Equal(field.MaxLength, schema.TryGetProperty("maxLength", out var length) ? length.GetInt32() : null);
        }
    }

    /// <summary>The values without null, which every field may have and which says the same as leaving it out.</summary>
    private static IEnumerable<string?> Values(JsonElement schema) =>
        schema.GetProperty("enum").EnumerateArray().Select(value => value.GetString()).Where(value => value is not null);
}
