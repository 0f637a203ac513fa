using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Infrastructure;

public sealed partial class AppSettingsTests
{
    /// <summary>What the platform, the host and the Azure SDKs read.</summary>
    private static readonly HashSet<string> OfThePlatform =
    [
        "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
        "AZURE_CLIENT_ID",
        "AzureWebJobsStorage__blobServiceUri",
        "AzureWebJobsStorage__queueServiceUri",
        "AzureWebJobsStorage__tableServiceUri",
        "AzureWebJobsStorage__credential",
        "AzureWebJobsStorage__clientId",
    ];

    [Fact]
    public async Task Every_setting_of_the_templates_is_one_that_is_read()
    {
        var settings = Settings().Matches((await Templates.Main).ToJsonString()).Select(match => match.Value).Distinct();

        Assert.All(settings, setting => Assert.Contains(setting, AppSettings.Names));
        var own = (await Templates.ResourcesAsync("Microsoft.Web/sites/config")).Select(config => (string)config["properties"]!);
        Assert.Equal(OfThePlatform.Order(), PlatformSettings().Matches(string.Concat(own)).Select(match => match.Groups[1].Value).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Templates.ParameterFiles), MemberType = typeof(Templates))]
    public async Task Every_setting_of_a_parameter_file_is_one_that_is_read(string path)
    {
        var (parameters, _) = await BicepCompiler.CompileAsync(path);

        Assert.All(Settings().Matches(parameters!.ToJsonString()).Select(match => match.Value), setting => Assert.Contains(setting, AppSettings.Names));
    }

    [Fact]
    public void Every_setting_that_is_read_is_documented_and_the_reverse()
    {
        var documented = Settings().Matches(File.ReadAllText(RepositoryRoot.Combine("docs", "configuration.md"))).Select(match => match.Value).ToHashSet();

        Assert.Equal(AppSettings.Names.Order(), documented.Order());
    }

    [Theory]
    [MemberData(nameof(Templates.ParameterFiles), MemberType = typeof(Templates))]
    public async Task A_parameter_file_gives_every_parameter_that_has_no_default(string path)
    {
        var (parameters, _) = await BicepCompiler.CompileAsync(path);
        var given = JsonNode.Parse((string)parameters!["parametersJson"]!)!["parameters"]!.AsObject().Select(pair => pair.Key).ToHashSet();

        Assert.Superset(await RequiredAsync(), given);
    }

    [Fact]
    public async Task The_parameters_that_azd_fills_in_exist_and_none_is_missing()
    {
        var known = (await Templates.Main)["parameters"]!.AsObject().Select(pair => pair.Key).ToHashSet();
        var file = JsonNode.Parse(await File.ReadAllTextAsync(RepositoryRoot.Combine("infra", "main.parameters.json"), TestContext.Current.CancellationToken))!;
        var given = file["parameters"]!.AsObject().Select(pair => pair.Key).ToHashSet();

        Assert.Subset(known, given);
        Assert.Superset(await RequiredAsync(), given);
    }

    private static async Task<HashSet<string>> RequiredAsync() =>
        [.. (await Templates.Main)["parameters"]!.AsObject().Where(pair => pair.Value!["defaultValue"] is null).Select(pair => pair.Key)];

    [GeneratedRegex("Mujaz__[A-Za-z0-9]+(__[A-Za-z0-9]+)*")]
    private static partial Regex Settings();

    [GeneratedRegex("'((?:APPLICATIONINSIGHTS|AZURE|AzureWebJobs)[A-Za-z_]+)'")]
    private static partial Regex PlatformSettings();
}
