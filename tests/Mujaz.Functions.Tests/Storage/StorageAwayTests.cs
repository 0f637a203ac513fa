using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging.Abstractions;
using Mujaz.Articles;
using Mujaz.Functions.Http;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;
using Mujaz.Functions.Tests.Batches;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Tests.Storage;

/// <summary>What callers get while the storage is away, and what becomes of it when it is back.</summary>
public sealed class StorageAwayTests(BatchStorage storage) : IClassFixture<BatchStorage>, IAsyncLifetime
{
    private AppOnFaultyNetwork _on = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FaultyNetwork Network => _on.Network;

    private BatchServices App => _on.Services;

    private Article Article => _on.Article;

    public async ValueTask InitializeAsync() => _on = await AppOnFaultyNetwork.StartAsync(storage.ConnectionString);

    public ValueTask DisposeAsync() => _on.DisposeAsync();

    [Fact]
    public async Task Summaries_are_made_while_the_cache_is_away_and_say_so()
    {
        Network.Refuses = _ => true;

        var result = await _on.SummarizeAsync();

        Assert.Equal((3, CacheStatus.Unavailable), (result.Summaries.Count, result.Cache));
        Assert.Equal("unavailable", result.ToResponse().Cache);
    }

    [Theory]
    [InlineData("POST", "$batch")]
    [InlineData("PUT", "expiry")]
    [InlineData("PUT", "listing")]
    [InlineData("POST", "claims")]
    [InlineData("DELETE", "claims")]
    [InlineData("GET", "summaries")]
    [InlineData("GET", "glossary")]
    public async Task An_answer_that_was_paid_for_is_given_and_stored_whatever_fails_beside_it(string method, string what)
    {
        await App.Get<StorageTables>().EnsureCreatedAsync(Token);
        Network.Refuses = request => request.Method.Method == method && FaultyNetwork.IsTable(request, what);

        var result = await _on.SummarizeAsync();

        Assert.True(Network.Faults > 0, "Nothing failed.");
        Assert.Equal((3, 1), (result.Summaries.Count, result.Usage.Calls));

        await _on.ComeBackAsync();
        await WriteWaitingAsync();
        Assert.Equal(CacheStatus.Hit, (await _on.SummarizeAsync()).Cache);
    }

    [Fact]
    public async Task What_storage_that_is_back_refuses_for_good_does_not_hold_the_others_up()
    {
        await App.Get<StorageTables>().EnsureCreatedAsync(Token);
        Network.Refuses = request => FaultyNetwork.IsTable(request, "$batch");
        await _on.SummarizeAsync();

        Assert.Equal(1, App.Get<SummaryWriter>().Waiting);
        var table = new TableClient(storage.ConnectionString, "summaries");
        await table.DeleteAsync(Token);
        await _on.ComeBackAsync();
        await WriteWaitingAsync();

        Assert.Equal(0, App.Get<SummaryWriter>().Waiting);
        await table.CreateIfNotExistsAsync(Token);
    }

    [Fact]
    public async Task An_embargo_that_cannot_be_noted_is_not_passed_over()
    {
        Network.Refuses = _ => true;
        var request = new ArticleRequest(new ArticleSource(""), ArticleOptions.Default with { EmbargoUntil = App.Time.GetUtcNow().AddHours(1) });

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => App.Get<ArticleProcessor>().ProcessAsync(Article, request, Token));

        Assert.True(exception.IsAway());
    }

    [Fact]
    public async Task A_batch_item_waits_for_the_storage_and_never_counts_towards_the_poison_queue()
    {
        var batch = await App.StartAsync([BatchServices.Offline(_on.Text)]);
        await App.HandleAsync((await App.ReceiveAsync(batch.Id))!);
        var message = (await App.ReceiveAsync(batch.Id))!;
        Network.Refuses = request => request.Method == RequestMethod.Get && FaultyNetwork.IsTable(request, "batches(");

        await App.HandleAsync(message);

        await _on.ComeBackAsync();
        Assert.Equal(1, (await App.RunAsync(batch.Id)).Tally!.Succeeded);
    }

    [Fact]
    public async Task A_batch_item_that_waits_says_why()
    {
        // Too large for a row, so that its content is a blob.
        var words = string.Join(' ', Enumerable.Range(0, 4_000).Select(_ => Guid.NewGuid().ToString("N")));
        var batch = await App.StartAsync([BatchServices.Offline($"{_on.Text}\n\n{words}")]);
        await App.HandleAsync((await App.ReceiveAsync(batch.Id))!);
        Network.Refuses = request => FaultyNetwork.IsTable(request, "batches/");

        await App.HandleAsync((await App.ReceiveAsync(batch.Id))!);

        Assert.Equal("storageUnavailable", (await App.ItemsAsync(batch.Id))[0].LastError);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Readiness_is_said_within_seconds(bool isSilent)
    {
        Network.Swallows = _ => isSilent;
        Network.Refuses = _ => !isSilent;

        var ready = App.Get<StorageTables>().AreReachableAsync(Token);

        Assert.Same(ready, await Task.WhenAny(ready, Task.Delay(TimeSpan.FromSeconds(10), Token)));
        Assert.False(await ready);
    }

    [Fact]
    public async Task A_call_that_storage_does_not_answer_is_a_problem_that_says_when_to_try_again()
    {
        Network.Refuses = _ => true;

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => App.Get<SummaryStore>().GetAsync(Article.Id, Token));
        var problem = new ProblemMiddleware(NullLogger<ProblemMiddleware>.Instance).ProblemOf(exception);

        Assert.Equal((503, "storageUnavailable", TimeSpan.FromSeconds(5)), (problem.Status, problem.Code, problem.RetryAfter!.Value));
    }

    [Fact]
    public async Task A_service_that_fell_silent_is_not_asked_by_every_call()
    {
        await App.Get<StorageTables>().EnsureCreatedAsync(Token);
        Network.Refuses = _ => true;
        await Assert.ThrowsAsync<RequestFailedException>(() => App.Get<SummaryStore>().GetAsync(Article.Id, Token));
        var faults = Network.Faults;

        for (var i = 0; i < 20; i++)
        {
            await Assert.ThrowsAsync<RequestFailedException>(() => App.Get<SummaryStore>().GetAsync(Article.Id, Token));
        }

        Assert.InRange(Network.Faults - faults, 0, 5);
        await _on.ComeBackAsync();
        Assert.Null(await App.Get<SummaryStore>().GetAsync(Article.Id, Token));
    }

    /// <summary>Lets the writer try again until nothing waits.</summary>
    private async Task WriteWaitingAsync()
    {
        var writer = App.Get<SummaryWriter>();
        await writer.StartAsync(Token);
        await AppWaits.UntilAsync(() =>
        {
            App.Time.Advance(SummaryWriter.RetryInterval);
            return Task.FromResult(writer.Waiting == 0);
        });
        await writer.StopAsync(Token);
    }
}
