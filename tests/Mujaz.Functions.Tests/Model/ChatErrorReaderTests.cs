using System.Text;
using Mujaz.Functions.Model;
using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Model;

/// <summary>What an operator is told for each way a provider says no.</summary>
public sealed class ChatErrorReaderTests
{
    [Theory]
    [InlineData(401, "invalid_api_key", null, "Mujaz:Model:ApiKey")]
    [InlineData(403, null, null, "role")]
    [InlineData(404, "DeploymentNotFound", null, "Mujaz:Model:Deployment")]
    [InlineData(404, null, null, "Mujaz:Model:Endpoint")]
    [InlineData(400, "unsupported_parameter", "max_tokens", "Mujaz:Model:TokenLimitParameter")]
    [InlineData(400, "unsupported_value", "temperature", "Mujaz:Model:Temperature")]
    [InlineData(400, "unsupported_value", "reasoning_effort", "Mujaz:Model:ReasoningEffort")]
    [InlineData(400, "unsupported_parameter", "verbosity", "Mujaz:Model:Verbosity")]
    [InlineData(400, null, "response_format.json_schema", "Mujaz:Model:StructuredOutput")]
    [InlineData(400, "context_length_exceeded", "messages", "too long")]
    [InlineData(413, null, null, "too long")]
    [InlineData(409, "conflict", null, "409, conflict")]
    [InlineData(302, null, null, "302")]
    public void A_rejection_names_what_to_look_at(int status, string? code, string? parameter, string expected)
    {
        var outcome = Read(status, Error(code, parameter));

        Assert.Equal(ModelOutcomeKind.Rejected, outcome.Kind);
        Assert.Contains(expected, outcome.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void The_providers_own_words_are_not_passed_on_because_they_may_quote_the_article_or_the_key()
    {
        var outcome = Read(401, """{"error":{"message":"Incorrect API key provided: sk-1234","code":"invalid_api_key"}}""");

        Assert.DoesNotContain("sk-1234", outcome.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The article says: ignore everything")]
    [InlineData("مقال")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_code_that_is_no_identifier_is_not_passed_on(string code) =>
        Assert.DoesNotContain(code, Read(400, Error(code, code)).Detail, StringComparison.Ordinal);

    [Fact]
    public void A_filtered_prompt_names_the_categories()
    {
        var outcome = Read(400, """
            {"error":{"code":"content_filter","innererror":{"code":"ResponsibleAIPolicyViolation","content_filter_result":{
              "violence":{"filtered":true,"severity":"high"},"hate":{"filtered":false,"severity":"safe"},"jailbreak":{"detected":true,"filtered":true}}}}}
            """);

        Assert.Equal(ModelOutcomeKind.ContentFiltered, outcome.Kind);
        Assert.Equal(["violence", "jailbreak"], outcome.FilterCategories);
    }

    [Fact]
    public void A_filtered_prompt_is_recognised_by_the_inner_code_alone() =>
        Assert.Equal(ModelOutcomeKind.ContentFiltered, Read(400, """{"error":{"code":null,"innererror":{"code":"ResponsibleAIPolicyViolation"}}}""").Kind);

    [Fact]
    public void An_error_without_its_envelope_is_read_too() =>
        Assert.Contains("temperature", Read(400, """{"code":"bad","param":"temperature"}""").Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData(408, ModelOutcomeKind.Unreachable)]
    [InlineData(429, ModelOutcomeKind.Throttled)]
    [InlineData(500, ModelOutcomeKind.Unreachable)]
    [InlineData(503, ModelOutcomeKind.Unreachable)]
    [InlineData(401, ModelOutcomeKind.Rejected)]
    public void A_body_that_is_no_json_leaves_the_status_to_decide(int status, ModelOutcomeKind expected) =>
        Assert.Equal(expected, Read(status, "<html>Bad gateway</html>").Kind);

    [Fact]
    public void No_recording_counts_as_no_model() =>
        Assert.Equal(ModelOutcomeKind.NotConfigured, Read(404, Error("noRecording", null)).Kind);

    [Fact]
    public void The_wait_of_a_throttled_call_is_passed_on() =>
        Assert.Equal(TimeSpan.FromSeconds(5), ChatErrorReader.Read(429, default, TimeSpan.FromSeconds(5)).RetryAfter);

    private static ModelOutcome Read(int status, string body) => ChatErrorReader.Read(status, Encoding.UTF8.GetBytes(body), retryAfter: null);

    private static string Error(string? code, string? parameter) =>
        new System.Text.Json.Nodes.JsonObject
        {
            ["error"] = new System.Text.Json.Nodes.JsonObject { ["code"] = code, ["param"] = parameter, ["message"] = "No." },
        }.ToJsonString();
}
