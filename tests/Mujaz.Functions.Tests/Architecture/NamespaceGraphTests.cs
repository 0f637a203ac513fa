using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Architecture;

/// <summary>The graph that the rules of the folders are judged by.</summary>
public sealed class NamespaceGraphTests
{
    [Theory]
    [InlineData("using App.Low;", "Thing thing = new();")]
    [InlineData("using App.Low;", "int prefix = Thing.Prefix;")]
    [InlineData("using App.Low;", "string text = $\"{Thing.Prefix}|\";")]
    [InlineData("using App.Low;", "void Run(int number) => number.Twice();", "ThingExtensions.Twice")]
    [InlineData("", "Low.Thing? thing;")]
    [InlineData("", "App.Low.Thing? thing;")]
    public void A_use_is_found_with_its_file_and_type(string import, string member, string type = "Thing")
    {
        var graph = GraphOf(Low, ("High.cs", $"{import}\nnamespace App.High;\n\ninternal sealed class User\n{{\n    {member}\n}}\n"));

        Assert.Equal([new NamespaceUse("App.High", "App.Low", "High.cs", type)], graph.Uses);
    }

    [Theory]
    [InlineData("// Thing")]
    [InlineData("/// <see cref=\"Thing\"/>")]
    [InlineData("/* Thing */")]
    [InlineData("string text = \"Thing \\\" Thing\";")]
    [InlineData("string text = @\"Thing \"\" Thing\";")]
    [InlineData("string text = \"\"\"Thing \" Thing\"\"\";")]
    [InlineData("char quote = '\"'; // Thing \"")]
    public void Comments_and_the_text_of_strings_are_no_uses(string member)
    {
        var graph = GraphOf(Low, ("High.cs", $"using App.Low;\nnamespace App.High;\n\ninternal sealed class User\n{{\n    {member}\n}}\n"));

        Assert.Empty(graph.Uses);
    }

    [Fact]
    public void A_name_that_is_not_imported_is_no_use() =>
        Assert.Empty(GraphOf(Low, ("High.cs", "namespace App.High;\n\ninternal sealed class User\n{\n    Thing thing;\n}\n")).Uses);

    [Fact]
    public void A_folder_sees_the_types_of_the_one_around_it()
    {
        var graph = GraphOf(Low, ("Inner.cs", "namespace App.Low.Inner;\n\ninternal sealed record User(Thing Thing);\n"));

        Assert.Equal([new NamespaceUse("App.Low.Inner", "App.Low", "Inner.cs", "Thing")], graph.Uses);
    }

    [Fact]
    public void A_name_of_its_own_hides_that_of_others()
    {
        var graph = GraphOf(Low, ("High.cs", "using App.Low;\nnamespace App.High;\n\ninternal enum Thing;\n"));

        Assert.Empty(graph.Uses);
    }

    [Fact]
    public void A_circle_is_told_with_the_uses_that_make_it()
    {
        var graph = GraphOf(
            ("A.cs", "using App.B;\nnamespace App.A;\n\ninternal sealed record First(Second Value);\n"),
            ("B.cs", "using App.C;\nnamespace App.B;\n\ninternal sealed record Second(Third Value);\n"),
            ("C.cs", "using App.A;\nnamespace App.C;\n\ninternal sealed record Third(First Value);\n"),
            ("D.cs", "using App.A;\nnamespace App.D;\n\ninternal sealed record Fourth(First Value);\n"));

        var cycle = Assert.Single(graph.Cycles());
        Assert.StartsWith("App.A, App.B, App.C:", cycle, StringComparison.Ordinal);
        Assert.Contains("App.C → App.A: C.cs uses First", cycle, StringComparison.Ordinal);
        Assert.DoesNotContain("Fourth", cycle, StringComparison.Ordinal);
    }

    [Fact]
    public void Layers_use_only_those_before_them()
    {
        var graph = GraphOf(
            ("Low.cs", "using App.High;\nnamespace App.Low;\n\ninternal sealed record Thing(User User);\n"),
            ("High.cs", "using App.Low.Inner;\nnamespace App.High;\n\ninternal sealed record User(Part Part);\n"),
            ("Part.cs", "namespace App.Low.Inner;\n\ninternal sealed record Part(Thing Thing);\n"));

        Assert.Equal(["App.Low → App.High: Low.cs uses User"], graph.Violations(NamespaceGraph.Layers("App", "Low", "High")));
    }

    [Fact]
    public void A_folder_that_the_rule_does_not_know_may_use_nothing_and_nothing_may_use_the_root()
    {
        var graph = GraphOf(
            Low,
            ("New.cs", "using App.Low;\nnamespace App.New;\n\ninternal sealed record User(Thing Thing, Setup Setup);\n"),
            ("Setup.cs", "using App.New;\nnamespace App;\n\ninternal sealed record Setup(User User);\n"));

        Assert.Equal(
            ["App.New → App.Low: New.cs uses Thing", "App.New → App: New.cs uses Setup"],
            graph.Violations(NamespaceGraph.Folders("App", new Dictionary<string, string[]> { ["Low"] = [] })));
    }

    private static (string, string) Low { get; } = (
        "Low.cs",
        """
        namespace App.Low;

        internal sealed class Thing
        {
            public const int Prefix = 1;
        }

        internal static class ThingExtensions
        {
            public static int Twice(this int number) => number * 2;
        }
        """);

    private static NamespaceGraph GraphOf(params (string Name, string Text)[] files) =>
        NamespaceGraph.Of(files.Select(file => KeyValuePair.Create(file.Name, file.Text)));
}
