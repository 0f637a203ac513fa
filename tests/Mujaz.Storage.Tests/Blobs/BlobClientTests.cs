using Azure;
using Mujaz.Storage.Blobs;
using Mujaz.Testing;

namespace Mujaz.Storage.Tests.Blobs;

public abstract class BlobClientTests(StorageFixture storage)
{
    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected async Task<BlobContainerClient> ContainerAsync()
    {
        var container = storage.Account.Blobs.GetBlobContainerClient(AzuriteFixture.UniqueName("blobs"));
        await container.CreateIfNotExistsAsync(Cancellation);
        return container;
    }

    private protected async Task<BlobClient> BlobAsync(string name = "blob") => (await ContainerAsync()).GetBlobClient(name);

    private protected static async Task<RequestFailedException> RefusedAsync(Func<Task> call) =>
        await Assert.ThrowsAsync<RequestFailedException>(call);

    public sealed class UploadAsync(StorageFixture storage) : BlobClientTests(storage)
    {
        [Fact]
        public async Task Content_type_and_metadata_are_kept()
        {
            var blob = await BlobAsync();
            var options = new BlobUploadOptions { ContentType = "text/plain; charset=utf-8", Metadata = new Dictionary<string, string> { ["Owner"] = "a b" } };

            var info = await blob.UploadAsync(new BinaryData("نص"), options, Cancellation);

            var read = (await blob.DownloadContentAsync(cancellationToken: Cancellation)).Value;
            Assert.Equal("نص", read.Content.ToString());
            Assert.Equal(("text/plain; charset=utf-8", 4L, info.Value.ETag), (read.Details.ContentType, read.Details.ContentLength, read.Details.ETag));
            Assert.Equal("a b", read.Details.Metadata["owner"]);
            Assert.Equal(DateTimeOffset.UtcNow, read.Details.LastModified, TimeSpan.FromMinutes(5));
        }

        [Fact]
        public async Task A_blob_that_exists_is_replaced_only_when_asked()
        {
            var blob = await BlobAsync();
            await blob.UploadAsync(new BinaryData("1"), cancellationToken: Cancellation);

            var refused = await RefusedAsync(() => blob.UploadAsync(new BinaryData("2"), cancellationToken: Cancellation));
            await blob.UploadAsync(new BinaryData("3"), overwrite: true, Cancellation);

            Assert.Equal((409, "BlobAlreadyExists"), (refused.Status, refused.ErrorCode));
            Assert.Equal("3", (await blob.DownloadContentAsync(cancellationToken: Cancellation)).Value.Content.ToString());
        }

        [Fact]
        public async Task An_older_version_is_refused()
        {
            var blob = await BlobAsync();
            var first = (await blob.UploadAsync(new BinaryData("1"), cancellationToken: Cancellation)).Value.ETag;
            await blob.UploadAsync(new BinaryData("2"), overwrite: true, Cancellation);
            var options = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfMatch = first } };

            var refused = await RefusedAsync(() => blob.UploadAsync(new BinaryData("3"), options, Cancellation));

            Assert.Equal((412, "ConditionNotMet"), (refused.Status, refused.ErrorCode));
        }

        [Theory]
        [InlineData(0)]
        [InlineData(999)]
        [InlineData(1000)]
        [InlineData(1001)]
        [InlineData(3500)]
        public async Task A_stream_is_stored_whole_whatever_its_blocks(int length)
        {
            var blob = await BlobAsync();
            var content = new byte[length];
            new Random(length).NextBytes(content);
            var options = new BlobUploadOptions
            {
                BlockSize = 1000,
                ContentType = "application/zip",
                Metadata = new Dictionary<string, string> { ["a"] = "b" },
            };

            await blob.UploadAsync(new MemoryStream(content), options, Cancellation);

            var read = (await blob.DownloadContentAsync(cancellationToken: Cancellation)).Value;
            Assert.Equal(content, read.Content.ToArray());
            Assert.Equal("application/zip", read.Details.ContentType);
            Assert.Equal("b", read.Details.Metadata["a"]);
        }

        [Fact]
        public async Task Metadata_beyond_ascii_is_an_error_of_the_caller_that_names_it()
        {
            var blob = await BlobAsync();
            var options = new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["title"] = "موجز" } };

            var exception = await Assert.ThrowsAsync<ArgumentException>(() => blob.UploadAsync(new BinaryData("x"), options, Cancellation));

            Assert.Contains("'title'", exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("موجز", exception.Message, StringComparison.Ordinal);
        }

        [Fact]
        public async Task A_missing_container_is_404()
        {
            var blob = (await ContainerAsync()).GetBlobClient("x");
            await DeleteContainerOfAsync(blob);

            var refused = await RefusedAsync(() => blob.UploadAsync(new BinaryData("x"), cancellationToken: Cancellation));

            Assert.Equal((404, "ContainerNotFound"), (refused.Status, refused.ErrorCode));
        }
    }

    public sealed class GetBlobClient(StorageFixture storage) : BlobClientTests(storage)
    {
        [Theory]
        [InlineData("2026/04/خبر عاجل.txt")]
        [InlineData("l'été à 100% #1?.html")]
        [InlineData("a+b&c=d.json")]
        public async Task A_name_with_special_characters_is_found_again_and_listed(string name)
        {
            var container = await ContainerAsync();

            await container.GetBlobClient(name).UploadAsync(new BinaryData(name), cancellationToken: Cancellation);

            Assert.Equal(name, (await container.GetBlobClient(name).DownloadContentAsync(cancellationToken: Cancellation)).Value.Content.ToString());
            Assert.Equal([name], await container.GetBlobsAsync(cancellationToken: Cancellation).Select(blob => blob.Name).ToListAsync(Cancellation));
        }

        [Theory]
        [InlineData("../secret")]
        [InlineData("a/./b")]
        [InlineData("")]
        public async Task A_name_that_would_reach_another_blob_is_refused(string name)
        {
            var container = await ContainerAsync();

            Assert.Throws<ArgumentException>(() => container.GetBlobClient(name));
        }
    }

    public sealed class DownloadContentAsync(StorageFixture storage) : BlobClientTests(storage)
    {
        [Fact]
        public async Task A_range_gives_only_its_bytes()
        {
            var blob = await BlobAsync();
            await blob.UploadAsync(new BinaryData("0123456789"), cancellationToken: Cancellation);

            var read = (await blob.DownloadContentAsync(new BlobDownloadOptions { Range = new HttpRange(2, 3) }, Cancellation)).Value;

            Assert.Equal("234", read.Content.ToString());
            Assert.Equal(3, read.Details.ContentLength);
        }

        [Fact]
        public async Task A_missing_blob_an_invalid_range_and_an_unmet_condition_have_the_services_codes()
        {
            var blob = await BlobAsync();
            var missing = await RefusedAsync(() => blob.DownloadContentAsync(cancellationToken: Cancellation));
            var etag = (await blob.UploadAsync(new BinaryData("0"), cancellationToken: Cancellation)).Value.ETag;

            var range = await RefusedAsync(() => blob.DownloadContentAsync(new BlobDownloadOptions { Range = new HttpRange(5, 1) }, Cancellation));
            var unchanged = await RefusedAsync(() => blob.DownloadContentAsync(
                new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = etag } }, Cancellation));

            Assert.Equal((404, "BlobNotFound"), (missing.Status, missing.ErrorCode));
            Assert.Equal((416, "InvalidRange"), (range.Status, range.ErrorCode));
            Assert.Equal(304, unchanged.Status);
        }
    }

    public sealed class DownloadStreamingAsync(StorageFixture storage) : BlobClientTests(storage)
    {
        [Fact]
        public async Task The_stream_gives_the_content()
        {
            var blob = await BlobAsync();
            await blob.UploadAsync(new BinaryData("streamed"), cancellationToken: Cancellation);

            using var download = (await blob.DownloadStreamingAsync(cancellationToken: Cancellation)).Value;
            using var reader = new StreamReader(download.Content);

            Assert.Equal("streamed", await reader.ReadToEndAsync(Cancellation));
            Assert.Equal(8, download.Details.ContentLength);
        }
    }

    public sealed class SetMetadataAsync(StorageFixture storage) : BlobClientTests(storage)
    {
        [Fact]
        public async Task Metadata_is_replaced_and_the_version_changes()
        {
            var blob = await BlobAsync();
            var options = new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["old"] = "1" } };
            var first = (await blob.UploadAsync(new BinaryData("x"), options, Cancellation)).Value.ETag;

            await blob.SetMetadataAsync(new Dictionary<string, string> { ["new"] = "2" }, cancellationToken: Cancellation);

            var properties = (await blob.GetPropertiesAsync(cancellationToken: Cancellation)).Value;
            Assert.NotEqual(first, properties.ETag);
            Assert.Equal(["new"], properties.Metadata.Keys);
        }
    }

    public sealed class DeleteAsync(StorageFixture storage) : BlobClientTests(storage)
    {
        [Fact]
        public async Task A_deleted_blob_is_gone_and_deleting_it_again_fails()
        {
            var blob = await BlobAsync();
            await blob.UploadAsync(new BinaryData("x"), cancellationToken: Cancellation);

            await blob.DeleteAsync(cancellationToken: Cancellation);

            Assert.False(await blob.ExistsAsync(Cancellation));
            Assert.False(await blob.DeleteIfExistsAsync(cancellationToken: Cancellation));
            Assert.Equal("BlobNotFound", (await RefusedAsync(() => blob.DeleteAsync(cancellationToken: Cancellation))).ErrorCode);
        }
    }

    public sealed class StartCopyFromUriAsync(StorageFixture storage) : BlobClientTests(storage)
    {
        [Fact]
        public async Task A_copy_has_the_content_of_its_source()
        {
            var container = await ContainerAsync();
            var source = container.GetBlobClient("مصدر");
            await source.UploadAsync(new BinaryData("x"), cancellationToken: Cancellation);
            var copy = container.GetBlobClient("copy");

            var info = await copy.StartCopyFromUriAsync(source.Uri, cancellationToken: Cancellation);

            Assert.Equal("success", info.Value.CopyStatus);
            Assert.Equal("x", (await copy.DownloadContentAsync(cancellationToken: Cancellation)).Value.Content.ToString());
        }
    }

    private async Task DeleteContainerOfAsync(BlobClient blob) =>
        await storage.Account.Blobs.GetBlobContainerClient(blob.BlobContainerName).DeleteIfExistsAsync(Cancellation);
}
