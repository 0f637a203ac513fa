using Mujaz.Articles;
using Mujaz.Articles.Reading;
using Mujaz.ModelStub.Faults;
using Mujaz.Summaries;
using Mujaz.Summaries.Pipeline;

namespace Mujaz.Functions.Tests.Model;

/// <summary>
/// The table of docs/models.md, row by row: what the provider does, over real HTTP, and what the pipeline makes of it. Rows
/// that need two calls of the same kind get two.
/// </summary>
public sealed class FaultTableTests
{
    private const string Text =
        "The minister opened the port of Nador on Monday. It cost 2.5 billion dirhams. The first ships are expected in May. "
        + "The works took three years. Fishermen of the region had asked for a quay of their own.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, ModelStubFault[], string?, ModelOutcomeKind?, int> Rows => new()
    {
        // What is tried again or asked again and then comes right.
        { "429 with a wait that fits", [Throttled("retry-after-ms", "200")], null, null, 2 },
        { "429 with x-ms-retry-after-ms", [Throttled("x-ms-retry-after-ms", "200")], null, null, 2 },
        { "500, then 503, then 408", [new(ModelStubFaultKind.InternalServerError), new(ModelStubFaultKind.ServiceUnavailable), Error(408)], null, null, 4 },
        { "a cut connection", [new(ModelStubFaultKind.CutConnection)], null, null, 2 },
        { "finish_reason length, once", [new(ModelStubFaultKind.Truncated)], null, null, 2 },
        { "finish_reason length without content, once", [new(ModelStubFaultKind.TruncatedWithoutContent)], null, null, 2 },
        { "empty content, once", [new(ModelStubFaultKind.Empty)], null, null, 2 },
        { "null content, once", [new(ModelStubFaultKind.NullContent)], null, null, 2 },
        { "malformed JSON, once", [new(ModelStubFaultKind.MalformedJson)], null, null, 2 },
        { "JSON that breaks the schema, once", [new(ModelStubFaultKind.SchemaBreakingJson)], null, null, 2 },
        { "a missing language, once", [new(ModelStubFaultKind.MissingLanguage)], null, null, 2 },
        { "JSON with text around it", [new(ModelStubFaultKind.JsonInText)], null, null, 1 },

        // What degrades: the caller gets the extractive engine's summary.
        { "429 with a longer wait", [Throttled("Retry-After", "86400")], UnavailableCode.ModelRequired, ModelOutcomeKind.Throttled, 1 },
        { "429 again and again", Times(5, Throttled("retry-after-ms", "200")), UnavailableCode.ModelRequired, ModelOutcomeKind.Throttled, 5 },
        { "500 again and again", Times(5, new(ModelStubFaultKind.InternalServerError)), UnavailableCode.ModelRequired, ModelOutcomeKind.Unreachable, 5 },
        { "cut again and again", Times(5, new(ModelStubFaultKind.CutConnection)), UnavailableCode.ModelRequired, ModelOutcomeKind.Unreachable, 5 },
        { "200 that is no chat completion", [new(ModelStubFaultKind.NotAChatCompletion)], UnavailableCode.ModelRequired, ModelOutcomeKind.Unreachable, 1 },
        { "401", [Error(401, "invalid_api_key")], UnavailableCode.ModelRequired, ModelOutcomeKind.Rejected, 1 },
        { "403", [Error(403)], UnavailableCode.ModelRequired, ModelOutcomeKind.Rejected, 1 },
        { "404", [Error(404, "DeploymentNotFound")], UnavailableCode.ModelRequired, ModelOutcomeKind.Rejected, 1 },
        { "400 with an unsupported parameter", [Error(400, "unsupported_parameter", "temperature")], UnavailableCode.ModelRequired, ModelOutcomeKind.Rejected, 1 },
        { "400 context_length_exceeded", [Error(400, "context_length_exceeded")], UnavailableCode.ModelRequired, ModelOutcomeKind.Rejected, 1 },
        { "413", [Error(413)], UnavailableCode.ModelRequired, ModelOutcomeKind.Rejected, 1 },
        { "404 noRecording", [Error(404, "noRecording")], UnavailableCode.ModelRequired, ModelOutcomeKind.NotConfigured, 1 },

        // What is told and not degraded.
        { "400 of the content filter", [new(ModelStubFaultKind.ContentFilterPrompt)], UnavailableCode.ContentFiltered, ModelOutcomeKind.ContentFiltered, 1 },
        { "finish_reason content_filter", [new(ModelStubFaultKind.ContentFilterAnswer)], UnavailableCode.ContentFiltered, ModelOutcomeKind.ContentFiltered, 1 },
        { "message.refusal", [new(ModelStubFaultKind.Refusal)], UnavailableCode.Refused, ModelOutcomeKind.Refused, 1 },
        { "finish_reason length, twice", Times(2, new(ModelStubFaultKind.Truncated)), UnavailableCode.Truncated, ModelOutcomeKind.Truncated, 2 },
        { "empty content, twice", Times(2, new(ModelStubFaultKind.Empty)), UnavailableCode.InvalidAnswer, ModelOutcomeKind.Empty, 2 },
        { "malformed JSON, twice", Times(2, new(ModelStubFaultKind.MalformedJson)), UnavailableCode.InvalidAnswer, null, 2 },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Whatever_the_provider_does_has_the_outcome_that_the_table_says(
        string row, ModelStubFault[] faults, string? unavailable, ModelOutcomeKind? failure, int calls)
    {
        await using var model = await StubbedModel.StartAsync(new SkippingTimeProvider());
        model.Stub.Enqueue(faults);

        var set = await SummarizeAsync(model);

        Assert.Equal(unavailable is null ? 3 : 0, set.Summaries.Count);
        Assert.All(set.Unavailable.Values, reason => Assert.Equal(unavailable, reason.Code));
        Assert.True(failure == set.Failure?.Kind, $"{row}: {set.Failure?.Kind}");
        Assert.Equal(calls, model.Stub.Statistics.Calls);
    }

    [Theory]
    [InlineData(ModelStubFaultKind.Hang)]
    [InlineData(ModelStubFaultKind.HangInBody)]
    public async Task A_provider_that_hangs_is_unreachable(ModelStubFaultKind fault)
    {
        await using var model = await StubbedModel.StartAsync(
            settings: _ => new() { ["Mujaz:Model:MaxRetries"] = "0", ["Mujaz:Model:AttemptTimeout"] = "00:00:00.3" });
        model.Stub.Enqueue(fault);

        var set = await SummarizeAsync(model);

        Assert.Equal(ModelOutcomeKind.Unreachable, set.Failure!.Kind);
        Assert.All(set.Unavailable.Values, reason => Assert.Equal(UnavailableCode.ModelRequired, reason.Code));
    }

    [Fact]
    public async Task The_whole_call_ends_with_its_total_time_although_every_attempt_had_more()
    {
        await using var model = await StubbedModel.StartAsync(
            settings: _ => new() { ["Mujaz:Model:TotalTimeout"] = "00:00:02", ["Mujaz:Model:AttemptTimeout"] = "00:00:02", ["Mujaz:Model:MaxRetryDelay"] = "00:00:00.1" });
        model.Stub.Enqueue(new ModelStubFault(ModelStubFaultKind.CutConnection), new ModelStubFault(ModelStubFaultKind.Hang));

        var outcome = await model.AskAsync();

        Assert.Equal(ModelOutcomeKind.Unreachable, outcome.Kind);
        Assert.Contains("2 s in all", outcome.Detail, StringComparison.Ordinal);
        Assert.Equal(2, model.Stub.Statistics.Calls);
    }

    [Fact]
    public async Task A_refused_connection_is_unreachable()
    {
        await using var model = await StubbedModel.StartAsync(settings: _ => new() { ["Mujaz:Model:MaxRetries"] = "0" });
        await model.Stub.DisposeAsync();

        Assert.Equal(ModelOutcomeKind.Unreachable, (await SummarizeAsync(model)).Failure!.Kind);
    }

    [Fact]
    public async Task An_open_circuit_is_unreachable_at_once()
    {
        await using var model = await StubbedModel.StartAsync(new SkippingTimeProvider(), settings: _ => new() { ["Mujaz:Model:MaxRetries"] = "0" });
        model.Stub.Enqueue(Enumerable.Repeat(ModelStubFaultKind.InternalServerError, 10));
        for (var i = 0; i < 10; i++)
        {
            await model.AskAsync();
        }

        var set = await SummarizeAsync(model);

        Assert.Equal(ModelOutcomeKind.Unreachable, set.Failure!.Kind);
        Assert.Equal(10, model.Stub.Statistics.Calls);
    }

    [Fact]
    public async Task A_spent_budget_is_no_call()
    {
        await using var model = await StubbedModel.StartAsync(settings: _ => new() { ["Mujaz:Model:DailyTokenBudget"] = "10" });
        await model.AskAsync();

        var set = await SummarizeAsync(model);

        Assert.All(set.Unavailable.Values, reason => Assert.Equal(UnavailableCode.BudgetSpent, reason.Code));
        Assert.Equal(1, model.Stub.Statistics.Calls);
    }

    [Fact]
    public async Task A_caller_that_goes_away_takes_the_attempt_with_it()
    {
        await using var model = await StubbedModel.StartAsync();
        model.Stub.Enqueue(ModelStubFaultKind.Hang);
        using var caller = new CancellationTokenSource();

        var call = SummarizeAsync(model, caller.Token);
        while (model.Stub.Statistics.Calls == 0)
        {
            await Task.Delay(10, Token);
        }

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    private static ModelStubFault Throttled(string header, string value) => ModelStubFault.ThrottledWith(header, value);

    private static ModelStubFault Error(int status, string? code = null, string? parameter = null) =>
        new(ModelStubFaultKind.Error) { Status = status, Code = code, Parameter = parameter };

    private static ModelStubFault[] Times(int count, ModelStubFault fault) => [.. Enumerable.Repeat(fault, count)];

    private static Task<SummarySet> SummarizeAsync(StubbedModel model, CancellationToken? cancellationToken = null) =>
        new SummaryPipeline(model.Model, new SummaryPipelineOptions(), TimeProvider.System)
            .MakeAsync(ArticleReader.Read(new ArticleSource(Text)), new SummaryOptions(), [], cancellationToken ?? Token);
}
