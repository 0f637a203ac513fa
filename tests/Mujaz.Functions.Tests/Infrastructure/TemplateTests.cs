using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Infrastructure;

public sealed partial class TemplateTests
{
    /// <summary>Roles by id, from Azure's list of built-in roles.</summary>
    private static readonly Dictionary<string, string> KnownRoles = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["5e0bd9bd-7b93-4f28-af87-19fc36ad61bd"] = "Cognitive Services OpenAI User",
        ["a001fd3d-188f-4b5e-821b-7da978bf7442"] = "Cognitive Services OpenAI Contributor",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    [Theory]
    [MemberData(nameof(Templates.Files), MemberType = typeof(Templates))]
    public async Task A_file_compiles_and_lints_without_a_word(string path)
    {
        var (template, diagnostics) = await BicepCompiler.CompileAsync(path);

        Assert.Empty(diagnostics);
        Assert.NotNull(template);
    }

    [Theory]
    [MemberData(nameof(Templates.Files), MemberType = typeof(Templates))]
    public async Task A_file_is_formatted(string path) =>
        Assert.Equal(await File.ReadAllTextAsync(RepositoryRoot.Combine("infra", path), TestContext.Current.CancellationToken), await BicepCompiler.FormatAsync(path));

    [Fact]
    public async Task Storage_takes_no_shared_key_no_public_blob_and_no_old_TLS()
    {
        var properties = Assert.Single(await Templates.ResourcesAsync("Microsoft.Storage/storageAccounts"))["properties"]!;

        Assert.False((bool)properties["allowSharedKeyAccess"]!);
        Assert.False((bool)properties["allowBlobPublicAccess"]!);
        Assert.True((bool)properties["supportsHttpsTrafficOnly"]!);
        Assert.Equal("TLS1_2", (string)properties["minimumTlsVersion"]!);
    }

    [Fact]
    public async Task The_model_and_the_telemetry_take_no_keys()
    {
        Assert.True((bool)Assert.Single(await Templates.ResourcesAsync("Microsoft.CognitiveServices/accounts"))["properties"]!["disableLocalAuth"]!);
        Assert.True((bool)Assert.Single(await Templates.ResourcesAsync("Microsoft.Insights/components"))["properties"]!["DisableLocalAuth"]!);
    }

    [Fact]
    public async Task The_app_is_an_isolated_NET_10_worker_on_Flex_Consumption()
    {
        var plan = Assert.Single(await Templates.ResourcesAsync("Microsoft.Web/serverfarms"));
        var app = Assert.Single(await Templates.ResourcesAsync("Microsoft.Web/sites"))["properties"]!;

        Assert.Equal("FC1", (string)plan["sku"]!["name"]!);
        Assert.Equal("dotnet-isolated", (string)app["functionAppConfig"]!["runtime"]!["name"]!);
        Assert.Equal("10.0", (string)app["functionAppConfig"]!["runtime"]!["version"]!);
        Assert.Equal("1.2", (string)app["siteConfig"]!["minTlsVersion"]!);
        Assert.True((bool)app["httpsOnly"]!);
        Assert.All(await Templates.ResourcesAsync("Microsoft.Web/sites/basicPublishingCredentialsPolicies"), policy => Assert.False((bool)policy["properties"]!["allow"]!));
    }

    [Fact]
    public async Task Every_role_is_a_known_one_and_every_known_one_is_given()
    {
        var text = (await Templates.Main).ToJsonString();
        var ids = Guids().Matches(text).Select(match => match.Value).Where(id => !WorkbookIds().Contains(id)).Distinct().Order();

        Assert.NotEmpty(await Templates.ResourcesAsync("Microsoft.Authorization/roleAssignments"));
        Assert.Equal(KnownRoles.Keys.Order(), ids);
    }

    [Fact]
    public async Task Role_assignments_have_names_that_stay_the_same() =>
        Assert.All(
            await Templates.ResourcesAsync("Microsoft.Authorization/roleAssignments"),
            assignment => Assert.StartsWith("[guid(", (string)assignment["name"]!, StringComparison.Ordinal));

    [Fact]
    public async Task A_type_has_one_API_version_and_it_is_no_preview()
    {
        // Diagnostic settings have had no other version of this schema since 2021.
        const string OnlyAsPreview = "Microsoft.Insights/diagnosticSettings";
        var versions = (await Templates.ResourcesAsync()).GroupBy(resource => (string)resource["type"]!, resource => (string)resource["apiVersion"]!);

        Assert.All(versions, type =>
        {
            var version = Assert.Single(type.Distinct());
            Assert.True(type.Key == OnlyAsPreview || !version.EndsWith("-preview", StringComparison.Ordinal), $"{type.Key} {version}");
        });
    }

    [Fact]
    public async Task No_output_holds_a_secret()
    {
        foreach (var output in (await Templates.AllAsync()).Select(template => template["outputs"]).OfType<JsonObject>().SelectMany(outputs => outputs))
        {
            Assert.DoesNotMatch(Secrets(), output.Key + output.Value!.ToJsonString());
        }
    }

    [Fact]
    public async Task The_key_of_the_second_step_is_a_secure_parameter() =>
        Assert.Equal("securestring", ((string)(await Templates.Events)["parameters"]!["blobsExtensionKey"]!["type"]!).ToLowerInvariant());

    [Fact]
    public async Task Nothing_retired_can_be_deployed_by_default()
    {
        var parameters = (await Templates.Main)["parameters"]!;

        Assert.Null(parameters["modelName"]!["defaultValue"]);
        Assert.Null(parameters["modelVersion"]!["defaultValue"]);
    }

    [Fact]
    public async Task Names_that_Azure_limits_are_limited_here()
    {
        // The compiler itself reports a value that may be longer than a parameter takes.
        foreach (var template in await Templates.AllAsync())
        {
            var named = (template["parameters"]?.AsObject() ?? []).Where(pair => pair.Key is "name" or "planName" or "workspaceName" or "environmentName" or "topicName");
            Assert.All(named.Where(pair => template["resources"]!.ToJsonString().Contains($"parameters('{pair.Key}')", StringComparison.Ordinal)), pair =>
                Assert.True(pair.Value!["maxLength"] is not null || pair.Key == "environmentName", pair.Key));
        }

        Assert.Equal(20, (int)(await Templates.Main)["parameters"]!["environmentName"]!["maxLength"]!);
    }

    private static HashSet<string> WorkbookIds() =>
        [.. Guids().Matches(File.ReadAllText(RepositoryRoot.Combine("infra", "modules", "workbook.json"))).Select(match => match.Value)];

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Guids();

    [GeneratedRegex("listKeys|ConnectionString|InstrumentationKey|SharedAccess|password|secret|primaryKey", RegexOptions.IgnoreCase)]
    private static partial Regex Secrets();
}
