using Mujaz.Languages;
using Mujaz.Summaries;
using Mujaz.Summaries.Verification;
using Mujaz.Tests.Summaries.Pipeline;

namespace Mujaz.Tests.Summaries.Verification;

/// <summary>What code believes of a second look, and what it asks again.</summary>
public sealed class SentenceVerifierTests
{
    private static readonly SentenceToVerify Confirmed = new(Language.English, 0, "The authority confirmed the long queues.") { Evidence = [5] };
    private static readonly SentenceToVerify Grew = new(Language.English, 1, "Traffic was 12% lower than in May.") { Evidence = [3] };

    [Fact]
    public async Task A_judgement_that_code_can_confirm_decides()
    {
        var (result, model) = await VerifyAsync(
            [Confirmed, Grew], Judgements.Answer(Judgements.NotSaid(1, "The authority confirmed"), Judgements.Rejected(2, 3, "higher, not lower", "lower")));

        Assert.Single(model.Requests);
        Assert.Null(result.Failure);
        Assert.Equal((Verdict.NotSaid, 0), (result.Decided[Confirmed].Verdict, result.Decided[Confirmed].Article.Count));
        var rejected = result.Decided[Grew];
        Assert.Equal((Verdict.Contradicted, "higher, not lower"), (rejected.Verdict, rejected.Mismatch));
        Assert.Equal("lower", rejected.WrongWords.Single().Of(Grew.Text).ToString());
        Assert.Equal([3], rejected.Article);
    }

    public static TheoryData<string, object[]> Unsound => new()
    {
        { "words that are not in the sentence", [Judgements.Rejected(1, 5, "x", "denied the queues")] },
        { "rejected without words", [Judgements.Rejected(1, 5, "x")] },
        { "supported with words", [new { sentence = 1, article = new[] { 5 }, mismatch = "", wrongWords = new[] { "confirmed" }, verdict = "supported" }] },
        { "supported by nothing", [Judgements.Supported(1)] },
        { "a sentence that the article does not have", [Judgements.Supported(1, 5, 99)] },
        { "sentence zero", [Judgements.Supported(1, 0)] },
        { "another number", [Judgements.Supported(2, 5)] },
        { "one number twice", [Judgements.Supported(1, 5), Judgements.NotSaid(1, "confirmed")] },
        { "a verdict of its own", [new { sentence = 1, article = new[] { 5 }, mismatch = "", wrongWords = Array.Empty<string>(), verdict = "mostly" }] },
        { "no judgement", [] },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public async Task What_code_can_see_to_be_wrong_is_asked_once_more_and_then_undecided(string kind, object[] judgements)
    {
        var (result, model) = await VerifyAsync([Confirmed], Judgements.Answer(judgements), Judgements.Answer(judgements));

        Assert.True(model.Requests.Count == 2, kind);
        Assert.Contains("unusable", model.Requests[1].Input, StringComparison.Ordinal);
        Assert.Empty(result.Decided);
        Assert.Null(result.Failure);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("{\"judgements\":")]
    [InlineData("{}")]
    [InlineData("{\"judgements\":[{\"sentence\":\"1\"}]}")]
    [InlineData("{\"judgements\":[{\"sentence\":1,\"article\":[5],\"mismatch\":\"\",\"wrongWords\":[3],\"verdict\":\"supported\"}]}")]
    public async Task A_malformed_answer_is_asked_once_more(string content)
    {
        var (result, model) = await VerifyAsync([Confirmed], ScriptedModel.Answered(content), Judgements.Answer(Judgements.Supported(1, 5)));

        Assert.Equal(2, model.Requests.Count);
        Assert.True(result.Decided[Confirmed].IsSupported);
    }

    [Fact]
    public async Task Only_what_is_undecided_is_asked_again_and_by_a_number_of_its_own()
    {
        var (result, model) = await VerifyAsync(
            [Confirmed, Grew], Judgements.Answer(Judgements.Supported(1, 5)), Judgements.Answer(Judgements.Rejected(1, 3, "higher", "lower")));

        Assert.DoesNotContain(Confirmed.Text, model.Requests[1].Input[model.Requests[1].Input.IndexOf("</article>", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.True(result.Decided[Confirmed].IsSupported);
        Assert.False(result.Decided[Grew].IsSupported);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_rejected_value_that_the_cited_sentence_has_gets_a_second_opinion_alone(bool cleared)
    {
        var sentence = new SentenceToVerify(Language.French, 0, "Le trafic a dépassé de 12 % celui de mai.") { Evidence = [3] };
        var rejection = Judgements.Rejected(1, 3, "figure of another", "12 %");

        var (result, model) = await VerifyAsync([sentence], Judgements.Answer(rejection), Judgements.Answer(cleared ? Judgements.Supported(1, 3) : rejection));

        Assert.Equal(2, model.Requests.Count);
        Assert.Equal(cleared, result.Decided[sentence].IsSupported);
    }

    [Fact]
    public async Task A_second_opinion_that_is_no_use_leaves_the_first()
    {
        var sentence = new SentenceToVerify(Language.English, 0, "Traffic was 12% higher than in June.") { Evidence = [3] };

        var (result, _) = await VerifyAsync([sentence], Judgements.Answer(Judgements.Rejected(1, 3, "figure of another", "12%")), new ModelOutcome(ModelOutcomeKind.Unreachable));

        Assert.False(result.Decided[sentence].IsSupported);
    }

    [Fact]
    public async Task Where_the_provider_fails_what_was_decided_before_stays_and_the_rest_is_undecided()
    {
        var many = Enumerable.Range(0, 20).Select(index => new SentenceToVerify(Language.English, index, $"Sentence of a summary, number {index}.")).ToList();
        var (result, model) = await VerifyAsync(
            many,
            Judgements.Answer([.. Enumerable.Range(1, 15).Select(number => Judgements.Supported(number, 2))]),
            new ModelOutcome(ModelOutcomeKind.Unreachable));

        Assert.Equal(2, model.Requests.Count);
        Assert.Equal(15, result.Decided.Count);
        Assert.Equal(ModelOutcomeKind.Unreachable, result.Failure!.Kind);
    }

    [Fact]
    public async Task Words_are_found_although_copying_lost_what_it_loses()
    {
        var sentence = new SentenceToVerify(Language.Arabic, 0, "بلغت الحركة 12\u00A0% وَفقَ السـلطة.") { Evidence = [3] };

        var (result, _) = await VerifyAsync([sentence], Judgements.Answer(Judgements.Rejected(1, 4, "نسبة أخرى", "وفق السلطة")));

        Assert.Equal("وَفقَ السـلطة", result.Decided[sentence].WrongWords.Single().Of(sentence.Text).ToString());
    }

    private static async Task<(VerificationResult Result, ScriptedModel Model)> VerifyAsync(IReadOnlyList<SentenceToVerify> sentences, params ModelOutcome[] outcomes)
    {
        var model = new ScriptedModel(outcomes);
        var verifier = new SentenceVerifier(model.CompleteAsync, PortStory.Article, maxInputTokens: 12_000);
        return (await verifier.VerifyAsync(sentences, TestContext.Current.CancellationToken), model);
    }
}
