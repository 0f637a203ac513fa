using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Mujaz.Functions.Storage;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Storage;

/// <summary>Writes whose first try was applied and whose response never came.</summary>
public static class LostResponseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public abstract class OfTables(AssemblyStorage storage)
    {
        private readonly LosingTransport _network = new();

        private protected LosingTransport Network => _network;

        private protected async Task<TableClient> TableAsync()
        {
            var table = storage.Connect(_network).CreateTables().GetTableClient(AzuriteFixture.UniqueName("lost"));
            await table.CreateIfNotExistsAsync(Cancellation);
            return table;
        }

        /// <summary>A client whose requests do not pass the network under test.</summary>
        private protected TableClient Another(TableClient table) => storage.Clients.Tables.GetTableClient(table.Name);
    }

    public sealed class InsertOnceAsync(AssemblyStorage storage) : OfTables(storage)
    {
        [Fact]
        public async Task An_insert_that_was_applied_is_success()
        {
            var table = await TableAsync();
            Network.LoseNext(request => request.Method == RequestMethod.Post);

            var version = await table.InsertOnceAsync(Entity("mine"), Cancellation);

            Assert.Equal(1, Network.Lost);
            Assert.Equal((await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancellation)).Value.ETag, version);
        }

        [Fact]
        public async Task An_insert_that_another_won_is_a_conflict()
        {
            var table = await TableAsync();
            Network.LoseNext(
                request => request.Method == RequestMethod.Post,
                () => Another(table).UpsertEntityAsync(Entity("theirs"), TableUpdateMode.Replace, Cancellation));

            var exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.InsertOnceAsync(Entity("mine"), Cancellation));

            Assert.Equal("EntityAlreadyExists", exception.ErrorCode);
        }

        [Fact]
        public async Task An_equal_entity_that_was_there_before_is_a_conflict_when_nothing_was_lost()
        {
            var table = await TableAsync();
            await table.AddEntityAsync(Entity("mine"), Cancellation);

            var exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.InsertOnceAsync(Entity("mine"), Cancellation));

            Assert.Equal(409, exception.Status);
        }
    }

    public sealed class UpdateOnceAsync(AssemblyStorage storage) : OfTables(storage)
    {
        [Theory]
        [InlineData(TableUpdateMode.Merge)]
        [InlineData(TableUpdateMode.Replace)]
        public async Task An_update_that_was_applied_is_success(TableUpdateMode mode)
        {
            var table = await TableAsync();
            var etag = (await table.AddEntityAsync(Entity("old"), Cancellation)).Headers.ETag!.Value;
            Network.LoseNext(request => request.Method != RequestMethod.Get);

            var version = await table.UpdateOnceAsync(Entity("new"), etag, mode, Cancellation);

            Assert.Equal(1, Network.Lost);
            Assert.Equal((await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancellation)).Value.ETag, version);
        }

        [Fact]
        public async Task An_update_that_another_overwrote_is_refused()
        {
            var table = await TableAsync();
            var etag = (await table.AddEntityAsync(Entity("old"), Cancellation)).Headers.ETag!.Value;
            Network.LoseNext(
                request => request.Method == RequestMethod.Put,
                () => Another(table).UpsertEntityAsync(Entity("theirs"), TableUpdateMode.Replace, Cancellation));

            var exception = await Assert.ThrowsAsync<RequestFailedException>(
                () => table.UpdateOnceAsync(Entity("new"), etag, TableUpdateMode.Replace, Cancellation));

            Assert.Equal(412, exception.Status);
            Assert.Equal("UpdateConditionNotSatisfied", exception.ErrorCode);
        }
    }

    public sealed class DeleteEntityAsync(AssemblyStorage storage) : OfTables(storage)
    {
        [Fact]
        public async Task A_deletion_that_was_applied_is_success()
        {
            var table = await TableAsync();
            await table.AddEntityAsync(Entity("mine"), Cancellation);
            Network.LoseNext(request => request.Method == RequestMethod.Delete);

            await table.DeleteEntityAsync("p", "r", cancellationToken: Cancellation);

            Assert.Equal(1, Network.Lost);
            Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: Cancellation)).HasValue);
        }
    }

    public sealed class SubmitOnceAsync(AssemblyStorage storage) : OfTables(storage)
    {
        [Fact]
        public async Task A_transaction_that_was_applied_is_success()
        {
            var table = await TableAsync();
            await table.AddEntityAsync(new TableEntity("p", "gone"), Cancellation);
            Network.LoseNext(request => request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal));

            await table.SubmitOnceAsync(
                [
                    new(TableTransactionActionType.Add, Entity("mine")),
                    new(TableTransactionActionType.Delete, new TableEntity("p", "gone")),
                ],
                Cancellation);

            Assert.Equal(1, Network.Lost);
            Assert.Equal("mine", (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancellation)).Value.GetString("Owner"));
        }

        [Fact]
        public async Task A_transaction_that_another_overtook_is_refused()
        {
            var table = await TableAsync();
            Network.LoseNext(
                request => request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal),
                () => Another(table).UpsertEntityAsync(Entity("theirs"), TableUpdateMode.Replace, Cancellation));

            var exception = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitOnceAsync(
                [new(TableTransactionActionType.Add, Entity("mine"))], Cancellation));

            Assert.Equal("EntityAlreadyExists", exception.ErrorCode);
        }
    }

    public abstract class OfBlobs(AssemblyStorage storage)
    {
        private readonly LosingTransport _network = new();

        private protected LosingTransport Network => _network;

        private protected async Task<BlobClient> BlobAsync()
        {
            var container = storage.Connect(_network).CreateBlobs().GetBlobContainerClient(AzuriteFixture.UniqueName("lost"));
            await container.CreateIfNotExistsAsync(cancellationToken: Cancellation);
            return container.Blob("blob");
        }

        private protected BlobClient Another(BlobClient blob) =>
            storage.Clients.Blobs.GetBlobContainerClient(blob.BlobContainerName).GetBlobClient(blob.Name);
    }

    public sealed class UploadOnceAsync(AssemblyStorage storage) : OfBlobs(storage)
    {
        private const string ContentType = "text/plain";

        private static readonly BlobRequestConditions IsNew = new() { IfNoneMatch = ETag.All };

        [Theory]
        [InlineData(4)]
        [InlineData(1000)]
        public async Task A_new_blob_that_was_committed_is_success(int blockSize)
        {
            var blob = await BlobAsync();
            Network.LoseNext(IsCommit);

            var version = await blob.UploadOnceAsync(Content(), ContentType, IsNew, Cancellation, blockSize);

            Assert.Equal(1, Network.Lost);
            var stored = (await blob.DownloadContentAsync(Cancellation)).Value;
            Assert.Equal(("ten bytes.", version), (stored.Content.ToString(), stored.Details.ETag));
        }

        [Fact]
        public async Task A_version_that_was_replaced_is_success()
        {
            var blob = await BlobAsync();
            var old = (await blob.UploadAsync(new BinaryData("old"), Cancellation)).Value.ETag;
            Network.LoseNext(IsCommit);

            await blob.UploadOnceAsync(Content(), ContentType, new BlobRequestConditions { IfMatch = old }, Cancellation);

            Assert.Equal(1, Network.Lost);
            Assert.Equal("ten bytes.", (await blob.DownloadContentAsync(Cancellation)).Value.Content.ToString());
        }

        [Fact]
        public async Task A_blob_that_is_replaced_whatever_it_was_is_success()
        {
            var blob = await BlobAsync();
            Network.LoseNext(IsCommit);

            await blob.UploadOnceAsync(Content(), ContentType, conditions: null, Cancellation, blockSize: 4);

            Assert.Equal(1, Network.Lost);
            Assert.Equal("ten bytes.", (await blob.DownloadContentAsync(Cancellation)).Value.Content.ToString());
        }

        [Fact]
        public async Task An_equal_blob_that_another_wrote_in_between_is_a_conflict()
        {
            var blob = await BlobAsync();
            Network.LoseNext(IsCommit, () => Another(blob).UploadAsync(new BinaryData("ten bytes."), overwrite: true, Cancellation));

            var exception = await Assert.ThrowsAsync<RequestFailedException>(
                () => blob.UploadOnceAsync(Content(), ContentType, IsNew, Cancellation, blockSize: 4));

            Assert.Equal("BlobAlreadyExists", exception.ErrorCode);
        }

        [Fact]
        public async Task An_equal_blob_that_was_there_before_is_a_conflict_when_nothing_was_lost()
        {
            var blob = await BlobAsync();
            await blob.UploadOnceAsync(Content(), ContentType, IsNew, Cancellation);

            var exception = await Assert.ThrowsAsync<RequestFailedException>(() => blob.UploadOnceAsync(Content(), ContentType, IsNew, Cancellation));

            Assert.Equal(409, exception.Status);
        }

        [Fact]
        public async Task A_block_that_was_staged_is_staged_again()
        {
            var blob = await BlobAsync();
            Network.LoseNext(request => request.Uri.Query.Contains("comp=block&", StringComparison.Ordinal));

            await blob.UploadOnceAsync(Content(), ContentType, IsNew, Cancellation, blockSize: 4);

            Assert.Equal(1, Network.Lost);
            Assert.Equal("ten bytes.", (await blob.DownloadContentAsync(Cancellation)).Value.Content.ToString());
        }

        private static MemoryStream Content() => new("ten bytes."u8.ToArray());

        private static bool IsCommit(Request request) => request.Uri.Query.Contains("comp=blocklist", StringComparison.Ordinal);
    }

    public sealed class SetMetadataOnceAsync(AssemblyStorage storage) : OfBlobs(storage)
    {
        [Fact]
        public async Task Metadata_that_was_set_is_success()
        {
            var blob = await BlobAsync();
            var old = (await blob.UploadAsync(new BinaryData("x"), Cancellation)).Value.ETag;
            Network.LoseNext(request => request.Method == RequestMethod.Put);

            var version = await blob.SetMetadataOnceAsync(
                new Dictionary<string, string> { ["owner"] = "me" }, new BlobRequestConditions { IfMatch = old }, Cancellation);

            Assert.Equal(1, Network.Lost);
            Assert.NotEqual(old, version);
            Assert.Equal((await blob.GetPropertiesAsync(cancellationToken: Cancellation)).Value.ETag, version);
        }

        [Fact]
        public async Task Metadata_that_another_set_in_between_is_refused()
        {
            var blob = await BlobAsync();
            var old = (await blob.UploadAsync(new BinaryData("x"), Cancellation)).Value.ETag;
            Network.LoseNext(
                request => request.Method == RequestMethod.Put,
                () => Another(blob).SetMetadataAsync(new Dictionary<string, string> { ["owner"] = "them" }, cancellationToken: Cancellation));

            var exception = await Assert.ThrowsAsync<RequestFailedException>(() => blob.SetMetadataOnceAsync(
                new Dictionary<string, string> { ["owner"] = "me" }, new BlobRequestConditions { IfMatch = old }, Cancellation));

            Assert.Equal(412, exception.Status);
        }

        [Fact]
        public async Task Metadata_beyond_ascii_is_an_error_that_names_it_and_nothing_is_sent()
        {
            var blob = await BlobAsync();
            var sent = Network.Sent;

            var exception = await Assert.ThrowsAsync<ArgumentException>(
                () => blob.SetMetadataOnceAsync(new Dictionary<string, string> { ["title"] = "موجز" }, null, Cancellation));

            Assert.Contains("'title'", exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("موجز", exception.Message, StringComparison.Ordinal);
            Assert.Equal(sent, Network.Sent);
        }
    }

    public sealed class DeleteOnceAsync(AssemblyStorage storage) : OfBlobs(storage)
    {
        [Fact]
        public async Task A_deletion_that_was_applied_is_success()
        {
            var blob = await BlobAsync();
            await blob.UploadAsync(new BinaryData("x"), Cancellation);
            Network.LoseNext(request => request.Method == RequestMethod.Delete);

            Assert.True(await blob.DeleteOnceAsync(conditions: null, Cancellation));

            Assert.Equal(1, Network.Lost);
            Assert.False(await blob.ExistsAsync(Cancellation));
            Assert.False(await blob.DeleteOnceAsync(conditions: null, Cancellation));
        }
    }

    public sealed class Queues(AssemblyStorage storage)
    {
        [Fact]
        public async Task A_message_whose_response_was_lost_may_be_there_twice_and_never_not_at_all()
        {
            var network = new LosingTransport();
            var queue = storage.Connect(network).CreateQueues().GetQueueClient(AzuriteFixture.UniqueName("lost"));
            await queue.CreateIfNotExistsAsync(cancellationToken: Cancellation);

            network.LoseNext(request => request.Method == RequestMethod.Post);
            await queue.SendMessageAsync("twice", cancellationToken: Cancellation);

            Assert.Equal(1, network.Lost);
            Assert.Equal(["twice", "twice"], (await queue.ReceiveMessagesAsync(32, cancellationToken: Cancellation)).Value.Select(message => message.Body.ToString()));
        }
    }

    private static TableEntity Entity(string owner) => new("p", "r") { ["Owner"] = owner, ["Bytes"] = new byte[] { 1, 2 }, ["Ratio"] = 2.0 };
}
