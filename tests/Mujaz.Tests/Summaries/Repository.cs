using System.Reflection;
using Mujaz.Articles;

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
