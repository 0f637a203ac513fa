using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries;

namespace Mujaz.Tests.Summaries.Pipeline;

/// <summary>What becomes of sentences that the article does not support.</summary>
public sealed class GroundedSummaryTests
{
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

    [Theory]
    [InlineData("not json at all")]
    [InlineData("{\"corrections\":[]}")]
    public async Task A_useless_correction_leaves_the_rest_of_the_summary(string correction)
    {
        var (set, _) = await Make(CheckStrictness.Strict, PortStory.Answer([Language.English], WithWrongNumber), correction);

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
        var (set, _) = await Make(CheckStrictness.Strict, invented, "{}");

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
            "{}");

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
            "{}");

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
    public async Task A_supported_number_is_flagged_and_never_dropped_when_a_language_keeps_leaving_it_out()
    {
        var model = new ScriptedModel(
            ScriptedModel.Answered(PortStory.Answer(spoil: renderings => renderings["fr"].sentences[1] =
                renderings["fr"].sentences[1] with { text = "Le trafic a dépassé celui de mai, d’après cette autorité." })),
            ScriptedModel.Answered("{}"));

        var set = await Pipeline(model, CheckStrictness.Strict).MakeAsync(
            PortStory.Article, new SummaryOptions(), [], TestContext.Current.CancellationToken);

        Assert.All(set.Summaries.Values, summary => Assert.Equal(4, summary.Sentences.Count));
        Assert.Equal(FindingStatus.NotFound, set.Summaries[Language.French].Checks.Findings.Single().Status);
        Assert.Empty(set.Summaries[Language.English].Checks.Findings);
    }

    [Fact]
    public async Task A_keyword_that_claims_what_the_article_does_not_say_is_left_out()
    {
        var answer = PortStory.Answer([Language.English])
            .Replace("\"en\":\"containers\"", "\"en\":\"970,000 containers\"", StringComparison.Ordinal);
        var (set, _) = await Make(CheckStrictness.Strict, answer);

        Assert.Equal(["port of Tangier"], set.Keywords.Select(keyword => keyword.English));
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
