using Mujaz.Testing;

namespace Mujaz.Tests.Architecture;

/// <summary>The directions of the folders of src/Mujaz, as docs/architecture.md gives them.</summary>
public sealed class LayerTests
{
    private static readonly NamespaceGraph Graph = NamespaceGraph.OfFolder(Path.Combine(Repository.Root, "src", "Mujaz"));

    [Fact]
    public void Each_layer_of_the_domain_uses_only_those_before_it() =>
        Assert.Empty(Graph.Violations(NamespaceGraph.Layers(
            "Mujaz", "Text", "Languages", "Articles", "Glossaries", "Grounding", "Summaries", "Offline")));

    [Fact]
    public void No_namespaces_of_the_domain_use_each_other_in_a_circle() => Assert.Empty(Graph.Cycles());

    /// <summary>Nothing was found because there is nothing to find, and not because nothing was read.</summary>
    [Fact]
    public void The_graph_knows_the_layers_and_how_they_lean_on_each_other()
    {
        Assert.Contains("Mujaz.Text", Graph.Namespaces);
        Assert.Contains(Graph.Uses, use => use is { From: "Mujaz.Summaries.Pipeline", To: "Mujaz.Grounding", Type: "GroundingChecker" });
    }
}
