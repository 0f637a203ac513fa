using System.Text.Json.Nodes;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Infrastructure;

/// <summary>The compiled templates of <c>infra/</c>, and their resources, modules' included.</summary>
internal static class Templates
{
    private static readonly Lazy<Task<JsonObject>> LazyMain = new(() => CompiledAsync("main.bicep"));
    private static readonly Lazy<Task<JsonObject>> LazyEvents = new(() => CompiledAsync("events.bicep"));

    /// <summary>The templates and parameter files, as paths below <c>infra/</c>.</summary>
    public static TheoryData<string> Files => [.. FilesWith("*.bicep"), .. FilesWith("*.bicepparam")];

    /// <summary>The parameter files.</summary>
    public static TheoryData<string> ParameterFiles => [.. FilesWith("*.bicepparam")];

    /// <summary>The template of the first step.</summary>
    public static Task<JsonObject> Main => LazyMain.Value;

    /// <summary>The template of the second step.</summary>
    public static Task<JsonObject> Events => LazyEvents.Value;

    /// <summary>Every resource of both templates, those of modules too.</summary>
    public static async Task<IReadOnlyList<JsonObject>> ResourcesAsync() => [.. Resources(await Main), .. Resources(await Events)];

    /// <summary>The resources of one type.</summary>
    public static async Task<IReadOnlyList<JsonObject>> ResourcesAsync(string type) =>
        [.. (await ResourcesAsync()).Where(resource => (string)resource["type"]! == type)];

    /// <summary>The templates and, nested in them, those of modules.</summary>
    public static async Task<IReadOnlyList<JsonObject>> AllAsync() => [.. Nested(await Main), .. Nested(await Events)];

    private static IEnumerable<JsonObject> Nested(JsonObject template) =>
        Own(template).Where(IsModule).SelectMany(module => Nested(module["properties"]!["template"]!.AsObject())).Prepend(template);

    private static IEnumerable<JsonObject> Resources(JsonObject template) =>
        Nested(template).SelectMany(Own).Where(resource => !IsModule(resource) && resource["existing"] is null);

    private static bool IsModule(JsonObject resource) => (string)resource["type"]! == "Microsoft.Resources/deployments";

    private static IEnumerable<JsonObject> Own(JsonObject template) => template["resources"] switch
    {
        JsonArray array => array.Select(resource => resource!.AsObject()),
        JsonObject named => named.Select(pair => pair.Value!.AsObject()),
        _ => [],
    };

    private static async Task<JsonObject> CompiledAsync(string path)
    {
        var (template, diagnostics) = await BicepCompiler.CompileAsync(path);
        return template ?? throw new InvalidOperationException(diagnostics);
    }

    private static IEnumerable<string> FilesWith(string pattern)
    {
        var root = RepositoryRoot.Combine("infra");
        return Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path)).Order();
    }
}
