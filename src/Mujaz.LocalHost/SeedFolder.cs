namespace Mujaz.LocalHost;

/// <summary>The repository's articles to try the app with, and the model's recorded answers to them.</summary>
internal static class SeedFolder
{
    /// <summary>The folder <c>seeds</c> at or above the current folder, or else above the program; <see langword="null"/> outside a repository.</summary>
    public static string? FullPath { get; } = FindAbove(Directory.GetCurrentDirectory()) ?? FindAbove(AppContext.BaseDirectory);

    /// <summary>The folder of recordings, or <see langword="null"/> when there is none.</summary>
    public static string? Recordings =>
        FullPath is not null && Directory.Exists(Path.Combine(FullPath, "recordings")) ? Path.Combine(FullPath, "recordings") : null;

    /// <summary>The first article, relative to the current folder where that is shorter, or <see langword="null"/> when there is none.</summary>
    public static string? FirstArticle => FullPath is null
        ? null
        : Directory.EnumerateFiles(FullPath, "*.txt").Order(StringComparer.Ordinal).Select(Shorten).FirstOrDefault();

    private static string? FindAbove(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var seeds = Path.Combine(folder.FullName, "seeds");
            if (Directory.Exists(seeds))
            {
                return seeds;
            }
        }

        return null;
    }

    private static string Shorten(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.Length < path.Length ? relative : path;
    }
}
