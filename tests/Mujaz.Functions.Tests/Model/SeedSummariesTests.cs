using Mujaz.Articles;
using Mujaz.Articles.Reading;
using Mujaz.Glossaries;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.ModelStub;
using Mujaz.ModelStub.Faults;
using Mujaz.Summaries;
using Mujaz.Summaries.Pipeline;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Model;

/// <summary>The whole way of an article but for storage: the real pipeline, the real client, and the stub with its recordings.</summary>
public sealed class SeedSummariesTests
{
    private static readonly ModelStubOptions Recordings = new() { RecordingsFolder = RepositoryRoot.Combine("seeds", "recordings") };

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public async Task Every_seed_gets_its_three_recorded_summaries_without_a_repair(string seed)
    {
        await using var model = await StartAsync(Recordings);

        var set = await SummarizeAsync(model, ReadSeed(seed));

        Assert.Equal(["ar", "fr", "en"], set.Summaries.Keys.Select(language => language.Code));
        Assert.Empty(set.Unavailable);
        Assert.All(set.Summaries.Values, summary => Assert.Equal(EngineKind.Recorded, summary.Engine.Kind));
        Assert.All(set.Summaries.Values, summary => Assert.Equal(CheckStatus.Passed, summary.Checks.Status));
        Assert.Equal(model.Stub.Statistics.Calls, model.Stub.Statistics.Succeeded);
        Assert.Single(model.Stub.Requests, request => !request.Body.Contains("\"judgements\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ModelStubFaultKind.Truncated)]
    [InlineData(ModelStubFaultKind.TruncatedWithoutContent)]
    [InlineData(ModelStubFaultKind.Empty)]
    [InlineData(ModelStubFaultKind.NullContent)]
    [InlineData(ModelStubFaultKind.MalformedJson)]
    [InlineData(ModelStubFaultKind.SchemaBreakingJson)]
    [InlineData(ModelStubFaultKind.JsonInText)]
    [InlineData(ModelStubFaultKind.WrongLanguage)]
    [InlineData(ModelStubFaultKind.MissingLanguage)]
    [InlineData(ModelStubFaultKind.WrongNumber)]
    [InlineData(ModelStubFaultKind.WrongName)]
    [InlineData(ModelStubFaultKind.InventedQuote)]
    [InlineData(ModelStubFaultKind.Throttled)]
    [InlineData(ModelStubFaultKind.InternalServerError)]
    [InlineData(ModelStubFaultKind.CutConnection)]
    public async Task A_fault_that_happens_once_leaves_no_trace_in_the_summaries(ModelStubFaultKind fault)
    {
        await using var model = await StartAsync(Recordings);
        var expected = await SummarizeAsync(model, ReadSeed("000"));
        model.Stub.Enqueue(fault);

        var set = await SummarizeAsync(model, ReadSeed("000"));

        Assert.Empty(set.Unavailable);
        Assert.Equal(Texts(expected), Texts(set));
    }

    [Theory]
    [InlineData(ModelStubFaultKind.Refusal, UnavailableCode.Refused)]
    [InlineData(ModelStubFaultKind.ContentFilterPrompt, UnavailableCode.ContentFiltered)]
    [InlineData(ModelStubFaultKind.ContentFilterAnswer, UnavailableCode.ContentFiltered)]
    [InlineData(ModelStubFaultKind.Truncated, UnavailableCode.Truncated)]
    [InlineData(ModelStubFaultKind.Empty, UnavailableCode.InvalidAnswer)]
    [InlineData(ModelStubFaultKind.MalformedJson, UnavailableCode.InvalidAnswer)]
    [InlineData(ModelStubFaultKind.SchemaBreakingJson, UnavailableCode.InvalidAnswer)]
    [InlineData(ModelStubFaultKind.InternalServerError, UnavailableCode.ModelRequired)]
    [InlineData(ModelStubFaultKind.Throttled, UnavailableCode.ModelRequired)]
    public async Task A_fault_that_stays_makes_every_language_unavailable_with_its_reason(ModelStubFaultKind fault, string code)
    {
        await using var model = await StartAsync(Recordings);
        model.Stub.Enqueue(Enumerable.Repeat(fault, 30));

        var set = await SummarizeAsync(model, ReadSeed("000"));

        Assert.Empty(set.Summaries);
        Assert.Equal([code, code, code], set.Unavailable.Values.Select(unavailable => unavailable.Code));
    }

    [Theory]
    [InlineData("en", "The minister opened the port of Nador on Monday. It cost 2.5 billion dirhams. The first ships are expected in May. The works took three years. Fishermen of the region had asked for a quay of their own.")]
    [InlineData("fr", "Le ministre a inauguré lundi le port de Nador. Il a coûté 2,5 milliards de dirhams. Les premiers navires sont attendus en mai. Les travaux ont duré trois ans. Les pêcheurs de la région avaient demandé un quai.")]
    [InlineData("ar", "افتتح الوزير ميناء الناظور يوم الاثنين. وبلغت كلفته 2.5 مليار درهم. وينتظر وصول أولى السفن في مايو. واستغرقت الأشغال ثلاث سنوات. وكان صيادو المنطقة قد طالبوا برصيف خاص بهم.")]
    public async Task A_made_up_answer_passes_the_checks_at_the_first_call_as_benchmarks_need(string language, string text)
    {
        await using var model = await StartAsync(new ModelStubOptions { Synthesize = true });

        var set = await SummarizeAsync(model, ArticleReader.Read(new ArticleSource(text)));

        Assert.Empty(set.Unavailable);
        Assert.Equal(3, set.Summaries.Count);
        Assert.StartsWith(text[..20], set.Summaries[new Language(language)].Text, StringComparison.Ordinal);
        Assert.Single(model.Stub.Requests);
    }

    [Fact]
    public async Task An_article_nobody_recorded_needs_a_model()
    {
        await using var model = await StartAsync(Recordings);

        var set = await SummarizeAsync(model, ArticleReader.Read(new ArticleSource("The minister opened the port of Nador on Monday. It cost 2.5 billion dirhams.")));

        Assert.Equal([UnavailableCode.ModelRequired], set.Unavailable.Values.Select(unavailable => unavailable.Code).Distinct());
        Assert.Equal(ModelOutcomeKind.NotConfigured, set.Failure?.Kind);
    }

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public async Task Every_sentence_of_a_seeds_summaries_was_judged_and_is_supported(string seed)
    {
        await using var model = await StartAsync(Recordings);

        var set = await SummarizeAsync(model, ReadSeed(seed), VerificationMode.All);

        Assert.Equal(0, model.Stub.Statistics.NoRecording);
        Assert.Contains(model.Stub.Requests, request => request.Body.Contains("\"verification\"", StringComparison.Ordinal));
        Assert.All(set.Summaries.Values, summary => Assert.Equal((CheckStatus.Passed, 4), (summary.Checks.Status, summary.Sentences.Count)));
    }

    [Theory]
    [InlineData(ModelStubFaultKind.VerificationRejectsAll, CheckStatus.Unverified)]
    [InlineData(ModelStubFaultKind.VerificationAcceptsAll, CheckStatus.Passed)]
    [InlineData(ModelStubFaultKind.VerificationInventsWords, CheckStatus.Unverified)]
    [InlineData(ModelStubFaultKind.VerificationWrongNumbers, CheckStatus.Unverified)]
    [InlineData(ModelStubFaultKind.MalformedJson, CheckStatus.Unverified)]
    [InlineData(ModelStubFaultKind.Refusal, CheckStatus.Unverified)]
    [InlineData(ModelStubFaultKind.ServiceUnavailable, CheckStatus.Unverified)]
    public async Task A_judge_that_is_no_good_takes_no_sentence_away(ModelStubFaultKind fault, CheckStatus expected)
    {
        await using var model = await StartAsync(Recordings);
        model.Stub.Enqueue(Enumerable.Repeat(new ModelStubFault(fault) { Schema = "verification" }, 30));

        var set = await SummarizeAsync(model, ReadSeed("000"), VerificationMode.All);

        Assert.All(set.Summaries.Values, summary => Assert.Equal((expected, 4), (summary.Checks.Status, summary.Sentences.Count)));
    }

    [Fact]
    public async Task A_judge_that_fails_once_is_asked_again()
    {
        await using var model = await StartAsync(Recordings);
        model.Stub.Enqueue(new ModelStubFault(ModelStubFaultKind.ServiceUnavailable) { Schema = "verification" });
        model.Stub.Enqueue(ModelStubFaultKind.VerificationWrongNumbers);

        var set = await SummarizeAsync(model, ReadSeed("000"), VerificationMode.All);

        Assert.All(set.Summaries.Values, summary => Assert.Equal(CheckStatus.Passed, summary.Checks.Status));
    }

    private static Task<StubbedModel> StartAsync(ModelStubOptions stub) =>
        StubbedModel.StartAsync(new SkippingTimeProvider(), stub, _ => new() { ["Mujaz:Model:Recorded"] = "true" });

    private static Task<SummarySet> SummarizeAsync(StubbedModel model, Article article, VerificationMode verification = VerificationMode.Doubtful) =>
        new SummaryPipeline(model.Model, new SummaryPipelineOptions { Verification = verification }, TimeProvider.System)
            .MakeAsync(article, new SummaryOptions(), SeedGlossary.Entries, TestContext.Current.CancellationToken);

    private static Article ReadSeed(string number) => ArticleReader.Read(new ArticleSource(
        File.ReadAllText(Directory.EnumerateFiles(RepositoryRoot.Combine("seeds"), number + "_*.txt").Single())));

    private static IEnumerable<string> Texts(SummarySet set) => set.Summaries.Values.Select(summary => $"{summary.Language}: {summary.Headline} {summary.Text}");
}
