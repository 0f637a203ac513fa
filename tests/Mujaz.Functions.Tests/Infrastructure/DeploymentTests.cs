using System.Text.RegularExpressions;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Infrastructure;

public sealed partial class DeploymentTests
{
    [Fact]
    public async Task The_subscription_names_the_function_that_takes_blobs()
    {
        var subscription = Assert.Single(await Templates.ResourcesAsync("Microsoft.EventGrid/systemTopics/eventSubscriptions"));

        var address = (string)subscription["properties"]!["destination"]!["properties"]!["endpointUrl"]!;
        Assert.Contains("functionName=Host.Functions.OnArticleBlob&", address, StringComparison.Ordinal);
        Assert.Equal("/blobServices/default/containers/articles/blobs/", (string)subscription["properties"]!["filter"]!["subjectBeginsWith"]!);
    }

    [Theory]
    [InlineData("subscribe.sh")]
    [InlineData("subscribe.ps1")]
    public async Task The_hook_reads_what_the_deployment_puts_out(string hook)
    {
        var outputs = (await Templates.Main)["outputs"]!.AsObject().Select(pair => pair.Key).ToHashSet();
        var read = Variables().Matches(await ReadAsync("infra", "hooks", hook)).Select(match => match.Value).ToHashSet();

        Assert.NotEmpty(read);
        Assert.Subset(outputs, read);
    }

    [Fact]
    public async Task Azd_finds_what_it_is_told_of()
    {
        foreach (var path in Paths().Matches(await ReadAsync("azure.yaml")).Select(match => match.Groups[1].Value))
        {
            Assert.True(Path.Exists(RepositoryRoot.Combine(path)), path);
        }
    }

    [Theory]
    [InlineData("ci.yml")]
    [InlineData("deploy.yml")]
    public async Task A_workflow_is_a_valid_one(string workflow)
    {
        var path = RepositoryRoot.Combine(".github", "workflows", workflow);

        var (exitCode, output) = await NodeTools.RunAsync("lint", "node_modules/@action-validator/cli/cli.mjs", path);

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task The_validator_of_workflows_sees_what_is_wrong()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.yml");
        await File.WriteAllTextAsync(path, "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    stepz: []\n", TestContext.Current.CancellationToken);
        try
        {
            var (exitCode, output) = await NodeTools.RunAsync("lint", "node_modules/@action-validator/cli/cli.mjs", path);
            Assert.NotEqual(0, exitCode);
            Assert.Contains("stepz", output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Dependabot_looks_where_packages_are_named()
    {
        var text = await ReadAsync(".github", "dependabot.yml");
        var directories = Quoted().Matches(string.Concat(text.Split('\n').Where(line => line.Contains("directories:", StringComparison.Ordinal)))).Select(match => match.Groups[1].Value);

        Assert.Equal(Directory.GetDirectories(RepositoryRoot.Combine("tools")).Where(path => File.Exists(Path.Combine(path, "package.json")))
            .Select(path => "/tools/" + Path.GetFileName(path)).Order(), directories.Order());
        Assert.Contains("package-ecosystem: nuget", text, StringComparison.Ordinal);
        Assert.Contains("package-ecosystem: github-actions", text, StringComparison.Ordinal);
    }

    private static Task<string> ReadAsync(params string[] segments) => File.ReadAllTextAsync(RepositoryRoot.Combine(segments), TestContext.Current.CancellationToken);

    [GeneratedRegex("\\b(MUJAZ|AZURE)_[A-Z_]+\\b")]
    private static partial Regex Variables();

    [GeneratedRegex("(?:path|project|run): (\\S+)")]
    private static partial Regex Paths();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();
}
