using System.Diagnostics;
using Azure.Storage.Blobs;
using Mujaz.LocalHost.Tests.SampleApps;
using Mujaz.Testing;

namespace Mujaz.LocalHost.Tests.CommandLine;

/// <summary><c>blob</c> as the README has it: through <c>dotnet run</c>, with paths below the repository's root.</summary>
public sealed class BlobCommandTests(StorageFixture storage)
{
    [Fact]
    public async Task A_file_named_from_where_the_command_is_called_is_put_and_got()
    {
        var container = AzuriteFixture.UniqueName("blobs");
        await new BlobContainerClient(storage.ConnectionString, container)
            .CreateIfNotExistsAsync(cancellationToken: TestContext.Current.CancellationToken);

        var put = await RunAsync("blob", "put", "seeds/000_ebec41e71897eb48.txt", $"{container}/000.txt", "--connection", storage.ConnectionString);
        var get = await RunAsync("blob", "get", $"{container}/000.txt", "--connection", storage.ConnectionString);

        Assert.True(put.ExitCode == 0, put.Errors);
        Assert.Equal(await File.ReadAllTextAsync(RepositoryRoot.Combine("seeds", "000_ebec41e71897eb48.txt"), TestContext.Current.CancellationToken), get.Output);
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("articles/a/../b")]
    [InlineData("articles/./b")]
    public async Task A_name_that_no_blob_can_have_is_refused(string name)
    {
        var (exitCode, _, errors) = await RunAsync("blob", "put", "seeds/000_ebec41e71897eb48.txt", name, "--connection", storage.ConnectionString);

        Assert.Equal(1, exitCode);
        Assert.Contains("blob", errors, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_storage_that_does_not_answer_is_told_in_one_line()
    {
        const string Nowhere = "DefaultEndpointsProtocol=http;AccountName=none;AccountKey=bm9uZQ==;BlobEndpoint=http://127.0.0.1:9/none;"
            + "QueueEndpoint=http://127.0.0.1:9/none;TableEndpoint=http://127.0.0.1:9/none";

        var (exitCode, _, errors) = await RunAsync("blob", "list", "articles", "--connection", Nowhere);

        Assert.Equal(1, exitCode);
        Assert.Contains("Is LocalHost running?", Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Name;
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = RepositoryRoot.FullPath,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["run", "--no-build", "--configuration", configuration, "--project", "src/Mujaz.LocalHost", "--", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
