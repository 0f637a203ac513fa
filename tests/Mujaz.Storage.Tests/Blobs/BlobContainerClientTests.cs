using Azure;
using Mujaz.Storage.Blobs;
using Mujaz.Testing;

namespace Mujaz.Storage.Tests.Blobs;

public abstract class BlobContainerClientTests(StorageFixture storage)
{
    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected BlobServiceClient Service => storage.Account.Blobs;

    private protected BlobContainerClient Container() => Service.GetBlobContainerClient(AzuriteFixture.UniqueName("blobs"));

    public sealed class CreateIfNotExistsAsync(StorageFixture storage) : BlobContainerClientTests(storage)
    {
        [Fact]
        public async Task Only_the_first_call_creates_and_only_the_first_deletes()
        {
            var container = Container();

            Assert.False(await container.ExistsAsync(Cancellation));
            Assert.True(await container.CreateIfNotExistsAsync(Cancellation));
            Assert.False(await container.CreateIfNotExistsAsync(Cancellation));
            Assert.True(await container.ExistsAsync(Cancellation));
            Assert.Contains(container.Name, await Service.GetBlobContainersAsync(container.Name, cancellationToken: Cancellation).ToListAsync(Cancellation));
            Assert.True(await container.DeleteIfExistsAsync(Cancellation));
            Assert.False(await container.DeleteIfExistsAsync(Cancellation));
        }
    }

    public sealed class GetBlobsAsync(StorageFixture storage) : BlobContainerClientTests(storage)
    {
        [Fact]
        public async Task Blobs_with_the_prefix_come_page_by_page_and_a_token_resumes()
        {
            var container = Container();
            await container.CreateIfNotExistsAsync(Cancellation);
            foreach (var name in (string[])["in/أ", "in/b", "in/c", "out/d"])
            {
                await container.GetBlobClient(name).UploadAsync(new BinaryData(name), cancellationToken: Cancellation);
            }

            var pages = await container.GetBlobsAsync("in/", cancellationToken: Cancellation).AsPages(pageSizeHint: 2).ToListAsync(Cancellation);
            var rest = await container.GetBlobsAsync("in/", cancellationToken: Cancellation).AsPages(pages[0].ContinuationToken).ToListAsync(Cancellation);

            Assert.Equal([2, 1], pages.Select(page => page.Values.Count));
            Assert.Equal(["in/b", "in/c", "in/أ"], pages.SelectMany(page => page.Values).Select(blob => blob.Name));
            Assert.Equal(["in/أ"], rest.SelectMany(page => page.Values).Select(blob => blob.Name));
        }

        [Fact]
        public async Task A_listed_version_is_the_one_that_a_condition_takes()
        {
            var container = Container();
            await container.CreateIfNotExistsAsync(Cancellation);
            var options = new BlobUploadOptions { ContentType = "text/html", Metadata = new Dictionary<string, string> { ["a"] = "b" } };
            await container.GetBlobClient("x").UploadAsync(new BinaryData("12345"), options, Cancellation);

            var listed = await container.GetBlobsAsync(includeMetadata: true, cancellationToken: Cancellation).SingleAsync(Cancellation);
            var conditions = new BlobRequestConditions { IfMatch = listed.ETag };
            await container.GetBlobClient("x").DeleteAsync(conditions, Cancellation);

            Assert.Equal((5L, "text/html", "b"), (listed.ContentLength, listed.ContentType, listed.Metadata["a"]));
            Assert.False(await container.GetBlobClient("x").ExistsAsync(Cancellation));
        }

        [Fact]
        public async Task A_missing_container_is_404()
        {
            var exception = await Assert.ThrowsAsync<RequestFailedException>(
                async () => await Container().GetBlobsAsync(cancellationToken: Cancellation).ToListAsync(Cancellation));

            Assert.Equal((404, "ContainerNotFound"), (exception.Status, exception.ErrorCode));
        }
    }

    public sealed class GetBlobsByHierarchyAsync(StorageFixture storage) : BlobContainerClientTests(storage)
    {
        [Fact]
        public async Task Names_up_to_the_delimiter_are_given_once()
        {
            var container = Container();
            await container.CreateIfNotExistsAsync(Cancellation);
            foreach (var name in (string[])["a/1", "a/2", "b/1", "c"])
            {
                await container.GetBlobClient(name).UploadAsync(new BinaryData("x"), cancellationToken: Cancellation);
            }

            var items = await container.GetBlobsByHierarchyAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);

            Assert.Equal(["a/", "b/"], items.Where(item => item.IsPrefix).Select(item => item.Prefix!));
            Assert.Equal(["c"], items.Where(item => !item.IsPrefix).Select(item => item.Blob!.Name));
        }
    }
}
