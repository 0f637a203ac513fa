using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mujaz.Functions.Model;
using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Model;

/// <summary>Answers as servers really send them, also those that keep to the format loosely.</summary>
public sealed class ChatAnswerReaderTests
{
    [Fact]
    public void Usage_has_cached_and_reasoning_tokens()
    {
        var outcome = Read("""
            {"model":"m-1","choices":[{"message":{"content":"{}"},"finish_reason":"stop"}],
             "usage":{"prompt_tokens":900,"completion_tokens":300,"prompt_tokens_details":{"cached_tokens":640},"completion_tokens_details":{"reasoning_tokens":120}}}
            """);

        Assert.Equal(new TokenUsage(1, 900, 640, 300, 120), outcome.Usage);
        Assert.Equal("m-1", outcome.Model);
    }

    [Theory]
    [InlineData("\"stop\"")]
    [InlineData("\"eos\"")]
    [InlineData("null")]
    [InlineData("7")]
    public void A_finish_reason_that_is_not_known_leaves_the_content_to_decide(string reason) =>
        Assert.Equal(ModelOutcomeKind.Answered, Read($$"""{"choices":[{"message":{"content":"{}"},"finish_reason":{{reason}}}]}""").Kind);

    [Fact]
    public void A_truncated_answer_is_truncated_however_complete_it_looks() =>
        Assert.Equal(ModelOutcomeKind.Truncated, Read("""{"choices":[{"message":{"content":"{\"a\":1}"},"finish_reason":"length"}]}""").Kind);

    [Fact]
    public void A_filtered_answer_has_no_content_however_complete_it_looks()
    {
        var outcome = Read("""{"choices":[{"message":{"content":"{\"a\":1}"},"finish_reason":"content_filter"}]}""");

        Assert.Equal((ModelOutcomeKind.ContentFiltered, null), (outcome.Kind, outcome.Content));
        Assert.Empty(outcome.FilterCategories);
    }

    [Fact]
    public void A_category_that_was_detected_counts_as_hit() =>
        Assert.Equal(["self_harm", "jailbreak"], Read("""
            {"choices":[{"finish_reason":"content_filter","content_filter_results":{
              "hate":{"filtered":false,"severity":"low"},"self_harm":{"filtered":true,"severity":"high"},"jailbreak":{"filtered":false,"detected":true},"error":null}}]}
            """).FilterCategories);

    [Fact]
    public void A_refusal_is_a_refusal_even_with_content() =>
        Assert.Equal(ModelOutcomeKind.Refused, Read("""{"choices":[{"message":{"content":"{}","refusal":"No."},"finish_reason":"stop"}]}""").Kind);

    [Theory]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":[{}]}""")]
    [InlineData("""{"choices":[{"message":null,"finish_reason":"stop"}]}""")]
    [InlineData("""{"choices":[{"message":{"content":null},"finish_reason":"stop"}]}""")]
    [InlineData("""{"choices":[{"message":{"content":" \n"},"finish_reason":"stop"}]}""")]
    public void Nothing_in_it_is_empty(string body) => Assert.Equal(ModelOutcomeKind.Empty, Read(body).Kind);

    [Theory]
    [InlineData("<html>Sign in</html>")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"status":"ok"}""")]
    public void What_is_no_chat_completion_points_at_the_endpoint_setting(string body)
    {
        var outcome = Read(body);

        Assert.Equal(ModelOutcomeKind.Unreachable, outcome.Kind);
        Assert.Contains("Mujaz:Model:Endpoint", outcome.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"prompt_tokens":-5,"completion_tokens":1.5,"prompt_tokens_details":7}""")]
    [InlineData("null")]
    [InlineData("\"many\"")]
    public void Usage_that_makes_no_sense_counts_as_nothing(string usage) =>
        Assert.Equal(new TokenUsage(1, 0, 0, 0, 0), Read("""{"choices":[{"message":{"content":"{}"}}],"usage":""" + usage + "}").Usage);

    [Fact]
    public void No_bytes_make_it_throw() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        bytes => ChatAnswerReader.Read(bytes) is not null)
        .QuickCheckThrowOnFailure();

    private static ModelOutcome Read(string body) => ChatAnswerReader.Read(Encoding.UTF8.GetBytes(body));
}
