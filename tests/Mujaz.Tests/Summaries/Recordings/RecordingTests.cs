using Mujaz.Articles;
using Mujaz.Evaluation.Recordings;
using Mujaz.Glossaries;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries;
using Mujaz.Summaries.Answers;
using Mujaz.Summaries.Pipeline;
using Mujaz.Summaries.Prompting;
using Mujaz.Tests.Summaries.Verification;

namespace Mujaz.Tests.Summaries.Recordings;

/// <summary>The recorded answers are the project's reference summaries: each must be good by every rule we hold models to.</summary>
public sealed class RecordingTests
{
    private static readonly IReadOnlyDictionary<string, Recording> All =
        Recording.LoadAll(Repository.Root).ToDictionary(recording => recording.Name);

    public static TheoryData<string> Names => [.. All.Keys];

    [Fact]
    public void Every_seed_has_a_recording_of_each_length()
    {
        foreach (var seed in new[] { "000", "001", "002", "003", "004" })
        {
            foreach (var length in new[] { "oneSentence", "short", "medium" })
            {
                Assert.Contains($"{seed}.{length}.json", All.Keys);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_belongs_to_the_article_as_it_is_read_today(string name)
    {
        var (recording, article) = Load(name);

        Assert.Equal(article.Id, recording.ArticleId);
        Assert.Equal(NumberedSentences.Of(article), recording.Sentences);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_keeps_to_the_wire_schema(string name)
    {
        var parsed = ModelAnswerParser.ParseSummaries(All[name].Answer, Language.OfSummaries, withFacts: true);

        Assert.Empty(parsed.Problems);
        Assert.Equal(8, parsed.Value!.Keywords.Count);
        Assert.NotEmpty(parsed.Value.Facts);
        Assert.NotEmpty(parsed.Value.Names);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_passes_the_pipeline_without_a_finding_or_a_repair(string name)
    {
        var (recording, article) = Load(name);
        var model = new ScriptedModel { IsRecorded = true, Answer = request => request.IsVerification ? Judged(request) : ScriptedModel.Answered(recording.Answer) };

        var set = await new SummaryPipeline(model, new SummaryPipelineOptions(), TimeProvider.System)
            .MakeAsync(article, recording.Options, SeedGlossary.Entries, TestContext.Current.CancellationToken);

        Assert.Empty(set.Unavailable);
        Assert.All(set.Summaries.Values, summary => Assert.Equal([], summary.Checks.Findings));
        Assert.All(set.Summaries.Values, summary => Assert.Equal(CheckStatus.Passed, summary.Checks.Status));
        Assert.Equal(3, set.Summaries.Count);
        Assert.Single(model.Requests, request => !request.IsVerification);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_keeps_to_the_length_asked_for(string name)
    {
        var (recording, article) = Load(name);
        var target = LengthTarget.For(recording.Options, article);

        foreach (var rendering in RenderingsOf(recording).Values)
        {
            Assert.Equal(target.Sentences, rendering.Sentences.Count);
            Assert.All(rendering.Sentences, sentence => Assert.InRange(WordsOf(sentence.Text), 8, target.MaxWordsPerSentence));
            Assert.InRange(WordsOf(rendering.Headline), 4, 12);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_Arabic_keywords_stand_in_the_article(string name)
    {
        var (recording, article) = Load(name);
        var parsed = ModelAnswerParser.ParseSummaries(recording.Answer, Language.OfSummaries, withFacts: true);

        Assert.All(
            parsed.Value!.Keywords.Where(keyword => keyword.Kind is not KeywordKind.Person),
            keyword => Assert.True(Occurs(keyword.Arabic!, article.Text), keyword.Arabic));
    }

    [Fact]
    public void The_second_article_of_seed_002_is_never_blended_in()
    {
        var answer = All["002.medium.json"].Answer;

        Assert.All(["العراق", "Irak", "Iraq", "فؤاد", "Hussein"], word => Assert.DoesNotContain(word, answer));
    }

    [Fact]
    public void The_visit_of_seed_001_stays_announced_and_gets_no_year()
    {
        var renderings = RenderingsOf(All["001.medium.json"]);

        Assert.Contains("من المنتظر", renderings[Language.Arabic].Sentences[0].Text);
        Assert.Contains("est attendu à Rabat lundi 14 avril pour", renderings[Language.French].Sentences[0].Text);
        Assert.Contains("is due in Rabat on Monday 14 April for", renderings[Language.English].Sentences[0].Text);
        Assert.Contains("Selon des médias français", renderings[Language.French].Sentences[1].Text);
    }

    private static (Recording Recording, Article Article) Load(string name) =>
        (All[name], All[name].ReadArticle(Repository.Root));

    private static IReadOnlyDictionary<Language, AnswerRendering> RenderingsOf(Recording recording) =>
        ModelAnswerParser.ParseSummaries(recording.Answer, Language.OfSummaries, withFacts: true).Value!.Renderings;

    private static int WordsOf(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>As written, or with the preposition that swallows the article's alef: للتعاون for التعاون.</summary>
    private static bool Occurs(string keyword, string text) =>
        Folded(text).Contains(Folded(keyword), StringComparison.Ordinal)
        || (keyword.StartsWith("ال", StringComparison.Ordinal)
            && Folded(text).Contains("لل" + Folded(keyword)[2..], StringComparison.Ordinal));

    /// <summary>Without vowel signs, and with one form of alef: spelling that newspapers vary freely.</summary>
    private static string Folded(string text) => string.Concat(text
        .Where(character => character is not (>= '\u064B' and <= '\u0652'))
        .Select(character => character is 'أ' or 'إ' or 'آ' ? 'ا' : character));

    /// <summary>Whatever is doubted is supported by the first sentence: these are reference summaries.</summary>
    private static ModelOutcome Judged(ModelRequest request) => Judgements.Answer(
        [.. request.Input[request.Input.IndexOf("</article>", StringComparison.Ordinal)..].Split('\n').Skip(1).Select((_, index) => Judgements.Supported(index + 1, 1))]);
}
