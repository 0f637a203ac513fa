using Azure;
using Azure.Core;
using Azure.Storage.Blobs;
using Mujaz.Articles.Duplicates;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Blobs;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;
using Mujaz.Functions.Tests.Batches;
using Mujaz.Functions.Tests.Storage;

namespace Mujaz.Functions.Tests.Summaries;

/// <summary>Takedowns and embargoes that come while the article is worked on.</summary>
public sealed class TakedownUnderWayTests(BatchStorage storage) : IClassFixture<BatchStorage>, IAsyncLifetime
{
    private readonly string _name = $"desk/{Guid.NewGuid():N}.txt";
    private AppOnFaultyNetwork _on = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private BatchServices App => _on.Services;

    private string Id => _on.Article.Id;

    public async ValueTask InitializeAsync()
    {
        _on = await AppOnFaultyNetwork.StartAsync(storage.ConnectionString);
        await App.Get<StorageTables>().EnsureCreatedAsync(Token);
        await App.Get<StorageContainers>().EnsureCreatedAsync(Token);
    }

    public ValueTask DisposeAsync() => _on.DisposeAsync();

    [Fact]
    public async Task A_call_is_answered_and_nothing_of_it_is_kept()
    {
        Before(IsStoring, TakeDownAsync);

        var result = await _on.SummarizeAsync();

        Assert.Equal(3, result.Summaries.Count);
        Assert.Null(await App.Get<SummaryStore>().GetAsync(Id, Token));
    }

    [Fact]
    public async Task An_article_that_is_sent_again_after_the_takedown_is_kept_again()
    {
        Before(IsStoring, TakeDownAsync);
        await _on.SummarizeAsync();
        App.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(CacheStatus.Miss, (await _on.SummarizeAsync()).Cache);

        Assert.Equal(3, (await App.Get<SummaryStore>().GetAsync(Id, Token))!.Summaries.Count);
        Assert.Equal(CacheStatus.Hit, (await _on.SummarizeAsync()).Cache);
    }

    [Fact]
    public async Task What_was_stored_is_not_shown_from_the_moment_of_the_takedown_though_its_cleaning_fails()
    {
        await _on.SummarizeAsync();
        _on.Network.Refuses = request => request.Method == RequestMethod.Delete;

        await Assert.ThrowsAsync<RequestFailedException>(TakeDownAsync);

        await _on.ComeBackAsync();
        Assert.Null(await App.Get<SummaryStore>().GetAsync(Id, Token));
        await TakeDownAsync();
        Assert.Null(await App.Get<SummaryStore>().GetArticleAsync(Id, Token));
    }

    [Theory]
    [InlineData("$batch")]
    [InlineData("result")]
    public async Task Of_a_blob_nothing_is_left(string moment)
    {
        Before(request => moment == "$batch" ? IsStoring(request) : IsResult(request), TakeDownAsync);

        await DropAsync();

        Assert.Equal([], await FindBlobsAsync());
        Assert.Null(await App.Get<SummaryStore>().GetAsync(Id, Token));
    }

    [Fact]
    public async Task What_a_killed_process_has_still_written_is_found_by_the_next_takedown()
    {
        Before(IsResult, async () =>
        {
            await TakeDownAsync();

            // From the write on nothing comes through any more, as if the process were gone.
            Before(request => !IsResult(request), () =>
            {
                _on.Network.Refuses = _ => true;
                return Task.CompletedTask;
            });
        });
        await Assert.ThrowsAsync<RequestFailedException>(DropAsync);
        await _on.ComeBackAsync();
        Assert.Equal(["summaries/" + _name + ".json"], await FindBlobsAsync());

        await TakeDownAsync();

        Assert.Equal([], await FindBlobsAsync());
    }

    [Theory]
    [InlineData("$batch")]
    [InlineData("note")]
    public async Task An_item_of_a_batch_ends_as_taken_down(string moment)
    {
        var batch = await App.StartAsync([$$"""{"text":{{System.Text.Json.JsonSerializer.Serialize(_on.Text)}}}"""]);
        Before(request => moment == "$batch" ? IsStoring(request) : IsNote(request), TakeDownAsync);

        await App.RunAsync(batch.Id);

        var item = Assert.Single(await App.ItemsAsync(batch.Id));
        Assert.True(item.IsTakenDown);
        Assert.Null(item.Result);
        Assert.Null(await App.Get<SummaryStore>().GetAsync(Id, Token));
        Assert.DoesNotContain("Rabat", await ResultsAsync(batch), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_waits_in_the_queue_at_the_takedown_is_not_made_after_it()
    {
        await _on.SummarizeAsync();
        var batch = await App.StartAsync([$$"""{"text":{{System.Text.Json.JsonSerializer.Serialize(_on.Text)}}}"""]);
        App.Time.Advance(TimeSpan.FromSeconds(1));
        await TakeDownAsync();
        App.Time.Advance(TimeSpan.FromSeconds(1));

        await App.RunAsync(batch.Id);

        Assert.True(Assert.Single(await App.ItemsAsync(batch.Id)).IsTakenDown);
    }

    [Fact]
    public async Task An_embargo_that_comes_while_an_item_is_at_the_model_holds_its_result_back()
    {
        var batch = await App.StartAsync([$$"""{"text":{{System.Text.Json.JsonSerializer.Serialize(_on.Text)}}}"""]);
        Before(IsStoring, () => App.Get<EmbargoStore>().ExtendAsync(Id, App.Time.GetUtcNow().AddHours(1), Token));
        await DeliverItemAsync(batch.Id);

        var item = Assert.Single(await App.ItemsAsync(batch.Id));
        Assert.Equal((BatchItemState.Queued, App.Time.GetUtcNow().AddHours(1)), (item.State, item.EmbargoUntil));
        Assert.Null(item.Result);

        App.Time.Advance(TimeSpan.FromHours(2));
        var calls = _on.Model.Statistics.Succeeded;
        await App.HandleAsync(new BatchMessage(BatchMessageKind.Item, batch.Id, 1));

        Assert.Equal(1, (await App.RunAsync(batch.Id)).Tally!.Succeeded);
        Assert.Equal(calls, _on.Model.Statistics.Succeeded);
    }

    [Fact]
    public async Task An_embargo_that_comes_while_a_blob_is_at_the_model_holds_its_result_back()
    {
        Before(IsStoring, () => App.Get<EmbargoStore>().ExtendAsync(Id, App.Time.GetUtcNow().AddHours(1), Token));

        await DropAsync();

        Assert.Equal(["articles/" + _name], await FindBlobsAsync());
        App.Time.Advance(TimeSpan.FromHours(2));
        await App.HandleAsync(BatchMessage.OfBlob(_name));
        Assert.Equal(["articles/" + _name, "summaries/" + _name + ".json"], await FindBlobsAsync());
    }

    [Fact]
    public async Task A_takedown_ends_the_embargo_and_is_forgotten_after_a_day_with_what_late_work_has_stored()
    {
        await App.Get<EmbargoStore>().ExtendAsync(Id, App.Time.GetUtcNow().AddDays(30), Token);
        Before(IsStoring, TakeDownAsync);
        await _on.SummarizeAsync();
        Assert.NotNull(await App.Get<SummaryStore>().GetArticleAsync(Id, Token));
        Assert.False(await App.Get<Takedown>().SweepAsync(Id, Token));

        App.Time.Advance(TimeSpan.FromDays(2));
        Assert.True(await App.Get<Takedown>().SweepAsync(Id, Token));

        Assert.Null(await App.Get<SummaryStore>().GetArticleAsync(Id, Token));
        Assert.Equal(default, await App.Get<EmbargoStore>().GetHoldAsync(Id, Token));
        Assert.DoesNotContain(Id, await App.Get<FingerprintStore>().FindAsync("en", TextFingerprint.Compute(_on.Article.Text), Token));
    }

    [Fact]
    public async Task A_name_that_no_blob_can_be_reached_by_does_not_stop_it()
    {
        await _on.SummarizeAsync();
        await App.Get<ArticleReferences>().AddBlobAsync(Id, "desk/../a.txt", Token);
        App.Time.Advance(TimeSpan.FromHours(1));

        await TakeDownAsync();

        Assert.Null(await App.Get<SummaryStore>().GetAsync(Id, Token));
        Assert.Empty(await App.Get<ArticleReferences>().GetBlobsAsync(Id, Token));
    }

    [Fact]
    public async Task What_a_killed_process_has_still_written_is_swept_where_nobody_asks_again()
    {
        await DropAsync();
        await TakeDownAsync();
        await App.Get<StorageContainers>().Summaries.Blob(_name + ".json").UploadAsync(BinaryData.FromString("late"), Token);

        App.Time.Advance(TimeSpan.FromDays(2));
        await App.Get<Takedown>().SweepAsync(Id, Token);

        Assert.Equal([], await FindBlobsAsync());
        Assert.Empty(await App.Get<ArticleReferences>().GetBlobsAsync(Id, Token));
    }

    private static bool IsStoring(Request request) => FaultyNetwork.IsTable(request, "$batch");

    private static bool IsNote(Request request) => request.Method == RequestMethod.Put && FaultyNetwork.IsTable(request, "summaries(") && request.Uri.Path.Contains("batch%7C", StringComparison.Ordinal);

    private bool IsResult(Request request) => request.Method == RequestMethod.Put && request.Uri.Path.EndsWith(Path.GetFileName(_name) + ".json", StringComparison.Ordinal);

    private void Before(Func<Request, bool> request, Func<Task> happens) => _on.Network.Before = (request, happens);

    private Task TakeDownAsync()
    {
        App.Time.Advance(TimeSpan.FromMilliseconds(1));
        return App.Get<Takedown>().DeleteArticleAsync(Id, Token);
    }

    /// <summary>Drops the article as a blob, and delivers its event.</summary>
    private async Task DropAsync()
    {
        var content = BinaryData.FromString(_on.Text);
        await App.Get<StorageContainers>().Articles.GetBlobClient(_name).UploadAsync(content, overwrite: true, Token);
        await App.Get<ArticleBlobProcessor>().ProcessAsync(new ArticleBlob(_name, "1", content.ToMemory(), new Dictionary<string, string>()), Token);
    }

    private async Task DeliverItemAsync(string batchId)
    {
        await App.HandleAsync((await App.ReceiveAsync(batchId))!);
        await App.HandleAsync((await App.ReceiveAsync(batchId))!);
    }

    private async Task<string> ResultsAsync(BatchHeader batch) =>
        (await App.Get<StorageContainers>().Summaries.Blob(BlobNames.Results(batch.Name)).DownloadContentAsync(Token)).Value.Content.ToString();

    /// <summary>The article's blobs in every container.</summary>
    private async Task<IReadOnlyList<string>> FindBlobsAsync()
    {
        var containers = App.Get<StorageContainers>();
        var names = new List<string>();
        foreach (var container in (BlobContainerClient[])[containers.Articles, containers.Summaries, containers.Rejected])
        {
            await foreach (var blob in container.GetBlobsAsync(cancellationToken: Token))
            {
                if (blob.Name.Contains(_name, StringComparison.Ordinal))
                {
                    names.Add($"{container.Name}/{blob.Name}");
                }
            }
        }

        return names;
    }
}
