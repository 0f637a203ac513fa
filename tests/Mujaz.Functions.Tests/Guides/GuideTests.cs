using System.Diagnostics;
using System.Text.RegularExpressions;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Guides;

/// <summary>The examples of the guides are run as a reader would run them, against the app as it runs.</summary>
public sealed partial class GuideTests(GuideTests.App app) : IClassFixture<GuideTests.App>
{
    /// <summary>Each guide with examples, and how many there are: an example that is not found is not tested.</summary>
    private static readonly Dictionary<string, int> Guides = new(StringComparer.Ordinal)
    {
        ["callers.md"] = 7,
        ["glossary.md"] = 1,
        ["translators.md"] = 1,
        ["translators.fr.md"] = 1,
        ["translators.ar.md"] = 1,
    };

    public static TheoryData<string, int> Examples => new(Guides.SelectMany(guide => Enumerable.Range(0, guide.Value).Select(index => (guide.Key, index))));

    public static TheoryData<string> AllGuides => [.. Guides.Keys];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_runs_as_it_stands(string guide, int index)
    {
        var (language, code) = Read(guide)[index];

        var run = await RunAsync(language, code);

        Assert.True(run.ExitCode == 0, run.Errors + run.Output);
        Assert.DoesNotContain("urn:mujaz:problem", run.Output, StringComparison.Ordinal);
        Assert.NotEmpty(run.Output.Trim());
    }

    [Theory]
    [MemberData(nameof(AllGuides))]
    public void Every_example_of_a_guide_is_run(string guide) => Assert.Equal(Guides[guide], Read(guide).Count);

    [Theory]
    [MemberData(nameof(Links))]
    public void A_link_between_documents_leads_somewhere(string document, string link)
    {
        var parts = link.Split('#');
        var target = parts[0].Length == 0 ? document : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, parts[0]));

        Assert.True(File.Exists(target) || Directory.Exists(target), $"{document} links to {link}.");
        Assert.True(parts.Length == 1 || Anchors(target).Contains(parts[1]), $"{document} links to {link}, and there is no such heading.");
    }

    public static TheoryData<string, string> Links() => new(
        Directory.EnumerateFiles(RepositoryRoot.Combine("docs"), "*.md", SearchOption.AllDirectories)
            .Append(RepositoryRoot.Combine("README.md"))
            .Append(RepositoryRoot.Combine("CONTRIBUTING.md"))
            .SelectMany(document => Link.Matches(File.ReadAllText(document)).Select(match => (document, match.Groups["target"].Value)))
            .Where(link => !link.Value.Contains("://", StringComparison.Ordinal))
            .Distinct());

    private static List<(string Language, string Code)> Read(string guide) =>
        [.. Example.Matches(File.ReadAllText(RepositoryRoot.Combine("docs", guide))).Select(match => (match.Groups["language"].Value, match.Groups["code"].Value))];

    /// <summary>The names that headings have in addresses, by GitHub's rule: small letters, hyphens for spaces, no punctuation.</summary>
    private static HashSet<string> Anchors(string document) =>
        [.. Heading.Matches(File.ReadAllText(document)).Select(match => Punctuation.Replace(match.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    private async Task<ProgramRun> RunAsync(string language, string code)
    {
        var (program, name) = language switch
        {
            "bash" => ("bash", "example.sh"),
            "csharp" => ("dotnet", "example.cs"),
            "python" => ("python3", "example.py"),
            "javascript" => ("node", "example.mjs"),
            _ => throw new InvalidOperationException($"No program is known that runs {language}."),
        };
        var file = Path.Combine(app.Folder, name);
        await File.WriteAllTextAsync(file, (language == "bash" ? "set -eo pipefail\n" : "") + code, TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo(program) { WorkingDirectory = RepositoryRoot.Combine() };
        start.ArgumentList.Add(file);
        start.Environment["MUJAZ_URL"] = app.Url;
        start.Environment.Remove("MUJAZ_KEY");
        return await ProgramRun.OfAsync(start);
    }

    [GeneratedRegex(@"^```(?<language>bash|csharp|python|javascript)\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Example { get; }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"^#+ (?<text>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex Punctuation { get; }

    /// <summary>An app of its own, since the examples change its glossary, and a folder for their files.</summary>
    public sealed class App : IAsyncLifetime
    {
        private readonly RunningApp _app = new();

        public string Folder { get; } = Directory.CreateTempSubdirectory("mujaz-guides-").FullName;

        public string Url => _app.Http.BaseAddress!.ToString().TrimEnd('/');

        public async ValueTask InitializeAsync() => await _app.StartAsync();

        public async ValueTask DisposeAsync()
        {
            await _app.DisposeAsync();
            Directory.Delete(Folder, recursive: true);
        }
    }
}
