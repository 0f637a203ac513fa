using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries;
using Mujaz.Summaries.Pipeline;

namespace Mujaz.Tests.Summaries.Pipeline;

/// <summary>What becomes of sentences that the article does not support.</summary>
public sealed class GroundedSummaryTests
{
    private const string NoCorrection = """{"corrections":[]}""";
    private const string Wrong = "The port of Tangier handled 970,000 containers in June 2025, the port authority said.";
    private const string Right = "The port of Tangier handled 840,000 containers in June 2025, the port authority said.";

    [Fact]
    public async Task The_repair_call_names_exactly_the_sentence_and_the_value()
    {
        var (set, model) = await Make(
            CheckStrictness.Strict,
            PortStory.Answer([Language.English], WithWrongNumber),
            PortStory.Corrections((Language.English, 0, Right, 2)));

        var correction = model.Requests[1];
        Assert.Equal("corrections", correction.SchemaName);
        Assert.Contains("\"language\":\"en\",\"sentence\":0", correction.Input);
        Assert.Contains("970,000", correction.Input);
        Assert.DoesNotContain("\"sentence\":1", correction.Input);
        Assert.Equal(CheckStatus.Passed, set.Summaries[Language.English].Checks.Status);
        Assert.Equal(Right, set.Summaries[Language.English].Sentences[0].Text);
    }

    [Fact]
    public async Task Strict_drops_a_sentence_that_stays_wrong_and_says_so()
    {
        var (set, model) = await Make(
            CheckStrictness.Strict,
            PortStory.Answer([Language.English], WithWrongNumber),
            PortStory.Corrections((Language.English, 0, Wrong, 2)));

        var summary = set.Summaries[Language.English];
        Assert.Equal(2, model.Requests.Count);
        Assert.Equal(3, summary.Sentences.Count);
        Assert.DoesNotContain("970,000", summary.Text);
        Assert.Equal((FindingKind.Length, "3/4"), (summary.Checks.Findings.Single().Kind, summary.Checks.Findings.Single().Value));
    }

    [Fact]
    public async Task Report_keeps_it_and_flags_it()
    {
        var (set, _) = await Make(
            CheckStrictness.Report,
            PortStory.Answer([Language.English], WithWrongNumber),
            PortStory.Corrections((Language.English, 0, Wrong, 2)));

        var summary = set.Summaries[Language.English];
        Assert.Equal(4, summary.Sentences.Count);
        var finding = summary.Checks.Findings.Single();
        Assert.Equal((FindingKind.Number, "970,000", 0), (finding.Kind, finding.Value, finding.Sentence));
        Assert.Equal("970,000", finding.Span!.Value.Of(summary.Sentences[0].Text).ToString());
    }

    [Fact]
    public async Task A_correction_that_leaves_a_sentence_out_leaves_the_rest_of_the_summary()
    {
        var (set, _) = await Make(CheckStrictness.Strict, PortStory.Answer([Language.English], WithWrongNumber), NoCorrection);

        Assert.Equal(3, set.Summaries[Language.English].Sentences.Count);
    }

    [Fact]
    public async Task What_was_dropped_is_told_with_its_text_and_its_findings()
    {
        var (set, _) = await Make(
            CheckStrictness.Strict,
            PortStory.Answer([Language.English], renderings =>
            {
                WithWrongNumber(renderings);
                renderings["en"] = renderings["en"] with { headline = "Port of Tangier handles 970,000 containers" };
            }).Replace("\"en\":\"containers\"", "\"en\":\"960,000 containers\"", StringComparison.Ordinal),
            NoCorrection);

        var dropped = set.Summaries[Language.English].Checks.Dropped;
        Assert.Equal(["Port of Tangier handles 970,000 containers", Wrong, "960,000 containers"], dropped.Select(text => text.Text));
        Assert.Equal(["970,000", "970,000", "960,000"], dropped.Select(text => text.Findings.Single().Value));
    }

    [Theory]
    [InlineData("not json at all")]
    [InlineData("{}")]
    public async Task A_correction_that_cannot_be_read_drops_nothing_and_says_that_the_summary_is_unverified(string correction)
    {
        var (set, _) = await Make(CheckStrictness.Strict, PortStory.Answer([Language.English], WithWrongNumber), correction);

        AssertKeptUnverified(set);
    }

    [Theory]
    [InlineData(ModelOutcomeKind.Unreachable)]
    [InlineData(ModelOutcomeKind.Throttled)]
    [InlineData(ModelOutcomeKind.BudgetSpent)]
    [InlineData(ModelOutcomeKind.Rejected)]
    public async Task A_correction_that_cannot_be_made_drops_nothing_and_says_that_the_summary_is_unverified(ModelOutcomeKind failure)
    {
        var model = new ScriptedModel(ScriptedModel.Answered(PortStory.Answer([Language.English], WithWrongNumber)), new ModelOutcome(failure));

        var set = await Pipeline(model, CheckStrictness.Strict).MakeAsync(
            PortStory.Article, new SummaryOptions { Languages = [Language.English] }, [], TestContext.Current.CancellationToken);

        AssertKeptUnverified(set);
    }

    [Fact]
    public async Task A_sentence_that_the_model_stands_by_with_the_articles_own_words_is_flagged_and_not_dropped()
    {
        var (set, _) = await Make(
            CheckStrictness.Strict,
            PortStory.Answer([Language.English], WithWrongNumber),
            PortStory.Kept(Language.English, 0, Wrong, "handled 840,000 containers in June 2025"));

        var summary = set.Summaries[Language.English];
        Assert.Equal(Wrong, summary.Sentences[0].Text);
        Assert.Equal((CheckStatus.Flagged, "970,000"), (summary.Checks.Status, summary.Checks.Findings.Single().Value));
    }

    [Theory]
    [InlineData("handled 970,000 containers in June 2025")]
    [InlineData("in June")]
    public async Task Standing_by_a_sentence_with_words_that_the_article_lacks_or_that_are_none_is_no_defence(string words)
    {
        var (set, _) = await Make(
            CheckStrictness.Strict, PortStory.Answer([Language.English], WithWrongNumber), PortStory.Kept(Language.English, 0, Wrong, words));

        Assert.Equal(3, set.Summaries[Language.English].Sentences.Count);
    }

    [Fact]
    public async Task A_correction_cannot_touch_a_sentence_that_passed()
    {
        var (set, _) = await Make(
            CheckStrictness.Strict,
            PortStory.Answer([Language.English], WithWrongNumber),
            PortStory.Corrections((Language.English, 0, Right, 2), (Language.English, 2, "Something else altogether.", 2)));

        Assert.DoesNotContain("Something else", set.Summaries[Language.English].Text);
    }

    [Fact]
    public async Task A_summary_with_no_sentence_left_is_unavailable()
    {
        var invented = PortStory.Answer([Language.English], renderings =>
        {
            for (var index = 0; index < 4; index++)
            {
                renderings["en"].sentences[index] = new RenderedSentence($"There were {7_100 + index} accidents at the port.", [2]);
            }
        });
        var (set, _) = await Make(CheckStrictness.Strict, invented, NoCorrection);

        Assert.Empty(set.Summaries);
        Assert.Empty(set.Keywords);
        Assert.Equal(UnavailableCode.NotGrounded, set.Unavailable[Language.English].Code);
    }

    [Fact]
    public async Task A_headline_that_fails_is_left_out_and_the_summary_kept()
    {
        var (set, _) = await Make(
            CheckStrictness.Strict,
            PortStory.Answer([Language.English], renderings =>
                renderings["en"] = renderings["en"] with { headline = "Port of Tangier handles 970,000 containers" }),
            NoCorrection);

        Assert.Null(set.Summaries[Language.English].Headline);
        Assert.Equal(4, set.Summaries[Language.English].Sentences.Count);
    }

    [Fact]
    public async Task Evidence_that_does_not_exist_is_no_evidence()
    {
        var (set, model) = await Make(
            CheckStrictness.Strict,
            PortStory.Answer([Language.English], renderings =>
                renderings["en"].sentences[1] = renderings["en"].sentences[1] with { evidence = [0, 99] }),
            NoCorrection);

        Assert.Contains("\"sentence\":1", model.Requests[1].Input);
        Assert.Equal(3, set.Summaries[Language.English].Sentences.Count);
    }

    [Fact]
    public async Task One_invented_evidence_number_among_good_ones_is_left_out()
    {
        var (set, model) = await Make(
            CheckStrictness.Strict,
            PortStory.Answer([Language.English], renderings =>
                renderings["en"].sentences[1] = renderings["en"].sentences[1] with { evidence = [3, 99, 3] }));

        Assert.Single(model.Requests);
        Assert.Single(set.Summaries[Language.English].Sentences[1].Evidence);
    }

    [Fact]
    public async Task A_number_that_one_language_leaves_out_is_asked_of_that_language()
    {
        const string WithoutNumber = "Le trafic a dépassé celui de mai, d’après cette autorité.";
        var model = new ScriptedModel(
            ScriptedModel.Answered(PortStory.Answer(spoil: renderings =>
                renderings["fr"].sentences[1] = renderings["fr"].sentences[1] with { text = WithoutNumber })),
            ScriptedModel.Answered(PortStory.Corrections(
                (Language.French, 1, "Le trafic a dépassé de 12 % celui de mai, d’après cette autorité.", 3))));

        var set = await Pipeline(model, CheckStrictness.Strict).MakeAsync(
            PortStory.Article, new SummaryOptions(), [], TestContext.Current.CancellationToken);

        Assert.Contains("\"language\":\"fr\",\"sentence\":1", model.Requests[1].Input);
        Assert.DoesNotContain("\"language\":\"ar\"", model.Requests[1].Input);
        Assert.All(set.Summaries.Values, summary => Assert.Equal(CheckStatus.Passed, summary.Checks.Status));
    }

    [Fact]
    public async Task A_language_that_keeps_leaving_a_number_out_is_flagged_itself_and_nothing_is_dropped()
    {
        var model = new ScriptedModel(
            ScriptedModel.Answered(PortStory.Answer(spoil: renderings => renderings["fr"].sentences[1] =
                renderings["fr"].sentences[1] with { text = "Le trafic a dépassé celui de mai, d’après cette autorité." })),
            ScriptedModel.Answered("{}"));

        var set = await Pipeline(model, CheckStrictness.Strict).MakeAsync(
            PortStory.Article, new SummaryOptions(), [], TestContext.Current.CancellationToken);

        Assert.All(set.Summaries.Values, summary => Assert.Equal(4, summary.Sentences.Count));
        Assert.Equal(("12%", FindingStatus.Mismatch, 1), set.Summaries[Language.French].Checks.Findings.Select(finding => (finding.Value, finding.Status, finding.Sentence!.Value)).Single());
        Assert.Empty(set.Summaries[Language.Arabic].Checks.Findings);
        Assert.Empty(set.Summaries[Language.English].Checks.Findings);
    }

    [Fact]
    public async Task A_finding_is_told_by_the_place_of_its_sentence_in_what_is_left()
    {
        const string WithoutNumber = "Le trafic a dépassé celui de mai, d’après cette autorité.";
        const string WrongNumber = "Le port de Tanger a traité 970 000 conteneurs en juin 2025, selon l’autorité portuaire.";
        var model = new ScriptedModel(
            ScriptedModel.Answered(PortStory.Answer(spoil: renderings =>
            {
                renderings["fr"].sentences[0] = renderings["fr"].sentences[0] with { text = WrongNumber };
                renderings["fr"].sentences[1] = renderings["fr"].sentences[1] with { text = WithoutNumber };
            })),
            ScriptedModel.Answered(PortStory.Corrections((Language.French, 0, WrongNumber, 2), (Language.French, 1, WithoutNumber, 3))));

        var set = await Pipeline(model, CheckStrictness.Strict).MakeAsync(
            PortStory.Article, new SummaryOptions(), [], TestContext.Current.CancellationToken);

        var summary = set.Summaries[Language.French];
        var finding = Assert.Single(summary.Checks.Findings, finding => finding.Value == "12%");
        Assert.Equal(3, summary.Sentences.Count);
        Assert.StartsWith("Le trafic a dépassé", summary.Sentences[finding.Sentence!.Value].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_keyword_that_claims_what_the_article_does_not_say_is_left_out()
    {
        var answer = PortStory.Answer([Language.English])
            .Replace("\"en\":\"containers\"", "\"en\":\"970,000 containers\"", StringComparison.Ordinal);
        var (set, _) = await Make(CheckStrictness.Strict, answer);

        Assert.Equal(["port of Tangier"], set.Keywords.Select(keyword => keyword.English));
    }

    private static void AssertKeptUnverified(SummarySet set)
    {
        var summary = set.Summaries[Language.English];
        Assert.Equal(4, summary.Sentences.Count);
        Assert.Empty(summary.Checks.Dropped);
        Assert.Equal((CheckStatus.Unverified, "970,000"), (summary.Checks.Status, summary.Checks.Findings.Single().Value));
    }

    private static void WithWrongNumber(Dictionary<string, Rendering> renderings) =>
        renderings["en"].sentences[0] = renderings["en"].sentences[0] with { text = Wrong };

    private static SummaryPipeline Pipeline(ScriptedModel model, CheckStrictness strictness) =>
        new(model, new SummaryPipelineOptions { Strictness = strictness }, TimeProvider.System);

    private static async Task<(SummarySet Set, ScriptedModel Model)> Make(CheckStrictness strictness, params string[] answers)
    {
        var model = new ScriptedModel([.. answers.Select(ScriptedModel.Answered)]);
        var set = await Pipeline(model, strictness).MakeAsync(
            PortStory.Article,
            new SummaryOptions { Languages = [Language.English] },
            [],
            TestContext.Current.CancellationToken);
        return (set, model);
    }
}
