using System.Text.Json;
using Mujaz.ModelStub;
using Mujaz.Testing.Batches;

namespace Mujaz.Functions.Tests.Batches;

/// <summary>The chaos test can fail: what it looks for is found.</summary>
public sealed class BatchPromisesTests
{
    private const string Text = "An article.";

    // The first half of the SHA-256 of the text without its white space, as the stub writes it.
    private static readonly string Fingerprint = Convert.ToHexStringLower(
        System.Security.Cryptography.SHA256.HashData("Anarticle."u8).AsSpan(0, 16));

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void One_answer_and_one_result_for_an_article_keep_every_promise() =>
        Assert.Empty(BatchPromises.FindBroken(Evidence([Answer(1, process: 10)], [])));

    [Fact]
    public void A_second_answer_is_forgiven_only_when_the_process_that_got_the_first_was_killed_in_between()
    {
        ModelStubAnswer[] answers = [Answer(1, process: 10), Answer(4, process: 11)];

        Assert.Empty(BatchPromises.FindBroken(Evidence(answers, [Kill(10, at: 2)])));
        Assert.Contains("which lived", Assert.Single(BatchPromises.FindBroken(Evidence(answers, []))), StringComparison.Ordinal);
        Assert.Contains("which lived", Assert.Single(BatchPromises.FindBroken(Evidence(answers, [Kill(11, at: 2)]))), StringComparison.Ordinal);
        Assert.Contains("which lived", Assert.Single(BatchPromises.FindBroken(Evidence(answers, [Kill(10, at: 5)]))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_after_the_article_was_finished_is_found() => Assert.Contains(
        "answered again",
        Assert.Single(BatchPromises.FindBroken(Evidence([Answer(1, process: 10), Answer(9, process: 11)], [Kill(10, at: 2)]))),
        StringComparison.Ordinal);

    [Fact]
    public void A_result_without_an_answer_and_an_answer_without_a_result_are_found()
    {
        Assert.Contains("without an answer", Assert.Single(BatchPromises.FindBroken(Evidence([], []))), StringComparison.Ordinal);
        var other = Answer(1, process: 10) with { Article = "another" };
        Assert.Contains(BatchPromises.FindBroken(Evidence([Answer(1, process: 10), other], [])), broken => broken.Contains("in no result", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, "succeeded", "recorded", "is that of item")]
    [InlineData(1, "failed", "recorded", "Item 1 is failed")]
    [InlineData(1, "succeeded", "offline", "no summary of the model")]
    public void Results_that_are_misplaced_failed_or_made_offline_are_found(int sequence, string status, string engine, string broken) => Assert.Contains(
        BatchPromises.FindBroken(Evidence([Answer(1, process: 10)], []) with { Results = [Line(sequence, status, engine)], FinishedAt = FinishedAt(sequence) }),
        sentence => sentence.Contains(broken, StringComparison.Ordinal));

    [Fact]
    public void A_missing_result_is_found() => Assert.Contains(
        BatchPromises.FindBroken(Evidence([Answer(1, process: 10)], []) with { Articles = [Text, Text] }),
        sentence => sentence.Contains("2 articles have 1 results", StringComparison.Ordinal));

    private static BatchEvidence Evidence(ModelStubAnswer[] answers, HandlerKill[] kills) => new()
    {
        Articles = [Text],
        Results = [Line(1, "succeeded", "recorded")],
        FinishedAt = FinishedAt(1),
        Answers = answers,
        Kills = kills,
    };

    private static Dictionary<int, DateTimeOffset> FinishedAt(int sequence) => new() { [sequence] = Start.AddSeconds(5) };

    private static ModelStubAnswer Answer(int second, int process) => new(Fingerprint, $"mujaz-{process} OpenAI/2.0", Start.AddSeconds(second));

    private static HandlerKill Kill(int process, int at) => new(process, Start.AddSeconds(at));

    private static JsonElement Line(int sequence, string status, string engine)
    {
        var summary = new { engine = new { kind = engine } };
        var result = new { id = "a", source = new { text = Text }, summaries = new { ar = summary, fr = summary, en = summary } };
        return JsonSerializer.SerializeToElement(new { sequence, status, articleId = "a", result, error = (string?)null });
    }
}
