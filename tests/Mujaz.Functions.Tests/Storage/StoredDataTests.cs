using System.Text;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.Logging.Abstractions;
using Mujaz.Articles.Duplicates;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Model.Budgets;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Tests.Batches;
using Mujaz.Languages;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Storage;

/// <summary>
/// Holds what release 0.1 put into storage, byte for byte as it went over the network with a client of its own: rows of every table, the
/// messages and the blobs of a batch under way. It is read for ever.
/// </summary>
public sealed class StoredDataTests(StoredDataTests.Loaded storage) : IClassFixture<StoredDataTests.Loaded>
{
    private const string Batch = "0123456789abcdef01234567";
    private const string Embargoed = "00000000000000000000000000000001";
    private const string Article = "e980c29b260539b8e22f04e4bd7a962f";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private BatchServices App => storage.App;

    [Fact]
    public async Task A_batch_under_way_is_finished()
    {
        await App.RunAsync(Batch);

        var file = await App.Get<StorageContainers>().Summaries.Blob("desk/communes.jsonl.jsonl").DownloadContentAsync(Token);
        var lines = file.Value.Content.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement);
        Assert.Equal(
            ["un succeeded", "deux failed", "trois succeeded"],
            lines.Select(line => $"{line.GetProperty("id").GetString()} {line.GetProperty("status").GetString()}"));
    }

    [Fact]
    public async Task Its_header_its_key_and_its_place_in_the_list_are_found()
    {
        var header = (await App.HeaderAsync(Batch))!;

        Assert.Equal(("desk/communes.jsonl", "?languages=fr", 3, TimeSpan.FromDays(30)), (header.Name, header.Options, header.Items, header.TimeToLive));
        Assert.Equal(["The column x is not known."], header.Warnings);
        Assert.Equal(new BatchKey(header.KeyHash!, Batch, "feed", 4), await App.Get<BatchKeyStore>().FindAsync(BatchKeyStore.HashOf("key 1"), Token));
        Assert.Equal([Batch], (await App.Get<BatchStore>().ListAsync(10, null, Token)).Ids);
    }

    [Fact]
    public async Task A_part_at_the_provider_is_read()
    {
        var part = (await App.Get<ProviderBatchPartStore>().GetAsync("fedcba987654321001234567", 1, Token))!;

        Assert.Equal((1, 500, ProviderBatchPartStatus.Submitted, "file-1", "batch_1", 3), (part.First, part.Last, part.Status, part.FileId, part.ProviderBatchId, part.Answered));
        Assert.Equal(["0011aabb", "ffee2233"], part.Asked);
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 20, 0, 0, 123, TimeSpan.Zero), part.SubmittedAt);
    }

    [Fact]
    public async Task An_article_and_its_summary_are_read_with_the_notes_about_it()
    {
        var stored = (await App.Get<SummaryStore>().GetAsync(Article, Token))!;

        var summary = Assert.Single(stored.Summaries);
        Assert.Equal(("Tiznit adopte son budget", Language.French, 8), (summary.Summary.Headline, summary.Summary.Language, summary.KeywordCount));
        Assert.Equal("تيزنيت", Assert.Single(summary.Keywords).Arabic);
        Assert.Equal(new DateTimeOffset(2027, 1, 1, 8, 0, 0, TimeSpan.Zero), await App.Get<EmbargoStore>().GetAsync(Embargoed, Token));
        Assert.Equal("20261225", await App.Get<SummaryStore>().ExpiresOnAsync(Article, Token));
        Assert.Equal([new BlobReference("desk/خبر.txt", default)], await App.Get<ArticleReferences>().GetBlobsAsync(Article, Token));
        Assert.Equal([new ItemReference(Batch, 1, "desk/communes.jsonl")], await App.Get<ArticleReferences>().GetItemsAsync(Article, Token));
        Assert.Contains(Article, await App.Get<FingerprintStore>().FindAsync("fr", TextFingerprint.Compute(stored.Article.Text), Token));
    }

    [Fact]
    public async Task An_article_from_before_there_was_a_list_gets_into_it()
    {
        Assert.Equal(1, await App.Get<SummaryStore>().ListUnlistedAsync(Token));
        Assert.Equal(0, await App.Get<SummaryStore>().ListUnlistedAsync(Token));

        var places = await App.Get<SummaryStore>().ListAsync(null, null, Token).ToListAsync(Token);
        var stored = (await App.Get<SummaryStore>().GetAsync(Article, Token))!;
        Assert.Equal(stored.Listed, Assert.Single(places, place => place.ArticleId == Article));
        Assert.Equal(stored.Summaries[0].Summary.CreatedAt, stored.Listed!.Value.ListedAt);
    }

    [Fact]
    public async Task What_is_to_be_swept_is_found()
    {
        var due = await App.Get<ExpiryStore>().DueAsync(new DateTimeOffset(2027, 1, 2, 0, 0, 0, TimeSpan.Zero), Token).ToListAsync(Token);

        Assert.Equal(
            [new("20261129", "batch|" + Batch), new("20261225", Article), new("20261228", "batch|" + Batch), new ExpiryNote("20270102", "embargo|" + Embargoed)],
            due);
    }

    [Fact]
    public async Task A_claim_of_a_process_that_is_gone_is_taken_over()
    {
        App.Time.Advance(TimeSpan.FromSeconds(30));

        var result = await App.Get<ClaimStore>().TryAcquireAsync(Article, "work", Token);

        Assert.Equal(ClaimStatus.Acquired, result.Status);
        await result.Claim!.DisposeAsync();
    }

    [Fact]
    public async Task The_houses_glossary_is_read()
    {
        var entries = await App.Get<GlossaryStore>().GetAllAsync(Token);

        Assert.Null(entries["hespress"]);
        Assert.Equal(("Bank Al-Maghrib", "بنك المغرب", "BAM"), (entries["bank-al-maghrib"]!.French, entries["bank-al-maghrib"]!.Arabic[0], entries["bank-al-maghrib"]!.Variants[0]));
    }

    [Fact]
    public async Task What_was_spent_today_counts()
    {
        using var budget = new TableTokenBudget(
            App.Get<TableServiceClient>().GetTableClient(TableTokenBudget.TableName),
            "two",
            3_000_010,
            new SettableTimeProvider(new DateTimeOffset(2026, 11, 28, 20, 0, 0, TimeSpan.Zero)),
            NullLogger<TableTokenBudget>.Instance);

        Assert.False(await budget.HasRoomAsync(Token));
    }

    [Fact]
    public void Messages_are_read()
    {
        var messages = Loaded.Lines("message").Select(line => Encoding.UTF8.GetString(Convert.FromBase64String(line.GetProperty("message").GetString()!)));

        Assert.Equal(
            [
                new(BatchMessageKind.Dispatch, Batch, 1),
                new(BatchMessageKind.Item, Batch, 2),
                new(BatchMessageKind.Item, Batch, 1),
                new(BatchMessageKind.Item, Batch, 3),
                BatchMessage.OfBlob("desk/خبر.txt"),
            ],
            messages.Select(BatchQueue.Read));
    }

    /// <summary>A storage that the release has written to.</summary>
    public sealed class Loaded : IAsyncLifetime
    {
        private readonly AzuriteFixture _azurite = new();

        internal BatchServices App { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await _azurite.InitializeAsync();
            App = new BatchServices(_azurite.ConnectionString);
            await App.Get<StorageTables>().EnsureCreatedAsync(Token);
            await App.Get<StorageContainers>().EnsureCreatedAsync(Token);
            await App.Get<TableServiceClient>().CreateTableIfNotExistsAsync(TableTokenBudget.TableName, Token);
            foreach (var line in Lines("row"))
            {
                await PutRowAsync(line.GetProperty("table").GetString()!, line.GetProperty("row"));
            }

            foreach (var line in Lines("content"))
            {
                var name = line.GetProperty("blob").GetString()!["batches/".Length..];
                await App.Get<StorageContainers>().Batches.Blob(name).UploadAsync(new BinaryData(line.GetProperty("content").GetString()!), Token);
            }

            // Without an encoding, so that what is there is what the release has put there.
            var queue = new QueueClient(_azurite.ConnectionString, BatchQueue.Name);
            await queue.CreateIfNotExistsAsync(cancellationToken: Token);
            foreach (var line in Lines("message"))
            {
                await queue.SendMessageAsync(line.GetProperty("message").GetString(), Token);
            }
        }

        public async ValueTask DisposeAsync()
        {
            await App.DisposeAsync();
            await _azurite.DisposeAsync();
        }

        internal static IEnumerable<JsonElement> Lines(string kind) => File
            .ReadLines(RepositoryRoot.Combine("tests", "Mujaz.Functions.Tests", "Storage", "Snapshots", "storage.v1.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.TryGetProperty(kind, out _));

        private async Task PutRowAsync(string table, JsonElement row)
        {
            var options = new TableClientOptions();
            options.AddPolicy(new Body(row.GetRawText()), HttpPipelinePosition.PerCall);
            await new TableClient(_azurite.ConnectionString, table, options).AddEntityAsync(
                new TableEntity(row.GetProperty("PartitionKey").GetString(), row.GetProperty("RowKey").GetString()), Token);
        }

        private sealed class Body(string json) : HttpPipelineSynchronousPolicy
        {
            public override void OnSendingRequest(HttpMessage message) => message.Request.Content = RequestContent.Create(new BinaryData(json));
        }
    }
}
