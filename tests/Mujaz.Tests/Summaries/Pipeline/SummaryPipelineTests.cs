using Mujaz.Glossaries;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries;
using Mujaz.Summaries.Pipeline;

namespace Mujaz.Tests.Summaries.Pipeline;

/// <summary>The ordinary way, and the way back from answers whose form is wrong.</summary>
public sealed class SummaryPipelineTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_good_answer_costs_one_call_and_gives_every_language()
    {
        var (set, model) = await Make(PortStory.Answer());

        Assert.Single(model.Requests);
        Assert.Empty(set.Unavailable);
        Assert.Equal(3, set.Summaries.Count);
        Assert.All(set.Summaries.Values, summary => Assert.Equal(CheckStatus.Passed, summary.Checks.Status));
        Assert.All(set.Summaries.Values, summary => Assert.Equal(Noon, summary.CreatedAt));
        Assert.Equal(["ميناء طنجة", "الحاويات"], set.Keywords.Select(keyword => keyword.Arabic));
        Assert.Equal(new TokenUsage(1, 100, 0, 10, 0), set.Usage);
    }

    [Fact]
    public async Task Evidence_numbers_become_stretches_of_the_article()
    {
        var (set, _) = await Make(PortStory.Answer());

        var span = set.Summaries[Language.Arabic].Sentences[3].Evidence.Single();
        Assert.Equal("A new terminal will open in 2027 to shorten the queues.", span.Of(PortStory.Article.Text).ToString());
    }

    [Fact]
    public async Task French_is_set_with_no_break_spaces()
    {
        var (set, _) = await Make(PortStory.Answer());

        Assert.Contains("840\u00A0000", set.Summaries[Language.French].Sentences[0].Text);
        Assert.Contains("12\u00A0%", set.Summaries[Language.French].Sentences[1].Text);
    }

    [Theory]
    [InlineData("I cannot do that.")]
    [InlineData("{\"summaries\":")]
    [InlineData("{\"answer\":42}")]
    public async Task An_unreadable_answer_is_asked_for_once_more(string broken)
    {
        var (set, model) = await Make(broken, PortStory.Answer());

        Assert.Equal(2, model.Requests.Count);
        Assert.Contains("was rejected", model.Requests[1].Input);
        Assert.Equal(3, set.Summaries.Count);
    }

    [Fact]
    public async Task Two_unreadable_answers_make_every_language_unavailable()
    {
        var (set, model) = await Make("no", "no again");

        Assert.Equal(2, model.Requests.Count);
        Assert.Empty(set.Summaries);
        Assert.Empty(set.Keywords);
        Assert.All(set.Unavailable.Values, reason => Assert.Equal(UnavailableCode.InvalidAnswer, reason.Code));
        Assert.Equal(3, set.Unavailable.Count);
        Assert.Null(set.Failure);
    }

    [Fact]
    public async Task Only_a_missing_language_is_asked_for_again()
    {
        var (set, model) = await Make(
            PortStory.Answer([Language.Arabic, Language.English]), PortStory.Answer([Language.French]));

        Assert.Contains("\"languages\":[\"fr\"]", model.Requests[1].Input);
        Assert.Contains("summaries.fr", model.Requests[1].Input);
        Assert.DoesNotContain("العربية", model.Requests[1].Instructions);
        Assert.Equal(3, set.Summaries.Count);
    }

    [Fact]
    public async Task A_language_that_stays_missing_is_unavailable_and_the_others_are_kept()
    {
        var two = PortStory.Answer([Language.Arabic, Language.English]);
        var (set, _) = await Make(two, "still nothing");

        Assert.Equal(2, set.Summaries.Count);
        Assert.Equal(UnavailableCode.InvalidAnswer, set.Unavailable[Language.French].Code);
    }

    [Fact]
    public async Task A_summary_in_the_wrong_language_is_asked_for_again()
    {
        var (set, model) = await Make(
            PortStory.Answer(spoil: renderings => renderings["fr"] = renderings["en"]), PortStory.Answer([Language.French]));

        Assert.Contains("summaries.fr\\\" is not written".Replace("\\", "", StringComparison.Ordinal), model.Requests[1].Input);
        Assert.StartsWith("Le port de Tanger", set.Summaries[Language.French].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_that_stays_in_the_wrong_language_is_never_given_out()
    {
        var wrong = PortStory.Answer(spoil: renderings => renderings["fr"] = renderings["en"]);
        var (set, _) = await Make(wrong, wrong);

        Assert.Equal(UnavailableCode.InvalidAnswer, set.Unavailable[Language.French].Code);
        Assert.Equal(2, set.Summaries.Count);
    }

    [Fact]
    public async Task A_summary_with_too_few_sentences_is_asked_for_again()
    {
        var (set, model) = await Make(
            PortStory.Answer(spoil: renderings => renderings["en"].sentences.RemoveRange(1, 3)),
            PortStory.Answer([Language.English]));

        Assert.Contains("1 sentence(s) instead of 4", model.Requests[1].Input);
        Assert.Equal(4, set.Summaries[Language.English].Sentences.Count);
    }

    [Fact]
    public async Task A_summary_that_stays_too_short_is_kept_and_flagged()
    {
        var little = PortStory.Answer(spoil: renderings => renderings["en"].sentences.RemoveRange(2, 2));
        var (set, _) = await Make([Language.English], little, little);

        Assert.Equal(2, set.Summaries[Language.English].Sentences.Count);
        Assert.Equal(FindingKind.Length, set.Summaries[Language.English].Checks.Findings.Single().Kind);
    }

    [Fact]
    public async Task Sentences_beyond_the_length_asked_for_are_cut()
    {
        var options = new SummaryOptions { Languages = [Language.English], SentenceCount = 2 };
        var (set, _) = await Make(options, PortStory.Answer([Language.English]));

        Assert.Equal(2, set.Summaries[Language.English].Sentences.Count);
    }

    [Fact]
    public async Task Keywords_beyond_the_number_asked_for_are_cut()
    {
        var (set, _) = await Make(new SummaryOptions { KeywordCount = 1 }, PortStory.Answer());

        Assert.Equal("port de Tanger", set.Keywords.Single().French);
    }

    [Fact]
    public async Task Recorded_answers_are_marked_as_such()
    {
        var model = new ScriptedModel(ScriptedModel.Answered(PortStory.Answer())) { IsRecorded = true };
        var set = await Pipeline(model).MakeAsync(PortStory.Article, new SummaryOptions(), [], TestContext.Current.CancellationToken);

        Assert.All(set.Summaries.Values, summary => Assert.Equal(EngineKind.Recorded, summary.Engine.Kind));
    }

    [Fact]
    public async Task A_summary_carries_the_engine_version_known_before_the_call()
    {
        var model = new ScriptedModel(ScriptedModel.Answered(PortStory.Answer()));
        var before = Pipeline(model).EngineFor(PortStory.Article, []);
        var set = await Pipeline(model).MakeAsync(PortStory.Article, new SummaryOptions(), [], TestContext.Current.CancellationToken);

        Assert.All(set.Summaries.Values, summary => Assert.Equal(before, summary.Engine));
        Assert.Equal((EngineKind.Llm, "scripted-1"), (before.Kind, before.Model));
    }

    [Fact]
    public async Task Names_are_spelt_as_the_glossary_says_and_only_entries_of_the_article_are_sent()
    {
        GlossaryEntry[] glossary =
        [
            new("tanger", KeywordKind.Place, ["طنجة"], "Tanger", "Tangiers") { Variants = ["Tangier"] },
            new("agadir", KeywordKind.Place, ["أكادير"], "Agadir", "Agadir"),
        ];
        var model = new ScriptedModel(ScriptedModel.Answered(PortStory.Answer()));
        var pipeline = Pipeline(model);

        var set = await pipeline.MakeAsync(PortStory.Article, new SummaryOptions(), glossary, TestContext.Current.CancellationToken);

        Assert.Contains("طنجة = Tanger = Tangiers", model.Requests.Single().Instructions);
        Assert.DoesNotContain("Agadir", model.Requests.Single().Instructions);
        Assert.StartsWith("The port of Tangiers handled", set.Summaries[Language.English].Text, StringComparison.Ordinal);
        Assert.Equal("port of Tangiers", set.Keywords[0].English);
        Assert.Equal(GlossaryFingerprint.Of([glossary[0]]), set.Summaries[Language.English].Engine.Glossary);
        Assert.Equal(pipeline.EngineFor(PortStory.Article, glossary), set.Summaries[Language.English].Engine);
    }

    [Fact]
    public void A_change_of_the_glossary_changes_the_engine_version_of_the_articles_it_concerns_only()
    {
        var pipeline = Pipeline(new ScriptedModel());
        GlossaryEntry agadir = new("agadir", KeywordKind.Place, ["أكادير"], "Agadir", "Agadir");

        Assert.Null(pipeline.EngineFor(PortStory.Article, [agadir]).Glossary);
        Assert.NotNull(pipeline.EngineFor(PortStory.Article, [agadir with { Variants = ["Tangier"] }]).Glossary);
    }

    [Fact]
    public async Task Languages_that_cannot_be_written_are_refused_before_any_call()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Make(new SummaryOptions { Languages = [] }));
        await Assert.ThrowsAsync<ArgumentException>(() => Make(new SummaryOptions { Languages = [new Language("de")] }));
    }

    [Fact]
    public async Task Cancellation_ends_the_run()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Pipeline(new ScriptedModel()).MakeAsync(PortStory.Article, new SummaryOptions(), [], source.Token));
    }

    [Fact]
    public async Task The_first_request_told_is_the_first_one_made()
    {
        var model = new ScriptedModel(ScriptedModel.Answered(PortStory.Answer()));
        var pipeline = Pipeline(model);
        await pipeline.MakeAsync(PortStory.Article, new SummaryOptions(), [], TestContext.Current.CancellationToken);

        var told = pipeline.FirstRequest(PortStory.Article, new SummaryOptions(), [])!;

        Assert.Equal(model.Requests[0].Schema.ToArray(), told.Schema.ToArray());
        Assert.Equal(model.Requests[0] with { Schema = default }, told with { Schema = default });
    }

    [Fact]
    public async Task Answers_that_come_another_way_change_nothing_but_the_way()
    {
        var (ordinary, _) = await Make(PortStory.Answer());
        var own = new ScriptedModel();
        var other = new ScriptedModel(ScriptedModel.Answered(PortStory.Answer()));

        var set = await Pipeline(own).MakeAsync(PortStory.Article, new SummaryOptions(), [], other, TestContext.Current.CancellationToken);

        Assert.Equivalent(ordinary, set, strict: true);
        Assert.Empty(own.Requests);
    }

    private static SummaryPipeline Pipeline(ScriptedModel model) =>
        new(model, new SummaryPipelineOptions(), new FixedTime(Noon));

    private static Task<(SummarySet Set, ScriptedModel Model)> Make(params string[] answers) =>
        Make(new SummaryOptions(), answers);

    private static Task<(SummarySet Set, ScriptedModel Model)> Make(Language[] languages, params string[] answers) =>
        Make(new SummaryOptions { Languages = languages }, answers);

    private static async Task<(SummarySet Set, ScriptedModel Model)> Make(SummaryOptions options, params string[] answers)
    {
        var model = new ScriptedModel([.. answers.Select(ScriptedModel.Answered)]);
        var set = await Pipeline(model).MakeAsync(PortStory.Article, options, [], TestContext.Current.CancellationToken);
        return (set, model);
    }
}
