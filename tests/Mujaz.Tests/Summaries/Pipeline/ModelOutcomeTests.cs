using Mujaz.Languages;
using Mujaz.Summaries;
using Mujaz.Summaries.Pipeline;

namespace Mujaz.Tests.Summaries.Pipeline;

/// <summary>Every outcome of a call has one policy and one name for the caller.</summary>
public sealed class ModelOutcomeTests
{
    [Theory]
    [InlineData(ModelOutcomeKind.Refused, UnavailableCode.Refused)]
    [InlineData(ModelOutcomeKind.ContentFiltered, UnavailableCode.ContentFiltered)]
    [InlineData(ModelOutcomeKind.NotConfigured, UnavailableCode.ModelRequired)]
    [InlineData(ModelOutcomeKind.Throttled, UnavailableCode.ModelRequired)]
    [InlineData(ModelOutcomeKind.Unreachable, UnavailableCode.ModelRequired)]
    [InlineData(ModelOutcomeKind.Rejected, UnavailableCode.ModelRequired)]
    [InlineData(ModelOutcomeKind.BudgetSpent, UnavailableCode.BudgetSpent)]
    public async Task It_is_not_tried_again_and_named(ModelOutcomeKind kind, string code)
    {
        var outcome = new ModelOutcome(kind) { RetryAfter = TimeSpan.FromSeconds(7) };
        var (set, model) = await Make(outcome);

        Assert.Single(model.Requests);
        Assert.Empty(set.Summaries);
        Assert.All(Language.OfSummaries, language => Assert.Equal(code, set.Unavailable[language].Code));
        Assert.Equal(outcome, set.Failure);
    }

    [Fact]
    public async Task The_categories_of_a_filter_reach_the_caller()
    {
        var (set, _) = await Make(new ModelOutcome(ModelOutcomeKind.ContentFiltered) { FilterCategories = ["violence"] });

        Assert.Contains("violence", set.Unavailable[Language.French].Detail);
        Assert.Equal(["violence"], set.Failure!.FilterCategories);
    }

    [Fact]
    public async Task A_truncated_answer_is_asked_for_once_with_twice_the_room()
    {
        var (set, model) = await Make(
            new ModelOutcome(ModelOutcomeKind.Truncated) { Usage = new TokenUsage(1, 100, 0, 900, 0) },
            ScriptedModel.Answered(PortStory.Answer()));

        Assert.Equal(model.Requests[0].MaxAnswerTokens * 2, model.Requests[1].MaxAnswerTokens);
        Assert.Equal(3, set.Summaries.Count);
        Assert.Equal(new TokenUsage(2, 200, 0, 910, 0), set.Usage);
    }

    [Fact]
    public async Task An_answer_that_is_truncated_twice_is_unavailable()
    {
        var truncated = new ModelOutcome(ModelOutcomeKind.Truncated);
        var (set, model) = await Make(truncated, truncated);

        Assert.Equal(2, model.Requests.Count);
        Assert.Equal(UnavailableCode.Truncated, set.Unavailable[Language.Arabic].Code);
        Assert.Equal(ModelOutcomeKind.Truncated, set.Failure!.Kind);
    }

    [Theory]
    [InlineData(ModelOutcomeKind.Empty, null)]
    [InlineData(ModelOutcomeKind.Answered, "")]
    [InlineData(ModelOutcomeKind.Answered, " \n")]
    [InlineData(ModelOutcomeKind.Answered, null)]
    public async Task An_empty_answer_is_tried_once_more(ModelOutcomeKind kind, string? content)
    {
        var empty = new ModelOutcome(kind) { Content = content };
        var (set, model) = await Make(empty, ScriptedModel.Answered(PortStory.Answer()));

        Assert.Equal(2, model.Requests.Count);
        Assert.Equal(3, set.Summaries.Count);
    }

    [Fact]
    public async Task Two_empty_answers_are_an_invalid_answer()
    {
        var empty = new ModelOutcome(ModelOutcomeKind.Empty);
        var (set, _) = await Make(empty, empty);

        Assert.Equal(UnavailableCode.InvalidAnswer, set.Unavailable[Language.English].Code);
        Assert.Equal(ModelOutcomeKind.Empty, set.Failure!.Kind);
    }

    [Fact]
    public async Task When_the_repair_call_fails_the_good_languages_stay()
    {
        var (set, _) = await Make(
            ScriptedModel.Answered(PortStory.Answer([Language.Arabic, Language.English])),
            new ModelOutcome(ModelOutcomeKind.Throttled));

        Assert.Equal(2, set.Summaries.Count);
        Assert.Equal(UnavailableCode.ModelRequired, set.Unavailable[Language.French].Code);
        Assert.Equal(ModelOutcomeKind.Throttled, set.Failure!.Kind);
    }

    [Fact]
    public async Task When_the_repair_call_fails_a_short_summary_is_better_than_none()
    {
        var (set, _) = await Make(
            ScriptedModel.Answered(PortStory.Answer(spoil: renderings => renderings["en"].sentences.RemoveRange(2, 2))),
            new ModelOutcome(ModelOutcomeKind.Unreachable));

        Assert.Equal(2, set.Summaries[Language.English].Sentences.Count);
        Assert.Null(set.Failure);
    }

    private static async Task<(SummarySet Set, ScriptedModel Model)> Make(params ModelOutcome[] outcomes)
    {
        var model = new ScriptedModel(outcomes);
        var set = await new SummaryPipeline(model, new SummaryPipelineOptions(), TimeProvider.System)
            .MakeAsync(PortStory.Article, new SummaryOptions(), [], TestContext.Current.CancellationToken);
        return (set, model);
    }
}
