using Azure;
using Azure.Core;
using Mujaz.Storage.Blobs;
using Mujaz.Storage.Tables;
using Mujaz.Testing;

namespace Mujaz.Storage.Tests.Faults;

/// <summary>Writes whose first try was applied and whose response never came.</summary>
public static class LostResponseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public abstract class OfTables(StorageFixture storage)
    {
        private readonly LosingTransport _network = new();

        private protected LosingTransport Network => _network;

        private protected async Task<TableClient> TableAsync()
        {
            var table = storage.Connect(_network).Tables.GetTableClient(AzuriteFixture.UniqueName("lost"));
            await table.CreateIfNotExistsAsync(Cancellation);
            return table;
        }

        /// <summary>A client whose requests do not pass the network under test.</summary>
        private protected TableClient Another(TableClient table) => storage.Account.Tables.GetTableClient(table.Name);
    }

    public sealed class AddEntityAsync(StorageFixture storage) : OfTables(storage)
    {
        [Fact]
        public async Task An_insert_that_was_applied_is_success()
        {
            var table = await TableAsync();
            Network.LoseNext(request => request.Method == RequestMethod.Post);

            var response = await table.AddEntityAsync(Entity("mine"), Cancellation);

            Assert.Equal(1, Network.Lost);
            Assert.Equal((await table.GetEntityAsync("p", "r", cancellationToken: Cancellation)).Value.ETag, response.Headers.ETag);
        }

        [Fact]
        public async Task An_insert_that_another_won_is_a_conflict()
        {
            var table = await TableAsync();
            Network.LoseNext(
                request => request.Method == RequestMethod.Post,
                () => Another(table).UpsertEntityAsync(Entity("theirs"), TableUpdateMode.Replace, Cancellation));

            var exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(Entity("mine"), Cancellation));

            Assert.Equal("EntityAlreadyExists", exception.ErrorCode);
        }

        [Fact]
        public async Task An_equal_entity_that_was_there_before_is_a_conflict_when_nothing_was_lost()
        {
            var table = await TableAsync();
            await table.AddEntityAsync(Entity("mine"), Cancellation);

            var exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(Entity("mine"), Cancellation));

            Assert.Equal(409, exception.Status);
        }
    }

    public sealed class UpdateEntityAsync(StorageFixture storage) : OfTables(storage)
    {
        [Theory]
        [InlineData(TableUpdateMode.Merge)]
        [InlineData(TableUpdateMode.Replace)]
        public async Task An_update_that_was_applied_is_success(TableUpdateMode mode)
        {
            var table = await TableAsync();
            var etag = (await table.AddEntityAsync(Entity("old"), Cancellation)).Headers.ETag!.Value;
            Network.LoseNext(request => request.Method != RequestMethod.Get);

            var response = await table.UpdateEntityAsync(Entity("new"), etag, mode, Cancellation);

            Assert.Equal(1, Network.Lost);
            Assert.Equal((await table.GetEntityAsync("p", "r", cancellationToken: Cancellation)).Value.ETag, response.Headers.ETag);
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
                () => table.UpdateEntityAsync(Entity("new"), etag, TableUpdateMode.Replace, Cancellation));

            Assert.Equal(412, exception.Status);
            Assert.Equal("UpdateConditionNotSatisfied", exception.ErrorCode);
        }
    }

    public sealed class DeleteEntityAsync(StorageFixture storage) : OfTables(storage)
    {
        [Fact]
        public async Task A_deletion_that_was_applied_is_success()
        {
            var table = await TableAsync();
            await table.AddEntityAsync(Entity("mine"), Cancellation);
            Network.LoseNext(request => request.Method == RequestMethod.Delete);

            await table.DeleteEntityAsync("p", "r", cancellationToken: Cancellation);

            Assert.Equal(1, Network.Lost);
            Assert.False((await table.GetEntityIfExistsAsync("p", "r", cancellationToken: Cancellation)).HasValue);
        }
    }

    public sealed class SubmitTransactionAsync(StorageFixture storage) : OfTables(storage)
    {
        [Fact]
        public async Task A_transaction_that_was_applied_is_success()
        {
            var table = await TableAsync();
            await table.AddEntityAsync(new TableEntity("p", "gone"), Cancellation);
            Network.LoseNext(request => request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal));

            var responses = await table.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.Add, Entity("mine")),
                    new(TableTransactionActionType.Delete, new TableEntity("p", "gone")),
                ],
                Cancellation);

            Assert.Equal(1, Network.Lost);
            Assert.Equal(2, responses.Value.Count);
            Assert.Equal("mine", (await table.GetEntityAsync("p", "r", cancellationToken: Cancellation)).Value.GetString("Owner"));
        }

        [Fact]
        public async Task A_transaction_that_another_overtook_is_refused()
        {
            var table = await TableAsync();
            Network.LoseNext(
                request => request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal),
                () => Another(table).UpsertEntityAsync(Entity("theirs"), TableUpdateMode.Replace, Cancellation));

            var exception = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
                [new(TableTransactionActionType.Add, Entity("mine"))], Cancellation));

            Assert.Equal("EntityAlreadyExists", exception.ErrorCode);
        }
    }

    public abstract class OfBlobs(StorageFixture storage)
    {
        private readonly LosingTransport _network = new();

        private protected LosingTransport Network => _network;

        private protected async Task<BlobClient> BlobAsync()
        {
            var container = storage.Connect(_network).Blobs.GetBlobContainerClient(AzuriteFixture.UniqueName("lost"));
            await container.CreateIfNotExistsAsync(Cancellation);
            return container.GetBlobClient("blob");
        }

        private protected BlobClient Another(BlobClient blob) =>
            storage.Account.Blobs.GetBlobContainerClient(blob.BlobContainerName).GetBlobClient(blob.Name);
    }

    public sealed class UploadAsync(StorageFixture storage) : OfBlobs(storage)
    {
        private static readonly BlobUploadOptions New = new() { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All }, BlockSize = 4 };

        [Fact]
        public async Task A_new_blob_that_was_written_is_success()
        {
            var blob = await BlobAsync();
            Network.LoseNext(request => request.Method == RequestMethod.Put);

            var info = await blob.UploadAsync(new BinaryData("mine"), New, Cancellation);

            Assert.Equal(1, Network.Lost);
            Assert.Equal((await blob.GetPropertiesAsync(cancellationToken: Cancellation)).Value.ETag, info.Value.ETag);
        }

        [Fact]
        public async Task A_new_blob_that_another_wrote_is_a_conflict()
        {
            var blob = await BlobAsync();
            Network.LoseNext(
                request => request.Method == RequestMethod.Put,
                () => Another(blob).UploadAsync(new BinaryData("them"), overwrite: true, Cancellation));

            var exception = await Assert.ThrowsAsync<RequestFailedException>(() => blob.UploadAsync(new BinaryData("mine"), New, Cancellation));

            Assert.Equal("BlobAlreadyExists", exception.ErrorCode);
        }

        [Fact]
        public async Task A_staged_blob_that_was_committed_is_success()
        {
            var blob = await BlobAsync();
            Network.LoseNext(request => request.Uri.Query.Contains("comp=blocklist", StringComparison.Ordinal));

            await blob.UploadAsync(new MemoryStream("ten bytes."u8.ToArray()), New, Cancellation);

            Assert.Equal(1, Network.Lost);
            Assert.Equal("ten bytes.", (await blob.DownloadContentAsync(cancellationToken: Cancellation)).Value.Content.ToString());
        }

        [Fact]
        public async Task A_staged_blob_that_another_overwrote_is_a_conflict()
        {
            var blob = await BlobAsync();
            Network.LoseNext(
                request => request.Uri.Query.Contains("comp=blocklist", StringComparison.Ordinal),
                () => Another(blob).UploadAsync(new BinaryData("ten bytes."), overwrite: true, Cancellation));

            await Assert.ThrowsAsync<RequestFailedException>(
                () => blob.UploadAsync(new MemoryStream("ten bytes."u8.ToArray()), New, Cancellation));
        }
    }

    public sealed class SetMetadataAsync(StorageFixture storage) : OfBlobs(storage)
    {
        [Fact]
        public async Task Metadata_that_was_set_is_success()
        {
            var blob = await BlobAsync();
            var etag = (await blob.UploadAsync(new BinaryData("x"), cancellationToken: Cancellation)).Value.ETag;
            Network.LoseNext(request => request.Method == RequestMethod.Put);

            var info = await blob.SetMetadataAsync(
                new Dictionary<string, string> { ["owner"] = "me" }, new BlobRequestConditions { IfMatch = etag }, Cancellation);

            Assert.Equal(1, Network.Lost);
            Assert.NotEqual(etag, info.Value.ETag);
        }
    }

    public sealed class DeleteAsync(StorageFixture storage) : OfBlobs(storage)
    {
        [Fact]
        public async Task A_deletion_that_was_applied_is_success()
        {
            var blob = await BlobAsync();
            await blob.UploadAsync(new BinaryData("x"), cancellationToken: Cancellation);
            Network.LoseNext(request => request.Method == RequestMethod.Delete);

            await blob.DeleteAsync(cancellationToken: Cancellation);

            Assert.Equal(1, Network.Lost);
            Assert.False(await blob.ExistsAsync(Cancellation));
        }
    }

    public sealed class Lease(StorageFixture storage) : OfBlobs(storage)
    {
        [Fact]
        public async Task A_lease_that_was_acquired_is_held_and_one_that_was_released_is_free()
        {
            var blob = await BlobAsync();
            await blob.UploadAsync(new BinaryData("x"), cancellationToken: Cancellation);
            var lease = blob.GetBlobLeaseClient();

            Network.LoseNext(request => request.Method == RequestMethod.Put);
            await lease.AcquireAsync(TimeSpan.FromSeconds(15), cancellationToken: Cancellation);
            Network.LoseNext(request => request.Method == RequestMethod.Put);
            await lease.ReleaseAsync(cancellationToken: Cancellation);

            Assert.Equal(2, Network.Lost);
            Assert.NotNull(await Another(blob).GetBlobLeaseClient().TryAcquireAsync(TimeSpan.FromSeconds(15), Cancellation));
        }
    }

    public sealed class Queues(StorageFixture storage)
    {
        [Fact]
        public async Task A_message_that_was_deleted_is_success_and_one_that_was_sent_may_be_there_twice()
        {
            var network = new LosingTransport();
            var queue = storage.Connect(network).Queues.GetQueueClient(AzuriteFixture.UniqueName("lost"));
            await queue.CreateIfNotExistsAsync(Cancellation);

            network.LoseNext(request => request.Method == RequestMethod.Post);
            await queue.SendMessageAsync("twice", cancellationToken: Cancellation);
            var messages = (await queue.ReceiveMessagesAsync(32, cancellationToken: Cancellation)).Value;
            network.LoseNext(request => request.Method == RequestMethod.Delete);
            await queue.DeleteMessageAsync(messages[0].MessageId, messages[0].PopReceipt, Cancellation);

            Assert.Equal(2, messages.Length);
            Assert.Equal(2, network.Lost);
            Assert.Equal(1, (await queue.GetPropertiesAsync(Cancellation)).Value.ApproximateMessagesCount);
        }
    }

    private static TableEntity Entity(string owner) => new("p", "r") { ["Owner"] = owner, ["Bytes"] = new byte[] { 1, 2 }, ["Ratio"] = 2.0 };
}
