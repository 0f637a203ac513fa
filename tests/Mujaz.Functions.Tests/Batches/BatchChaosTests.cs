using Mujaz.Functions.Tests.Storage;
using Mujaz.Testing.Batches;

namespace Mujaz.Functions.Tests.Batches;

/// <summary>Handlers die, messages come twice, the model fails: what a batch promises holds all the same.</summary>
[Collection(BatchChaosCollection.Name)]
public sealed class BatchChaosTests(BatchChaosFixture app, ITestOutputHelper output)
{
    private const int Articles = 300;
    private const int Repeated = 30;
    private const int Kills = 6;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_batch_whose_handlers_are_killed_has_every_result_once_pays_for_every_article_once_and_leaves_nothing_behind()
    {
        output.WriteLine($"seed {app.Seed}");
        var distinct = Enumerable.Range(0, Articles).Select(GeneratedNews.Article).ToArray();
        string[] articles = [.. distinct, .. distinct.Where((_, number) => number % (Articles / Repeated) == 0)];
        var chaos = app.StartChaos();
        var trouble = chaos.RunAsync(Kills, Articles, Token);
        var batches = new BatchClient(app.Http);

        var id = await batches.SubmitAsync(articles.Select(text => new { text }));
        await trouble;
        await app.Host.WaitUntilReadyAsync(Token);
        await batches.WaitAsync(id);

        var evidence = await GatherAsync(id, articles, chaos);
        output.WriteLine($"{chaos.Kills.Count} handlers killed, {chaos.Copies} messages copied, {evidence.Answers.Count} answers, {evidence.LostAnswers} of them lost with a handler");
        Assert.NotEmpty(chaos.Kills);
        Assert.NotEqual(0, chaos.Copies);
        Assert.Empty(BatchPromises.FindBroken(evidence));
        Assert.Equal(Articles, evidence.Answers.Select(answer => answer.Article).Distinct().Count());
        await AssertNothingIsLeftAsync();
    }

    private async Task<BatchEvidence> GatherAsync(string id, string[] articles, BatchChaos chaos)
    {
        var storage = new StoredBatches(app.Storage);
        return new BatchEvidence
        {
            Articles = articles,
            Results = await storage.ReadResultsAsync(id, Token),
            FinishedAt = await storage.ReadFinishTimesAsync(id, Token),
            Answers = app.Host.ModelStub!.Answers,
            Kills = chaos.Kills,
        };
    }

    /// <summary>Copies may still be in the queue, and claims of killed handlers go with the sweep once they have expired.</summary>
    private async Task AssertNothingIsLeftAsync()
    {
        var storage = new StoredBatches(app.Storage);
        IReadOnlyList<string> left = [];
        try
        {
            await AppWaits.UntilAsync(async () =>
            {
                await app.SweepAsync();
                left = await storage.FindLeftoversAsync(Token);
                return left.Count == 0;
            });
        }
        finally
        {
            output.WriteLine(string.Join('\n', left));
        }
    }
}
