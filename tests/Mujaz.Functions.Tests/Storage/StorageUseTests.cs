using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Storage;

/// <summary>Holds that the app writes through the methods that recognise their own first try, and reaches blobs by names that were checked.</summary>
public sealed class StorageUseTests
{
    [Theory]
    [InlineData(".AddEntityAsync(", "InsertOnceAsync")]
    [InlineData(".UpdateEntityAsync(", "UpdateOnceAsync")]
    [InlineData(".SubmitTransactionAsync(", "SubmitOnceAsync")]
    [InlineData(".GetBlobClient(", "Blob")]
    [InlineData("StorageSharedKeyCredential", "StorageConnection")]
    public void Only_the_storage_folder_calls_what_does_not_know_its_first_try(string call, string instead)
    {
        var app = RepositoryRoot.Combine("src", "Mujaz.Functions");
        var sources = Directory.EnumerateFiles(app, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(Path.Combine(app, "Storage") + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .ToArray();

        Assert.True(sources.Length > 50, "The sources were not found.");
        Assert.True(
            Array.Find(sources, file => File.ReadAllText(file).Contains(call, StringComparison.Ordinal)) is not { } file,
            $"{call} in a source outside of Storage: call {instead}.");
    }
}
