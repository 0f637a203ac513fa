using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Mujaz.Functions.Model;
using Mujaz.Functions.Model.Settings;
using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Model;

/// <summary>The wire format of a call: what is configured is sent, and nothing else.</summary>
public sealed class ChatRequestTests
{
    private static readonly ModelRequest Request = new()
    {
        Instructions = "Summarise.",
        Input = "[1] افتتح الوزير الميناء.",
        SchemaName = "summaries",
        Schema = """{"type":"object"}"""u8.ToArray(),
        MaxAnswerTokens = 1_000,
    };

    [Fact]
    public void By_default_the_schema_is_strict_and_only_the_token_limit_is_sent() => AssertBody(
        new ModelOptions { Deployment = "news" },
        """{"model":"news","messages":[{"role":"system","content":"Summarise."},{"role":"user","content":"[1] افتتح الوزير الميناء."}],"response_format":{"type":"json_schema","json_schema":{"name":"summaries","strict":true,"schema":{"type":"object"}}},"max_completion_tokens":5000}""");

    [Fact]
    public void Every_configured_parameter_is_sent() => AssertBody(
        new ModelOptions
        {
            Deployment = "news",
            ReasoningEffort = "none",
            Verbosity = "low",
            Temperature = 0.2f,
            TokenLimitParameter = "max_tokens",
        },
        """{"model":"news","messages":[{"role":"system","content":"Summarise."},{"role":"user","content":"[1] افتتح الوزير الميناء."}],"response_format":{"type":"json_schema","json_schema":{"name":"summaries","strict":true,"schema":{"type":"object"}}},"max_tokens":1000,"temperature":0.2,"reasoning_effort":"none","verbosity":"low"}""");

    [Fact]
    public void A_server_that_knows_only_json_objects_gets_the_schema_in_the_instructions()
    {
        var body = Write(new ModelOptions { Deployment = "news", StructuredOutput = StructuredOutputMode.JsonObject });

        Assert.Equal("""{"type":"json_object"}""", body["response_format"]!.ToJsonString());
        AssertSchemaInInstructions(body);
    }

    [Fact]
    public void A_server_that_knows_no_response_format_gets_none()
    {
        var body = Write(new ModelOptions { Deployment = "news", StructuredOutput = StructuredOutputMode.None });

        Assert.False(body.ContainsKey("response_format"));
        AssertSchemaInInstructions(body);
    }

    [Theory]
    [InlineData(null, null, 5_000)]
    [InlineData("none", null, 1_000)]
    [InlineData("minimal", null, 2_000)]
    [InlineData("low", null, 5_000)]
    [InlineData("medium", null, 9_000)]
    [InlineData("high", null, 13_000)]
    [InlineData("high", 0, 1_000)]
    [InlineData(null, 250, 1_250)]
    [InlineData(null, 100_000, 16_384)]
    public void The_token_limit_is_the_answers_plus_the_reasonings_up_to_the_largest(string? effort, int? reasoning, int expected) =>
        Assert.Equal(expected, (int)Write(new ModelOptions { Deployment = "news", ReasoningEffort = effort, ReasoningTokens = reasoning })["max_completion_tokens"]!);

    [Fact]
    public void The_largest_answer_a_caller_can_ask_for_does_not_overflow() =>
        Assert.Equal(16_384, (int)Write(new ModelOptions { Deployment = "news" }, Request with { MaxAnswerTokens = int.MaxValue })["max_completion_tokens"]!);

    [Fact]
    public void Arabic_is_sent_in_utf_8_and_not_in_escapes_of_three_times_the_size() =>
        Assert.Contains("افتتح الوزير", ChatRequest.Write(Request, new ModelOptions(), "news").ToString(), StringComparison.Ordinal);

    [Fact]
    public void Any_text_arrives_as_it_was() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        text =>
        {
            // A lone surrogate is no text: UTF-8 has no form for it.
            var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get));
            return (string?)Write(new ModelOptions { Deployment = "news" }, Request with { Input = whole })["messages"]![1]!["content"] == whole;
        }).QuickCheckThrowOnFailure();

    private static JsonObject Write(ModelOptions options, ModelRequest? request = null) =>
        (JsonObject)JsonNode.Parse(ChatRequest.Write(request ?? Request, options, options.Deployment!).ToMemory().Span)!;

    private static void AssertBody(ModelOptions options, string expected) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), Write(options)), Write(options).ToJsonString());

    private static void AssertSchemaInInstructions(JsonObject body)
    {
        var instructions = (string)body["messages"]![0]!["content"]!;
        Assert.StartsWith("Summarise.\n\n", instructions, StringComparison.Ordinal);
        Assert.EndsWith("""{"type":"object"}""", instructions, StringComparison.Ordinal);
    }
}
