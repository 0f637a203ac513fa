using Azure.Storage.Blobs.Models;
using FsCheck;
using FsCheck.Fluent;
using Mujaz.Functions.Storage;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Storage;

public sealed class BlobNamesTests(AssemblyStorage storage)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026/04/خبر عاجل.txt")]
    [InlineData("l'été à 100% #1?.html")]
    [InlineData("a+b&c=d.json")]
    [InlineData("%2E%2E/a.txt")]
    [InlineData("...")]
    [InlineData(".hidden/..b/c..")]
    [InlineData("e\u0301.txt")]
    [InlineData("a//b")]
    public async Task A_name_with_special_characters_is_found_again_and_listed(string name)
    {
        var container = storage.Connect().CreateBlobs().GetBlobContainerClient(AzuriteFixture.UniqueName("names"));
        await container.CreateIfNotExistsAsync(cancellationToken: Cancellation);

        await container.Blob(name).WriteAsync(BinaryData.FromString(name), "text/plain", Cancellation);

        Assert.Equal(name, (await container.Blob(name).DownloadContentAsync(Cancellation)).Value.Content.ToString());
        Assert.Equal([name], await container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, Cancellation).Select(blob => blob.Name).ToListAsync(Cancellation));
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("a/./b")]
    [InlineData("a/..")]
    [InlineData(".")]
    [InlineData("a\\..\\b")]
    [InlineData("a\r\nb")]
    [InlineData("a\u0000b")]
    [InlineData("a\u0085b")]
    [InlineData("")]
    public void A_name_that_would_reach_another_blob_is_refused(string name)
    {
        var container = storage.Connect().CreateBlobs().GetBlobContainerClient("names");

        Assert.Throws<ArgumentException>(() => container.Blob(name));
    }

    [Fact]
    public void Half_a_surrogate_pair_and_names_that_are_too_long_are_refused()
    {
        Assert.False(BlobNames.IsUsable("a\ud83d.txt"));
        Assert.False(BlobNames.IsUsable("\ude00"));
        Assert.True(BlobNames.IsUsable("😀"));
        Assert.True(BlobNames.IsUsable(new string('a', 1024)));
        Assert.False(BlobNames.IsUsable(new string('a', 1025)));
    }

    [Fact]
    public void Every_usable_name_is_the_name_of_its_own_address() =>
        Prop.ForAll<NonNull<string>>(text =>
        {
            var container = storage.Connect().CreateBlobs().GetBlobContainerClient("names");
            return !BlobNames.IsUsable(text.Get)
                || Uri.UnescapeDataString(container.Blob(text.Get).Uri.AbsolutePath) == container.Uri.AbsolutePath + "/" + text.Get;
        }).QuickCheckThrowOnFailure();
}
