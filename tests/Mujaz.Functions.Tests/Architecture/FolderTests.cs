using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Architecture;

/// <summary>The app is cut by feature: features use what is shared, and never one another but for the summaries.</summary>
public sealed class FolderTests
{
    private const string Root = "Mujaz.Functions";

    private static readonly string[] Shared = ["Http", "Model", "Storage", "Telemetry"];

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Http"] = [],
        ["Telemetry"] = [],
        ["Storage"] = ["Telemetry"],
        ["Model"] = ["Http", "Storage", "Telemetry"],
        ["Glossary"] = Shared,
        ["Health"] = Shared,
        ["Summaries"] = Shared,
        ["Checks"] = [.. Shared, "Summaries"],
        ["Blobs"] = [.. Shared, "Summaries"],
        ["Batches"] = [.. Shared, "Summaries"],
        ["Limits"] = Shared,
        ["Reviews"] = [.. Shared, "Summaries"],
        ["Console"] = [.. Shared, "Summaries"],
    };

    private static readonly NamespaceGraph Graph = NamespaceGraph.OfFolder(RepositoryRoot.Combine("src", Root));

    [Fact]
    public void A_folder_uses_only_what_it_may() => AssertNone(Graph.Violations(NamespaceGraph.Folders(Root, MayUse)));

    [Fact]
    public void No_namespaces_use_each_other_in_a_circle() => AssertNone(Graph.Cycles());

    private static void AssertNone(IReadOnlyList<string> offences) => Assert.True(offences.Count == 0, string.Join(Environment.NewLine, offences));
}
