using System.IO.Compression;

namespace Mujaz.Tool.Batches.Packing;

/// <summary>Packs files into ZIP archives as they are, in the order of their names; a new archive begins where a batch is full.</summary>
/// <param name="folder">Where the archives go.</param>
/// <param name="limits">What a batch may have.</param>
internal sealed class FolderPacker(string folder, PartLimits limits) : IAsyncDisposable
{
    // The headers of an entry (PKWARE APPNOTE 4.3.7, 4.3.12) and of the archive, rounded up: the archive itself may not be larger either.
    private const int BytesOfHeaders = 256;

    // The first that an archive can say: the same files make the same bytes, whenever they were copied.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<BatchPart> _parts = [];
    private readonly List<string> _problems = [];
    private ZipArchive? _archive;
    private string _path = "";
    private string? _firstName;
    private int _articles;
    private long _bytes;

    /// <summary>Files that could not be opened, each with its reason.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Packs files.</summary>
    /// <param name="files">Name and path of each; the name becomes the id of the article.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="IOException">A file broke while it was read, or there is no room for the archives.</exception>
    public async Task<IReadOnlyList<BatchPart>> PackAsync(IEnumerable<(string Name, string Path)> files, CancellationToken cancellation)
    {
        foreach (var (name, path) in files)
        {
            if (Open(name, path) is { } file)
            {
                await using (file)
                {
                    await AddAsync(name, file, cancellation);
                }
            }
        }

        await EndPartAsync();
        return _parts;
    }

    public async ValueTask DisposeAsync() => await (_archive?.DisposeAsync() ?? default);

    private FileStream? Open(string name, string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _problems.Add($"{name} cannot be read: {failure.Message}");
            return null;
        }
    }

    private async Task AddAsync(string name, FileStream file, CancellationToken cancellation)
    {
        var bytes = file.Length + (2 * name.Length) + BytesOfHeaders;
        if (_archive is not null && (_articles == limits.Articles || _bytes + bytes > limits.Bytes))
        {
            await EndPartAsync();
        }

        if (_archive is null)
        {
            _path = Path.Combine(folder, $"{_parts.Count + 1}.zip");
            _firstName = name;
            _archive = await ZipFile.OpenAsync(_path, ZipArchiveMode.Create, cancellation);
        }

        var entry = _archive.CreateEntry(name);
        entry.LastWriteTime = NoTime;
        await using var content = await entry.OpenAsync(cancellation);
        await file.CopyToAsync(content, cancellation);
        _articles++;
        _bytes += bytes;
    }

    private async Task EndPartAsync()
    {
        if (_archive is null)
        {
            return;
        }

        await _archive.DisposeAsync();
        _parts.Add(BatchPart.OfFile(_path, BatchPart.Zip) with { Articles = _articles, FirstPlace = _firstName });
        (_archive, _articles, _bytes) = (null, 0, 0);
    }
}
