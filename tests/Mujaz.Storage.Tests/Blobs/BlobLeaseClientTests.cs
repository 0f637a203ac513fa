using Azure;
using Mujaz.Storage.Blobs;
using Mujaz.Testing;

namespace Mujaz.Storage.Tests.Blobs;

public abstract class BlobLeaseClientTests(StorageFixture storage)
{
    private protected static readonly TimeSpan Duration = TimeSpan.FromSeconds(60);

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected async Task<BlobClient> BlobAsync()
    {
        var container = storage.Account.Blobs.GetBlobContainerClient(AzuriteFixture.UniqueName("leases"));
        await container.CreateIfNotExistsAsync(Cancellation);
        await container.GetBlobClient("blob").UploadAsync(new BinaryData("x"), cancellationToken: Cancellation);
        return container.GetBlobClient("blob");
    }

    public sealed class AcquireAsync(StorageFixture storage) : BlobLeaseClientTests(storage)
    {
        [Fact]
        public async Task A_second_holder_is_refused()
        {
            var blob = await BlobAsync();
            var lease = await blob.GetBlobLeaseClient().AcquireAsync(Duration, cancellationToken: Cancellation);

            var exception = await Assert.ThrowsAsync<RequestFailedException>(
                () => blob.GetBlobLeaseClient().AcquireAsync(Duration, cancellationToken: Cancellation));

            Assert.Equal((409, "LeaseAlreadyPresent"), (exception.Status, exception.ErrorCode));
            Assert.Null(await blob.GetBlobLeaseClient().TryAcquireAsync(Duration, Cancellation));
            Assert.Equal("leased", (await blob.GetPropertiesAsync(cancellationToken: Cancellation)).Value.LeaseState);
            Assert.True(Guid.TryParse(lease.Value.LeaseId, out _));
        }

        [Fact]
        public async Task Only_the_holder_writes()
        {
            var blob = await BlobAsync();
            var lease = blob.GetBlobLeaseClient();
            await lease.AcquireAsync(BlobLeaseClient.InfiniteLeaseDuration, cancellationToken: Cancellation);
            var held = new BlobUploadOptions { Conditions = new BlobRequestConditions { LeaseId = lease.LeaseId }, BlockSize = 2 };

            var exception = await Assert.ThrowsAsync<RequestFailedException>(
                () => blob.UploadAsync(new BinaryData("y"), overwrite: true, Cancellation));
            await blob.UploadAsync(new MemoryStream("held"u8.ToArray()), held, Cancellation);

            Assert.Equal("LeaseIdMissing", exception.ErrorCode);
            Assert.Equal("held", (await blob.DownloadContentAsync(cancellationToken: Cancellation)).Value.Content.ToString());
        }
    }

    public sealed class RenewAsync(StorageFixture storage) : BlobLeaseClientTests(storage)
    {
        [Fact]
        public async Task The_holder_renews_and_another_cannot()
        {
            var blob = await BlobAsync();
            var lease = blob.GetBlobLeaseClient();
            await lease.AcquireAsync(Duration, cancellationToken: Cancellation);

            Assert.Equal(lease.LeaseId, (await lease.RenewAsync(cancellationToken: Cancellation)).Value.LeaseId);
            var exception = await Assert.ThrowsAsync<RequestFailedException>(
                () => blob.GetBlobLeaseClient().RenewAsync(cancellationToken: Cancellation));

            Assert.Equal("LeaseIdMismatchWithLeaseOperation", exception.ErrorCode);
        }
    }

    public sealed class ReleaseAsync(StorageFixture storage) : BlobLeaseClientTests(storage)
    {
        [Fact]
        public async Task A_released_lease_is_free_at_once()
        {
            var blob = await BlobAsync();
            var lease = blob.GetBlobLeaseClient();
            await lease.AcquireAsync(Duration, cancellationToken: Cancellation);

            await lease.ReleaseAsync(cancellationToken: Cancellation);

            Assert.NotNull(await blob.GetBlobLeaseClient().TryAcquireAsync(Duration, Cancellation));
        }

        [Fact]
        public async Task Another_cannot_release()
        {
            var blob = await BlobAsync();
            await blob.GetBlobLeaseClient().AcquireAsync(Duration, cancellationToken: Cancellation);

            var exception = await Assert.ThrowsAsync<RequestFailedException>(
                () => blob.GetBlobLeaseClient().ReleaseAsync(cancellationToken: Cancellation));

            Assert.Equal(409, exception.Status);
        }
    }

    public sealed class BreakAsync(StorageFixture storage) : BlobLeaseClientTests(storage)
    {
        [Fact]
        public async Task Anyone_can_break_a_lease_at_once()
        {
            var blob = await BlobAsync();
            await blob.GetBlobLeaseClient().AcquireAsync(BlobLeaseClient.InfiniteLeaseDuration, cancellationToken: Cancellation);

            await blob.GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: Cancellation);

            Assert.NotNull(await blob.GetBlobLeaseClient().TryAcquireAsync(Duration, Cancellation));
        }
    }
}
