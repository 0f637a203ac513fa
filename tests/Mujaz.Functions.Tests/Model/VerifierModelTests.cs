using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Mujaz.Articles;
using Mujaz.Articles.Reading;
using Mujaz.ModelStub;
using Mujaz.ModelStub.Faults;
using Mujaz.Summaries;
using Mujaz.Summaries.Pipeline;

namespace Mujaz.Functions.Tests.Model;

/// <summary>A deployment of its own for verifications, over real HTTP.</summary>
public sealed class VerifierModelTests : IAsyncLifetime
{
    private const string Text =
        "The minister opened the port of Nador on Monday. It cost 2.5 billion dirhams. The first ships are expected in May. "
        + "The works took three years. Fishermen of the region had asked for a quay of their own.";

    private ModelStubServer _verifier = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _verifier = await ModelStubServer.StartAsync(new ModelStubOptions { Synthesize = true }, Token);

    public ValueTask DisposeAsync() => _verifier.DisposeAsync();

    [Fact]
    public async Task Verifications_go_to_the_verifier_and_everything_else_does_not()
    {
        await using var model = await StartAsync();

        var set = await SummarizeAsync(model);

        Assert.Equal(3, set.Summaries.Count);
        Assert.DoesNotContain(model.Stub.Requests, request => SchemaOf(request) == "verification");
        Assert.NotEmpty(_verifier.Requests);
        Assert.All(_verifier.Requests, request =>
        {
            Assert.Equal("verification", SchemaOf(request));
            Assert.Equal("judge", (string?)JsonNode.Parse(request.Body)!["model"]);
            Assert.Equal(["Bearer judges-key"], request.Headers["Authorization"]);
        });
    }

    [Fact]
    public async Task A_verifier_without_an_address_is_another_deployment_of_the_first_endpoint()
    {
        await using var model = await StubbedModel.StartAsync(settings: _ => new() { ["Mujaz:Model:Verifier:Deployment"] = "judge" });

        await SummarizeAsync(model);

        Assert.All(model.Stub.Requests, request => Assert.Equal(
            SchemaOf(request) == "verification" ? "judge" : StubbedModel.Deployment, (string?)JsonNode.Parse(request.Body)!["model"]));
        Assert.All(model.Stub.Requests, request => Assert.Equal([$"Bearer {StubbedModel.Key}"], request.Headers["Authorization"]));
        Assert.Contains(model.Stub.Requests, request => SchemaOf(request) == "verification");
    }

    [Fact]
    public async Task A_verifier_that_throttles_is_waited_for_as_any_endpoint_is()
    {
        var time = new SkippingTimeProvider();
        await using var model = await StartAsync(time);
        _verifier.Enqueue(ModelStubFault.ThrottledWith("retry-after-ms", "2500"));

        var set = await SummarizeAsync(model);

        Assert.All(set.Summaries.Values, summary => Assert.Equal(Grounding.CheckStatus.Passed, summary.Checks.Status));
        Assert.Contains(time.Waits, wait => wait.TotalSeconds is >= 2.5 and <= 2.75);
    }

    [Fact]
    public async Task A_verifier_that_is_down_takes_nothing_away_and_leaves_its_mark()
    {
        await using var model = await StartAsync(new SkippingTimeProvider());
        await _verifier.DisposeAsync();

        var set = await SummarizeAsync(model);

        Assert.Equal(3, set.Summaries.Count);
        Assert.All(set.Summaries.Values, summary => Assert.Equal((Grounding.CheckStatus.Unverified, 4), (summary.Checks.Status, summary.Sentences.Count)));
    }

    [Fact]
    public async Task The_days_budget_is_for_both()
    {
        await using var model = await StartAsync(budget: 1_000);

        var set = await SummarizeAsync(model);

        Assert.Empty(_verifier.Requests);
        Assert.All(set.Summaries.Values, summary => Assert.Equal(Grounding.CheckStatus.Unverified, summary.Checks.Status));
    }

    [Theory]
    [InlineData("Mujaz:Model:Verifier:Endpoint", "nowhere", "Mujaz:Model:Verifier:Endpoint")]
    [InlineData("Mujaz:Model:Verifier:ApiKey", " key", "Mujaz:Model:Verifier:ApiKey")]
    public async Task A_wrong_setting_is_refused_by_its_name(string setting, string value, string expected)
    {
        await using var model = await StubbedModel.StartAsync(settings: _ => new() { [setting] = value });

        var exception = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => model.Model);

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    private static string? SchemaOf(ModelStubRequest request) =>
        (string?)JsonNode.Parse(request.Body)!["response_format"]?["json_schema"]?["name"];

    private static Task<SummarySet> SummarizeAsync(StubbedModel model) =>
        new SummaryPipeline(model.Model, new SummaryPipelineOptions { Verification = VerificationMode.All }, TimeProvider.System)
            .MakeAsync(ArticleReader.Read(new ArticleSource(Text)), new SummaryOptions(), [], Token);

    private Task<StubbedModel> StartAsync(TimeProvider? time = null, int? budget = null) => StubbedModel.StartAsync(time, settings: _ => new()
    {
        ["Mujaz:Model:Verifier:Endpoint"] = _verifier.Endpoint.ToString(),
        ["Mujaz:Model:Verifier:Deployment"] = "judge",
        ["Mujaz:Model:Verifier:ApiKey"] = "judges-key",
        ["Mujaz:Model:DailyTokenBudget"] = budget?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    });
}
