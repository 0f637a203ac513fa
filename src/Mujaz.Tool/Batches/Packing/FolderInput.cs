using System.Runtime.CompilerServices;

namespace Mujaz.Tool.Batches.Packing;

/// <summary>The articles of a folder and the folders in it, in the order of their names.</summary>
internal sealed class FolderInput(string root, PartLimits limits)
{
    private readonly List<BatchLine> _unreadable = [];
    private int _skipped;

    public BatchInput Open(CancellationToken cancellation) => new(ReadAsync(cancellation))
    {
        WhenEmpty = $"{root} has no articles: no file in it is called {ArticleFile.Extensions}.",
        SkippedFiles = () => _skipped,
    };

    private async IAsyncEnumerable<BatchLine> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var names = new List<string>();
        Collect(root, "", names);
        names.Sort(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var path = Path.Combine(root, name.Replace('/', Path.DirectorySeparatorChar));
            await foreach (var line in ArticleFile.ReadAsync(name, () => File.OpenRead(path), limits, cancellation))
            {
                yield return line;
            }
        }

        foreach (var line in _unreadable)
        {
            yield return line;
        }
    }

    private void Collect(string folder, string prefix, List<string> names)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                Take(entry, prefix + entry.Name, names);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _unreadable.Add(new BatchLine(prefix, default, $"{folder} cannot be read: {failure.Message}"));
        }
    }

    private void Take(FileSystemInfo entry, string name, List<string> names)
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
                Collect(entry.FullName, name + "/", names);
            }
        }
        else if (ArticleFile.IsArticle(name))
        {
            names.Add(name);
        }
        else
        {
            _skipped++;
        }
    }
}
