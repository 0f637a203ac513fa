using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Batches.Intake;

/// <summary>The name of an archive's entry or of a blob: what it says of the article, and whether it can be taken.</summary>
internal sealed class EntryName
{
    private const int LongestPlace = 300;
    private const int LongestId = 200;

    private static readonly string[] SystemFiles = [".DS_Store", "Thumbs.db", "desktop.ini"];

    private static readonly string[] Archives = [".zip", ".gz", ".tgz", ".tar", ".bz2", ".xz", ".7z", ".rar", ".zst", ".jar"];

    private readonly string _name;
    private readonly string[] _segments;

    /// <summary>Looks at a name as it stands in the archive or the container.</summary>
    public EntryName(string fullName)
    {
        // Some programs on Windows write backslashes, and names are shown to people: no control characters.
        _name = string.Concat(fullName.Select(character => character == '\\' ? '/' : char.IsControl(character) ? '\uFFFD' : character));
        _segments = _name.Split('/');
    }

    /// <summary>The name for people, shortened when it is very long.</summary>
    public string Place => _name.Length <= LongestPlace ? _name : _name[..LongestPlace] + "…";

    /// <summary>The name as an id, or null when it is too long for one.</summary>
    public string? Id => _name.Length <= LongestId ? _name : null;

    /// <summary>How the entry is read: <c>.txt</c>, <c>.md</c>, <c>.html</c>, <c>.docx</c>, <c>.json</c>, or an extension that is refused.</summary>
    public string Extension => Path.GetExtension(_segments[^1]).ToLowerInvariant() switch
    {
        ".htm" => ".html",
        ".markdown" => ".md",
        var extension => extension,
    };

    /// <summary>Folders, and what operating systems leave behind.</summary>
    public bool IsIgnored =>
        _segments[^1].Length == 0 || _segments[0] == "__MACOSX"
        || _segments[^1].StartsWith("._", StringComparison.Ordinal)
        || SystemFiles.Contains(_segments[^1], StringComparer.OrdinalIgnoreCase);

    /// <summary>Why the entry is refused, or null.</summary>
    public Problem? Problem => LeadsOut ? BatchProblem.UnsafeName
        : Archives.Contains(Extension) ? BatchProblem.NestedArchive
        : Extension is ".txt" or ".md" or ".html" or ".docx" or ".json" ? null
        : BatchProblem.UnsupportedEntry;

    private bool LeadsOut => _segments[0].Length == 0 || _segments[0].EndsWith(':') || _segments.Contains("..");
}
