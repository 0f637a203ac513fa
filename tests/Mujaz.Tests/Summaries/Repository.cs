using System.Reflection;
using Mujaz.Articles;
using Mujaz.Articles.Reading;

namespace Mujaz.Tests.Summaries;

/// <summary>The repository's folders, for tests that read seeds, recordings, docs and golden files.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RepositoryRoot").Value!);

    public static Article ReadSeed(string number) => ArticleReader.Read(new ArticleSource(
        File.ReadAllText(Directory.GetFiles(Path.Combine(Root, "seeds"), number + "_*.txt").Single())));

    /// <summary>
    /// Compares a text with the fenced block behind a marker (<c>&lt;!-- name --&gt;</c>) of a page of <c>docs/</c>. With the
    /// environment variable <c>UPDATE_GOLDEN=1</c> it writes the block instead.
    /// </summary>
    public static void AssertDocumented(string page, string marker, string actual)
    {
        var path = Path.Combine(Root, "docs", page);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = text.IndexOf('\n', text.IndexOf($"<!-- {marker} -->\n```", StringComparison.Ordinal) + marker.Length + 10) + 1;
        var end = text.IndexOf("\n```\n", start - 1, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, text[..start] + actual + text[end..]);
            return;
        }

        Assert.Equal(text[start..end], actual);
    }

    /// <summary>
    /// Compares a text with a golden file. With the environment variable <c>UPDATE_GOLDEN=1</c> it writes the file instead.
    /// </summary>
    public static void AssertGolden(string name, string actual)
    {
        var path = Path.Combine(Root, "tests", "Mujaz.Tests", "Summaries", "Golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, actual + "\n");
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual + "\n");
    }
}
