using System.Text.Json;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using Mujaz.ModelStub;
using Mujaz.ModelStub.Faults;
using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Model;

/// <summary>What the pipeline gets for each thing a provider can do, over real HTTP.</summary>
public sealed class ModelOutcomeTests
{
    [Fact]
    public async Task A_good_answer_is_answered_with_its_content_model_and_usage()
    {
        await using var model = await StubbedModel.StartAsync();

        var outcome = await model.AskAsync();

        Assert.Equal(ModelOutcomeKind.Answered, outcome.Kind);
        Assert.Equal("recorded", outcome.Model);
        Assert.Equal(1, outcome.Usage.Calls);
        Assert.Equal(1_000, outcome.Usage.InputTokens);
        Assert.True(outcome.Usage.OutputTokens > 0);
        using var answer = JsonDocument.Parse(outcome.Content!);
        Assert.StartsWith("The minister opened", answer.RootElement.GetProperty("summaries").GetProperty("en").GetProperty("headline").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ModelStubFaultKind.Refusal, ModelOutcomeKind.Refused)]
    [InlineData(ModelStubFaultKind.ContentFilterPrompt, ModelOutcomeKind.ContentFiltered)]
    [InlineData(ModelStubFaultKind.ContentFilterAnswer, ModelOutcomeKind.ContentFiltered)]
    [InlineData(ModelStubFaultKind.Truncated, ModelOutcomeKind.Truncated)]
    [InlineData(ModelStubFaultKind.TruncatedWithoutContent, ModelOutcomeKind.Truncated)]
    [InlineData(ModelStubFaultKind.Empty, ModelOutcomeKind.Empty)]
    [InlineData(ModelStubFaultKind.NullContent, ModelOutcomeKind.Empty)]
    [InlineData(ModelStubFaultKind.NotAChatCompletion, ModelOutcomeKind.Unreachable)]
    public async Task An_odd_answer_is_its_own_outcome_and_is_not_tried_again(ModelStubFaultKind fault, ModelOutcomeKind expected)
    {
        await using var model = await StubbedModel.StartAsync();
        model.Stub.Enqueue(fault);

        var outcome = await model.AskAsync();

        Assert.Equal(expected, outcome.Kind);
        Assert.Null(outcome.Content);
        Assert.NotNull(outcome.Detail);
        Assert.Equal(1, model.Stub.Statistics.Calls);
    }

    [Theory]
    [InlineData(ModelStubFaultKind.ContentFilterPrompt, 0)]
    [InlineData(ModelStubFaultKind.ContentFilterAnswer, 1)]
    public async Task A_content_filter_names_the_categories_that_were_hit(ModelStubFaultKind fault, int billedCalls)
    {
        await using var model = await StubbedModel.StartAsync();
        model.Stub.Enqueue(fault);

        var outcome = await model.AskAsync();

        Assert.Equal(["violence"], outcome.FilterCategories);
        Assert.Contains("violence", outcome.Detail, StringComparison.Ordinal);
        Assert.Equal(billedCalls, outcome.Usage.Calls);
    }

    [Theory]
    [InlineData(ModelStubFaultKind.MalformedJson)]
    [InlineData(ModelStubFaultKind.SchemaBreakingJson)]
    [InlineData(ModelStubFaultKind.WrongLanguage)]
    [InlineData(ModelStubFaultKind.MissingLanguage)]
    [InlineData(ModelStubFaultKind.WrongNumber)]
    [InlineData(ModelStubFaultKind.WrongName)]
    [InlineData(ModelStubFaultKind.InventedQuote)]
    [InlineData(ModelStubFaultKind.FewerSentences)]
    public async Task A_complete_answer_with_bad_content_is_answered_and_left_to_the_pipeline_to_judge(ModelStubFaultKind fault)
    {
        await using var model = await StubbedModel.StartAsync();
        model.Stub.Enqueue(fault);

        var outcome = await model.AskAsync();

        Assert.Equal(ModelOutcomeKind.Answered, outcome.Kind);
        Assert.NotEmpty(outcome.Content!);
    }

    [Fact]
    public async Task Tokens_of_a_truncated_answer_are_accounted_for_and_reasoning_is_named_as_the_cause()
    {
        await using var model = await StubbedModel.StartAsync();
        model.Stub.Enqueue(ModelStubFaultKind.TruncatedWithoutContent);

        var outcome = await model.AskAsync();

        Assert.Equal(new TokenUsage(1, 1_000, 0, 4_096, 4_096), outcome.Usage);
        Assert.Contains("ReasoningEffort", outcome.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_without_a_recording_counts_as_no_model_configured()
    {
        await using var model = await StubbedModel.StartAsync(stub: new ModelStubOptions());

        var outcome = await model.AskAsync();

        Assert.Equal(ModelOutcomeKind.NotConfigured, outcome.Kind);
        Assert.Equal(1, model.Stub.Statistics.NoRecording);
    }

    [Theory]
    [InlineData(ModelStubFaultKind.InternalServerError)]
    [InlineData(ModelStubFaultKind.ServiceUnavailable)]
    [InlineData(ModelStubFaultKind.CutConnection)]
    public async Task A_failing_endpoint_is_unreachable_once_the_retries_are_used_up(ModelStubFaultKind fault)
    {
        await using var model = await StubbedModel.StartAsync(new SkippingTimeProvider(), settings: _ => new() { ["Mujaz:Model:MaxRetries"] = "2" });
        model.Stub.Enqueue(fault, fault, fault);

        var outcome = await model.AskAsync();

        Assert.Equal(ModelOutcomeKind.Unreachable, outcome.Kind);
        Assert.Equal(3, model.Stub.Statistics.Calls);
    }

    [Theory]
    [InlineData(ModelStubFaultKind.Hang)]
    [InlineData(ModelStubFaultKind.HangInBody)]
    public async Task An_endpoint_that_hangs_is_unreachable_after_the_attempt_timeout(ModelStubFaultKind fault)
    {
        await using var model = await StubbedModel.StartAsync(settings: _ => new()
        {
            ["Mujaz:Model:MaxRetries"] = "0",
            ["Mujaz:Model:AttemptTimeout"] = "00:00:00.3",
        });
        model.Stub.Enqueue(fault);

        var outcome = await model.AskAsync();

        Assert.Equal(ModelOutcomeKind.Unreachable, outcome.Kind);
        Assert.Contains("0.3 s", outcome.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_answer_within_the_attempt_timeout_is_an_answer()
    {
        await using var model = await StubbedModel.StartAsync();
        model.Stub.Enqueue(new ModelStubFault(ModelStubFaultKind.Slow) { DelayMilliseconds = 150 });

        Assert.Equal(ModelOutcomeKind.Answered, (await model.AskAsync()).Kind);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unreachable()
    {
        await using var model = await StubbedModel.StartAsync(settings: _ => new() { ["Mujaz:Model:MaxRetries"] = "0" });
        await model.Stub.DisposeAsync();

        var outcome = await model.AskAsync();

        Assert.Equal(ModelOutcomeKind.Unreachable, outcome.Kind);
        Assert.Contains("ConnectionError", outcome.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_identity_that_gets_no_token_is_a_rejection_that_says_so()
    {
        await using var model = await StubbedModel.StartAsync(
            settings: _ => new() { ["Mujaz:Model:Endpoint"] = "https://news.openai.azure.com", ["Mujaz:Model:ApiKey"] = null },
            services: services => services.AddSingleton<TokenCredential>(new NoIdentity()));

        var outcome = await model.AskAsync();

        Assert.Equal(ModelOutcomeKind.Rejected, outcome.Kind);
        Assert.Contains("no token for news.openai.azure.com", outcome.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_call_throws_and_leaves_the_connection()
    {
        await using var model = await StubbedModel.StartAsync();
        model.Stub.Enqueue(ModelStubFaultKind.Hang);
        using var cancellation = new CancellationTokenSource();

        var call = model.AskAsync(cancellation.Token);
        while (model.Stub.Statistics.Calls == 0)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(1, model.Stub.Statistics.Calls);
    }

    [Fact]
    public async Task A_call_that_was_cancelled_before_is_not_made()
    {
        await using var model = await StubbedModel.StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => model.AskAsync(new CancellationToken(canceled: true)));

        Assert.Equal(0, model.Stub.Statistics.Calls);
    }

    private sealed class NoIdentity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new CredentialUnavailableException("No managed identity is assigned.");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
