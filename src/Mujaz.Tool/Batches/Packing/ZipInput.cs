using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Mujaz.Tool.Batches.Packing;

/// <summary>The articles of a ZIP archive, in the order of their names. Nothing is unpacked to disk, so no name can lead anywhere.</summary>
internal sealed class ZipInput(string path, PartLimits limits)
{
    private int _skipped;

    public BatchInput Open(CancellationToken cancellation) => new(ReadAsync(cancellation))
    {
        WhenEmpty = $"{path} has no articles: no entry of it is called {ArticleFile.Extensions}.",
        SkippedFiles = () => _skipped,
    };

    private async IAsyncEnumerable<BatchLine> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var archive = await ZipFile.OpenReadAsync(path, cancellation);
        foreach (var entry in archive.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            if (entry.FullName.EndsWith('/') || IsHidden(entry.FullName))
            {
                continue;
            }

            if (!ArticleFile.IsArticle(entry.FullName))
            {
                _skipped++;
                continue;
            }

            await foreach (var line in ArticleFile.ReadAsync(entry.FullName, () => Unpack(entry), limits, cancellation))
            {
                yield return line;
            }
        }
    }

    // What macOS adds to archives: __MACOSX/._article.txt.
    private static bool IsHidden(string name) => name.Split('/').Any(part => part is ['.', ..] or "__MACOSX");

    /// <summary>Unpacks an entry into memory, never more than a batch may have: an archive can claim any length.</summary>
    private MemoryStream Unpack(ZipArchiveEntry entry)
    {
        var content = new MemoryStream();
        using var packed = entry.Open();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = packed.Read(buffer)) > 0)
        {
            if (content.Length + read > limits.Bytes)
            {
                throw new InvalidDataException($"it unpacks to more than {limits.Bytes / 1_000_000} MB.");
            }

            content.Write(buffer, 0, read);
        }

        content.Position = 0;
        return content;
    }
}
