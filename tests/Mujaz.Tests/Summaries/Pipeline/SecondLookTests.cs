using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries;
using Mujaz.Summaries.Pipeline;
using Mujaz.Tests.Summaries.Verification;

namespace Mujaz.Tests.Summaries.Pipeline;

/// <summary>What a second look changes about a summary.</summary>
public sealed class SecondLookTests
{
    // The authority's spokesman is a name that the article does not have: a doubt, and no certainty.
    private const string Doubtful = "Lorry drivers complained of long queues at the gates, Hamid Bennani said.";
    private const string Right = "Lorry drivers complained of long queues at the gates of the port.";

    [Fact]
    public async Task Where_the_checks_have_no_doubt_nobody_is_asked()
    {
        var (set, model) = await MakeAsync(VerificationMode.Doubtful, ScriptedModel.Answered(PortStory.Answer([Language.English])));

        Assert.Single(model.Requests);
        Assert.Equal(CheckStatus.Passed, Checks(set).Status);
    }

    [Fact]
    public async Task A_doubt_that_is_cleared_is_no_finding_and_costs_no_repair()
    {
        var (set, model) = await MakeAsync(VerificationMode.Doubtful, Answer(Doubtful), Judgements.Answer(Judgements.Supported(1, 5)));

        Assert.Equal(2, model.Requests.Count);
        Assert.True(model.Requests[1].IsVerification);
        Assert.Contains(Doubtful, model.Requests[1].Input, StringComparison.Ordinal);
        Assert.Equal(CheckStatus.Passed, Checks(set).Status);
        Assert.Equal(Doubtful, set.Summaries[Language.English].Sentences[2].Text);
        Assert.Equal(2, set.Usage.Calls);
    }

    [Fact]
    public async Task A_sentence_that_is_rejected_is_repaired_with_the_reason_and_looked_at_again()
    {
        var (set, model) = await MakeAsync(
            VerificationMode.Doubtful,
            Answer(Doubtful),
            Judgements.Answer(Judgements.Rejected(1, 5, "nobody is named", "Hamid Bennani said")),
            ScriptedModel.Answered(PortStory.Corrections((Language.English, 2, Right, 5))),
            Judgements.Answer(Judgements.Supported(1, 5)));

        Assert.Equal("corrections", model.Requests[2].SchemaName);
        Assert.Contains("nobody is named", model.Requests[2].Input, StringComparison.Ordinal);
        Assert.Contains("the article has: \\\"Lorry drivers complained", model.Requests[2].Input, StringComparison.Ordinal);
        Assert.Contains(Right, model.Requests[3].Input, StringComparison.Ordinal);
        Assert.Equal(CheckStatus.Passed, Checks(set).Status);
        Assert.Equal(Right, set.Summaries[Language.English].Sentences[2].Text);
    }

    [Fact]
    public async Task A_sentence_that_stays_rejected_is_dropped_and_the_reason_points_into_the_article()
    {
        var (set, model) = await MakeAsync(
            VerificationMode.Doubtful,
            Answer(Doubtful),
            Judgements.Answer(Judgements.Rejected(1, 5, "nobody is named", "Hamid Bennani said")),
            ScriptedModel.Answered(PortStory.Corrections((Language.English, 2, Doubtful, 5))));

        // The sentence has not changed, so nobody is asked about it again.
        Assert.Equal(3, model.Requests.Count);
        var dropped = Checks(set).Dropped.Single();
        Assert.Equal(Doubtful, dropped.Text);
        var finding = dropped.Findings.Single();
        Assert.Equal((FindingKind.Name, "Hamid Bennani said", FindingStatus.Contradicted), (finding.Kind, finding.Value, finding.Status));
        Assert.Equal(Right, finding.Article!.Value.Of(PortStory.Article.Text).ToString());
        Assert.Equal(3, set.Summaries[Language.English].Sentences.Count);
    }

    [Fact]
    public async Task Report_keeps_a_rejected_sentence_and_flags_its_words()
    {
        var (set, _) = await MakeAsync(
            new SummaryPipelineOptions { Strictness = CheckStrictness.Report },
            Answer(Doubtful),
            Judgements.Answer(Judgements.NotSaid(1, "Hamid Bennani said")),
            ScriptedModel.Answered(PortStory.Corrections((Language.English, 2, Doubtful, 5))));

        var finding = Checks(set).Findings.Single();
        Assert.Equal((CheckStatus.Flagged, FindingStatus.NotFound, 2), (Checks(set).Status, finding.Status, finding.Sentence));
    }

    public static TheoryData<ModelOutcomeKind> Silences =>
        [ModelOutcomeKind.Unreachable, ModelOutcomeKind.Throttled, ModelOutcomeKind.BudgetSpent, ModelOutcomeKind.Refused, ModelOutcomeKind.Rejected];

    [Theory]
    [MemberData(nameof(Silences))]
    public async Task Without_an_answer_the_sentence_stays_and_the_summary_is_unverified(ModelOutcomeKind silence)
    {
        var (set, model) = await MakeAsync(VerificationMode.Doubtful, Answer(Doubtful), new ModelOutcome(silence));

        Assert.Equal(2, model.Requests.Count);
        Assert.Equal(CheckStatus.Unverified, Checks(set).Status);
        Assert.NotEmpty(Checks(set).Findings);
        Assert.All(Checks(set).Findings, finding => Assert.Equal((FindingKind.Name, 2), (finding.Kind, finding.Sentence)));
        Assert.Equal(4, set.Summaries[Language.English].Sentences.Count);
    }

    [Fact]
    public async Task A_judge_whose_answers_cannot_be_believed_leaves_the_summary_unverified()
    {
        var invented = Judgements.Answer(Judgements.Rejected(1, 5, "x", "words of its own"));
        var (set, model) = await MakeAsync(VerificationMode.Doubtful, Answer(Doubtful), invented, invented);

        Assert.Equal(3, model.Requests.Count);
        Assert.Equal(CheckStatus.Unverified, Checks(set).Status);
        Assert.Equal(4, set.Summaries[Language.English].Sentences.Count);
    }

    [Fact]
    public async Task Where_nobody_answers_verifications_the_checks_decide_as_without_one()
    {
        var (set, model) = await MakeAsync(
            VerificationMode.Doubtful,
            Answer(Doubtful),
            new ModelOutcome(ModelOutcomeKind.NotConfigured),
            ScriptedModel.Answered(PortStory.Corrections((Language.English, 2, Right, 5))));

        Assert.Equal("corrections", model.Requests[2].SchemaName);
        Assert.Equal(CheckStatus.Passed, Checks(set).Status);
    }

    [Fact]
    public async Task A_certainty_is_repaired_and_not_asked_about()
    {
        var (set, model) = await MakeAsync(
            VerificationMode.Doubtful,
            Answer("Lorry drivers complained of 77 queues at the gates of the port."),
            ScriptedModel.Answered(PortStory.Corrections((Language.English, 2, Right, 5))));

        Assert.Equal(["summaries", "corrections"], model.Requests.Select(request => request.SchemaName));
        Assert.Equal(CheckStatus.Passed, Checks(set).Status);
    }

    [Fact]
    public async Task Off_takes_what_the_checks_find_as_it_is()
    {
        var (_, model) = await MakeAsync(
            VerificationMode.Off, Answer(Doubtful), ScriptedModel.Answered(PortStory.Corrections((Language.English, 2, Right, 5))));

        Assert.Equal(["summaries", "corrections"], model.Requests.Select(request => request.SchemaName));
    }

    [Fact]
    public async Task All_has_every_sentence_and_the_headline_judged()
    {
        var (set, model) = await MakeAsync(
            VerificationMode.All,
            ScriptedModel.Answered(PortStory.Answer([Language.English])),
            Judgements.Answer([.. Enumerable.Range(1, 5).Select(number => Judgements.Supported(number, 2))]));

        Assert.Equal(2, model.Requests.Count);
        Assert.Contains("Container traffic grows at the port of Tangier in June", model.Requests[1].Input, StringComparison.Ordinal);
        Assert.Equal(CheckStatus.Passed, Checks(set).Status);
    }

    [Fact]
    public async Task All_finds_what_the_checks_cannot_see()
    {
        const string Denied = "Lorry drivers praised the short queues at the gates of the port.";
        var supported = Enumerable.Range(1, 5).Where(number => number != 4).Select(number => Judgements.Supported(number, 2));
        var (set, _) = await MakeAsync(
            VerificationMode.All,
            Answer(Denied),
            Judgements.Answer([.. supported, Judgements.Rejected(4, 5, "complained, not praised", "praised the short")]),
            ScriptedModel.Answered(PortStory.Corrections((Language.English, 2, Denied, 5))));

        Assert.Equal(Denied, Checks(set).Dropped.Single().Text);
    }

    [Fact]
    public async Task A_judge_that_rejects_most_of_what_was_written_is_told_of_and_nothing_is_dropped()
    {
        var (set, model) = await MakeAsync(
            VerificationMode.All,
            ScriptedModel.Answered(PortStory.Answer([Language.English])),
            Judgements.Answer(
                Judgements.NotSaid(1, "Container"), Judgements.NotSaid(2, "handled"), Judgements.NotSaid(3, "Traffic"), Judgements.NotSaid(4, "expects"), Judgements.Supported(5, 6)));

        Assert.Equal(2, model.Requests.Count);
        Assert.Equal(4, set.Summaries[Language.English].Sentences.Count);
        Assert.Equal(CheckStatus.Unverified, Checks(set).Status);
        Assert.Equal(["Container", "handled", "Traffic", "expects"], Checks(set).Findings.Select(finding => finding.Value));
    }

    [Fact]
    public async Task Somebody_elses_summary_is_judged_sentence_by_sentence()
    {
        const string Praised = "Lorry drivers praised the short queues at the gates of the port.";
        var summary = new SummaryToCheck(Language.English, null, [new SummarySentence(Right, []), new SummarySentence(Praised, []), new SummarySentence("There were 77 queues.", [])]);
        var model = new ScriptedModel(Judgements.Answer(Judgements.Supported(1, 5), Judgements.Rejected(2, 5, "complained", "praised the short")));

        var (report, usage, unverified) = await Pipeline(model).VerifyAsync(summary, PortStory.Article, [], TestContext.Current.CancellationToken);

        Assert.Equal(CheckStatus.Flagged, report.Status);
        Assert.Equal([("praised the short", FindingStatus.Contradicted, 1), ("77", FindingStatus.NotFound, 2)], report.Findings.Select(finding => (finding.Value, finding.Status, finding.Sentence!.Value)));
        Assert.Equal(1, usage.Calls);
        Assert.Null(unverified);
    }

    [Theory]
    [InlineData(ModelOutcomeKind.NotConfigured, UnavailableCode.ModelRequired)]
    [InlineData(ModelOutcomeKind.Unreachable, UnavailableCode.ModelRequired)]
    [InlineData(ModelOutcomeKind.BudgetSpent, UnavailableCode.BudgetSpent)]
    [InlineData(ModelOutcomeKind.Refused, UnavailableCode.Refused)]
    public async Task Somebody_elses_summary_that_cannot_be_judged_is_unverified_and_says_why(ModelOutcomeKind silence, string code)
    {
        var model = new ScriptedModel(new ModelOutcome(silence));

        var (report, _, unverified) = await Pipeline(model).VerifyAsync(
            new SummaryToCheck(Language.English, null, [new SummarySentence(Right, [])]), PortStory.Article, [], TestContext.Current.CancellationToken);

        Assert.Equal((CheckStatus.Unverified, code), (report.Status, unverified?.Code));
    }

    [Fact]
    public async Task A_caller_who_leaves_takes_the_check_and_its_calls_with_him()
    {
        using var caller = new CancellationTokenSource();
        var model = new ScriptedModel { Answer = _ => { caller.Cancel(); throw new OperationCanceledException(caller.Token); } };
        var sentences = Enumerable.Repeat(new SummarySentence(Right, []), 40).ToList();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Pipeline(model).VerifyAsync(new SummaryToCheck(Language.English, null, sentences), PortStory.Article, [], caller.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Pipeline(model).VerifyAsync(new SummaryToCheck(Language.English, null, sentences), PortStory.Article, [], caller.Token));

        Assert.Single(model.Requests);
    }

    [Fact]
    public async Task A_judge_who_makes_no_sense_leaves_the_findings_of_the_checks_and_says_so()
    {
        var model = new ScriptedModel { Answer = _ => Judgements.Answer(Judgements.NotSaid(1, "words that no sentence has")) };

        var (report, _, unverified) = await Pipeline(model).VerifyAsync(
            new SummaryToCheck(Language.English, null, [new SummarySentence(Right, [])]), PortStory.Article, [], TestContext.Current.CancellationToken);

        Assert.Equal((CheckStatus.Unverified, UnavailableCode.InvalidAnswer, 0), (report.Status, unverified?.Code, report.Findings.Count));
    }

    [Fact]
    public async Task Of_a_summary_without_end_no_more_is_judged_than_four_calls_can_say()
    {
        var model = new ScriptedModel { Answer = _ => Judgements.Answer([.. Enumerable.Range(1, 15).Select(number => Judgements.Supported(number, 5))]) };
        var sentences = Enumerable.Repeat(new SummarySentence(Right, []), 5_000).Append(new SummarySentence("There were 77 queues.", [])).ToList();

        var (report, _, unverified) = await Pipeline(model).VerifyAsync(new SummaryToCheck(Language.English, null, sentences), PortStory.Article, [], TestContext.Current.CancellationToken);

        Assert.Equal(4, model.Requests.Count);
        Assert.Equal((CheckStatus.Unverified, "77", UnavailableCode.TooManySentences), (report.Status, report.Findings.Single().Value, unverified?.Code));
    }

    private static SummaryPipeline Pipeline(ScriptedModel model) => new(model, new SummaryPipelineOptions(), TimeProvider.System);

    private static ModelOutcome Answer(string third) => ScriptedModel.Answered(PortStory.Answer(
        [Language.English], renderings => renderings["en"].sentences[2] = new RenderedSentence(third, [5])));

    private static CheckReport Checks(SummarySet set) => set.Summaries[Language.English].Checks;

    private static Task<(SummarySet Set, ScriptedModel Model)> MakeAsync(VerificationMode mode, params ModelOutcome[] outcomes) =>
        MakeAsync(new SummaryPipelineOptions { Verification = mode }, outcomes);

    private static async Task<(SummarySet Set, ScriptedModel Model)> MakeAsync(SummaryPipelineOptions options, params ModelOutcome[] outcomes)
    {
        var model = new ScriptedModel(outcomes);
        var set = await new SummaryPipeline(model, options, TimeProvider.System).MakeAsync(
            PortStory.Article, new SummaryOptions { Languages = [Language.English] }, [], TestContext.Current.CancellationToken);
        return (set, model);
    }
}
