namespace Mujaz.LocalHost.Output;

/// <summary>Finds an article of the repository to try the app with.</summary>
internal static class SeedArticle
{
    /// <summary>The path of the first seed, relative to the current folder where that is shorter, or <see langword="null"/> when there is none.</summary>
    public static string? Find()
    {
        var current = Directory.GetCurrentDirectory();
        for (var folder = new DirectoryInfo(current); folder is not null; folder = folder.Parent)
        {
            var seeds = Path.Combine(folder.FullName, "seeds");
            if (Directory.Exists(seeds))
            {
                return Directory.EnumerateFiles(seeds, "*.txt").Order(StringComparer.Ordinal).Select(file => Shorten(file, current)).FirstOrDefault();
            }
        }

        return null;
    }

    private static string Shorten(string path, string current)
    {
        var relative = Path.GetRelativePath(current, path);
        return relative.Length < path.Length ? relative : path;
    }
}
