namespace Mujaz.Tool.Batches.Packing;

/// <summary>The articles of a folder and the folders in it, by the names of the files and in the order of these.</summary>
internal sealed class ArticleFolder
{
    /// <summary>What files of articles may be called.</summary>
    public const string Extensions = ".txt, .md, .html or .json";

    private readonly List<(string Name, string Path)> _files = [];
    private readonly List<string> _problems = [];

    private ArticleFolder()
    {
    }

    /// <summary>Each file with its path in the folder, <c>/</c> between names on every system.</summary>
    public IReadOnlyList<(string Name, string Path)> Files => _files;

    /// <summary>How many files are no articles by their names.</summary>
    public int Skipped { get; private set; }

    /// <summary>Folders that cannot be read, each with its reason.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Looks through a folder.</summary>
    public static ArticleFolder Read(string root)
    {
        var folder = new ArticleFolder();
        folder.Collect(root, "");
        folder._files.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        return folder;
    }

    /// <summary>Whether a file is an article by its name.</summary>
    public static bool IsArticle(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".txt" or ".md" or ".markdown" or ".html" or ".htm" or ".json";

    private void Collect(string folder, string prefix)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                Take(entry, prefix + entry.Name);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _problems.Add($"{folder} cannot be read: {failure.Message}");
        }
    }

    private void Take(FileSystemInfo entry, string name)
    {
        // Hidden by convention: .git, .DS_Store.
        if (entry.Name.StartsWith('.'))
        {
            return;
        }

        if (entry is DirectoryInfo)
        {
            // A link to a folder may lead back to where we are.
            if (entry.LinkTarget is null)
            {
                Collect(entry.FullName, name + "/");
            }
        }
        else if (IsArticle(name))
        {
            _files.Add((name, entry.FullName));
        }
        else
        {
            Skipped++;
        }
    }
}
