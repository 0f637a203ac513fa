using System.Globalization;
using System.Text.Json;
using Mujaz.Articles;
using Mujaz.Articles.Reading;
using Mujaz.Languages;
using Mujaz.Summaries;
using Mujaz.Summaries.Pipeline;
using Mujaz.Summaries.Prompting;

namespace Mujaz.Tests.Summaries.Pipeline;

public sealed class LongArticleTests
{
    private const int PartTokens = 500;

    private static readonly Article Long = ArticleReader.Read(new ArticleSource(string.Join('\n', Enumerable.Range(1, 200)
        .Select(number => $"District {number} of the province counted {1000 + number} new houses, the office of planning said."))));

    private static readonly SummaryOptions English = new() { Languages = [Language.English], SentenceCount = 1 };

    [Fact]
    public void Parts_break_at_sentences_and_leave_none_out()
    {
        var parts = ArticleParts.Of(Long, PartTokens);

        Assert.True(parts.Count > 3);
        Assert.Equal(NumberedSentences.Of(Long), parts.SelectMany(part => part.Lines));
        Assert.All(parts, part => Assert.True(part.Lines.Sum(line => TokenEstimate.Of(line)) <= PartTokens));
        Assert.Equal(1, parts[0].First);
        Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.Equal(pair.First.Last + 1, pair.Second.First));
    }

    [Fact]
    public void A_sentence_longer_than_a_part_is_cut_at_white_space_and_keeps_its_number()
    {
        var article = ArticleReader.Read(new ArticleSource(string.Join(' ', Enumerable.Repeat("word", 5_000))));
        var parts = ArticleParts.Of(article, PartTokens);

        Assert.All(parts.SelectMany(part => part.Lines), line => Assert.StartsWith("[1] word", line, StringComparison.Ordinal));
        Assert.Equal(5_000, parts.SelectMany(part => part.Lines).Sum(line => line.Split(' ').Length - 1));
    }

    [Fact]
    public async Task Facts_are_read_part_by_part_and_rendered_in_one_call()
    {
        var model = new ScriptedModel { Answer = Play };

        var set = await Make(model);

        Assert.Equal(ArticleParts.Of(Long, PartTokens).Count, model.Requests.Count(request => request.SchemaName == "facts"));
        var rendering = model.Requests.Single(request => request.SchemaName == "summaries_from_facts");
        Assert.Contains("[3] District 3 counted 1003 houses", rendering.Input);
        Assert.DoesNotContain("the office of planning said", rendering.Input);
        Assert.Equal(CheckStatusOf(set), (0, "District 3 counted 1003 new houses."));
    }

    [Fact]
    public async Task Evidence_still_points_into_the_source()
    {
        var set = await Make(new ScriptedModel { Answer = Play });

        var span = set.Summaries[Language.English].Sentences.Single().Evidence.Single();
        Assert.StartsWith("District 3 of the province", span.Of(Long.Text).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_that_points_outside_its_part_goes_no_further()
    {
        var model = new ScriptedModel
        {
            Answer = request => request.SchemaName == "facts"
                ? ScriptedModel.Answered("""{"facts":[{"fact":"Invented","sentences":[9999]},{"fact":"District 3 counted 1003 houses","sentences":[3]}]}""")
                : Play(request),
        };

        await Make(model);

        var rendering = model.Requests.Single(request => request.SchemaName == "summaries_from_facts");
        Assert.DoesNotContain("Invented", rendering.Input);
        Assert.Equal(1, rendering.Input.Split("[3] ").Length - 1);
    }

    [Theory]
    [InlineData(ModelOutcomeKind.ContentFiltered, UnavailableCode.ContentFiltered)]
    [InlineData(ModelOutcomeKind.Unreachable, UnavailableCode.ModelRequired)]
    public async Task A_part_that_cannot_be_read_fails_the_whole(ModelOutcomeKind kind, string code)
    {
        var model = new ScriptedModel
        {
            Answer = request => request.Input.Contains("[100] ", StringComparison.Ordinal) ? new ModelOutcome(kind) : Play(request),
        };

        var set = await Make(model);

        Assert.Empty(set.Summaries);
        Assert.Equal(code, set.Unavailable[Language.English].Code);
        Assert.Equal(kind, set.Failure!.Kind);
        Assert.DoesNotContain(model.Requests, request => request.SchemaName == "summaries_from_facts");
    }

    [Fact]
    public async Task Malformed_facts_are_asked_for_once_more()
    {
        var broken = 0;
        var model = new ScriptedModel
        {
            Answer = request => request.Input.Contains("[1] ", StringComparison.Ordinal) && broken++ == 0
                ? ScriptedModel.Answered("oops")
                : Play(request),
        };

        var set = await Make(model);

        Assert.Single(set.Summaries);
        Assert.Contains(model.Requests, request => request.Input.Contains("was rejected", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_fact_at_all_is_an_invalid_answer()
    {
        var set = await Make(new ScriptedModel { Answer = _ => ScriptedModel.Answered("""{"facts":[]}""") });

        Assert.Equal(UnavailableCode.InvalidAnswer, set.Unavailable[Language.English].Code);
    }

    [Fact]
    public async Task No_more_parts_are_read_at_a_time_than_allowed()
    {
        var model = new CountingModel();
        await new SummaryPipeline(
                model, new SummaryPipelineOptions { MaxInputTokens = PartTokens, MaxParallelParts = 2 }, TimeProvider.System)
            .MakeAsync(Long, English, [], TestContext.Current.CancellationToken);

        Assert.InRange(model.MostAtOnce, 1, 2);
    }

    [Fact]
    public void An_article_too_long_for_one_call_has_no_first_request_that_could_say_all() =>
        Assert.Null(new SummaryPipeline(new ScriptedModel(), new SummaryPipelineOptions { MaxInputTokens = PartTokens }, TimeProvider.System)
            .FirstRequest(Long, English, []));

    private static Task<SummarySet> Make(ScriptedModel model) => new SummaryPipeline(
            model, new SummaryPipelineOptions { MaxInputTokens = PartTokens }, TimeProvider.System)
        .MakeAsync(Long, English, [], TestContext.Current.CancellationToken);

    /// <summary>Gives a fact for each sentence of a part, and a summary of the third.</summary>
    private static ModelOutcome Play(ModelRequest request) => ScriptedModel.Answered(request.SchemaName == "facts"
        ? JsonSerializer.Serialize(new
        {
            facts = NumbersIn(request.Input).Select(number => new
            {
                fact = string.Create(CultureInfo.InvariantCulture, $"District {number} counted {1000 + number} houses"),
                sentences = new[] { number },
            })
        })
        : """{"names":[],"summaries":{"en":{"headline":"District 3 counts new houses","sentences":[{"text":"District 3 counted 1003 new houses.","evidence":[3]}]}},"keywords":[]}""");

    private static IEnumerable<int> NumbersIn(string input) => input.Split('\n')
        .Where(line => line.StartsWith('['))
        .Select(line => int.Parse(line[1..line.IndexOf(']', StringComparison.Ordinal)], CultureInfo.InvariantCulture));

    private static (int Findings, string Text) CheckStatusOf(SummarySet set) =>
        (set.Summaries[Language.English].Checks.Findings.Count, set.Summaries[Language.English].Text);

    private sealed class CountingModel : ISummaryModel
    {
        private int _now;
        private int _most;

        public string? Name => "counting";

        public bool IsRecorded => false;

        public int MostAtOnce => _most;

        public async Task<ModelOutcome> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
        {
            var now = Interlocked.Increment(ref _now);
            InterlockedMax(ref _most, now);
            await Task.Yield();
            await Task.Delay(1, cancellationToken);
            Interlocked.Decrement(ref _now);
            return Play(request);
        }

        private static void InterlockedMax(ref int most, int value)
        {
            for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            {
                Interlocked.CompareExchange(ref most, value, seen);
            }
        }
    }
}
