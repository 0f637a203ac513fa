using System.Collections.ObjectModel;
using System.Globalization;
using System.IO.Compression;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Batches.Intake;

/// <summary>Reads the articles of a ZIP archive, one unpacked entry in memory at a time. An entry that is wrong costs only itself.</summary>
/// <remarks>
/// Names are told, never used as paths. What an entry unpacks to is counted while it is unpacked: the sizes that an archive
/// claims are not to be trusted.
/// </remarks>
internal static class ZipArticleReader
{
    private const int BufferSize = 64 * 1024;

    // Those of operating systems are not counted as articles; this many are let through to the exact count, for which the names are read.
    private const int SystemFiles = 1_000;

    /// <summary>The articles in the order of the archive's directory.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="maxItems">The most articles; of everything that the directory names, folders too, ten times as many.</param>
    /// <param name="maxItemBytes">The most bytes of an entry.</param>
    /// <param name="maxBytes">The most bytes of all entries together.</param>
    /// <exception cref="ProblemException">It is no archive, or has or unpacks to more than allowed.</exception>
    public static IEnumerable<BatchEntry> Read(ReadOnlyMemory<byte> archive, int maxItems, int maxItemBytes, long maxBytes)
    {
        var codePage = ZipDirectory.CodePageOf(Bounded(archive, maxItems));
        using var zip = Open(archive);
        var entries = EntriesOf(zip);
        var records = ZipDirectory.Read(archive).ToList();
        if (records.Count != entries.Count)
        {
            throw new ProblemException(BatchProblem.BrokenArchive);
        }

        var left = maxBytes;
        foreach (var (record, entry) in records.Zip(entries))
        {
            var name = new EntryName(ZipDirectory.NameOf(record, codePage));
            if (!name.IsIgnored)
            {
                foreach (var article in ArticlesOf(Read(record, entry, name, maxItemBytes, maxBytes, ref left), maxItemBytes))
                {
                    yield return article;
                }
            }
        }
    }

    /// <summary>The records, counted before the framework makes an object of each: a small archive may name a million.</summary>
    private static IEnumerable<ZipRecord> Bounded(ReadOnlyMemory<byte> archive, int maxItems)
    {
        var (files, all) = (0, 0);
        foreach (var record in ZipDirectory.Read(archive))
        {
            files += record.Name.Span is [.., (byte)'/' or (byte)'\\'] || record.Name.Span.StartsWith("__MACOSX/"u8) ? 0 : 1;
            if (files > maxItems + SystemFiles || ++all > 10L * maxItems)
            {
                throw new ProblemException(BatchProblem.TooManyArticles(maxItems));
            }

            yield return record;
        }
    }

    /// <summary>The entry itself, or the articles of the JSON array in it; an array that breaks off costs only its entry.</summary>
    private static IEnumerable<BatchEntry> ArticlesOf(BatchEntry entry, int maxItemBytes)
    {
        if (entry.Problem is not null || entry.Extension != ".json" || !BatchReader.BeginsArray(entry.Content.Span))
        {
            return [entry];
        }

        try
        {
            return [.. JsonArrayReader.ReadAsync(BatchReader.StreamOf(entry.Content), maxItemBytes, CancellationToken.None).ToBlockingEnumerable()
                .Select((article, index) => article with
                {
                    Place = $"{entry.Place}, {article.Place}",
                    DefaultId = entry.DefaultId is null ? null : string.Create(CultureInfo.InvariantCulture, $"{entry.DefaultId}#{index + 1}"),
                })];
        }
        catch (ProblemException exception)
        {
            return [entry with { Content = default, Problem = exception.Problem }];
        }
    }

    private static ZipArchive Open(ReadOnlyMemory<byte> archive)
    {
        try
        {
            return new ZipArchive(BatchReader.StreamOf(archive), ZipArchiveMode.Read);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw new ProblemException(BatchProblem.BrokenArchive);
        }
    }

    private static ReadOnlyCollection<ZipArchiveEntry> EntriesOf(ZipArchive zip)
    {
        try
        {
            return zip.Entries;
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw new ProblemException(BatchProblem.BrokenArchive);
        }
    }

    private static BatchEntry Read(ZipRecord record, ZipArchiveEntry entry, EntryName name, int maxItemBytes, long maxBytes, ref long left)
    {
        if (name.Problem is { } refused)
        {
            return Refused(name, refused);
        }

        if (record.IsEncrypted)
        {
            return Refused(name, BatchProblem.EncryptedEntry);
        }

        if (!record.IsReadable)
        {
            return Refused(name, BatchProblem.UnsupportedMethod(record.Method, record.MethodName));
        }

        try
        {
            using var packed = entry.Open();
            using var content = new MemoryStream();
            var isWhole = Unpack(packed, content, maxItemBytes, ref left);
            if (left < 0)
            {
                throw new ProblemException(BatchProblem.ArchiveTooLarge(maxBytes));
            }

            var bytes = content.GetBuffer().AsMemory(0, (int)content.Length);
            return !isWhole ? Refused(name, BatchProblem.ItemTooLarge(maxItemBytes))
                : Crc32.Of(bytes.Span) != entry.Crc32 ? Refused(name, BatchProblem.BrokenEntry)
                : new BatchEntry(name.Place, name.Extension, bytes) { DefaultId = name.Id };
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return Refused(name, BatchProblem.BrokenEntry);
        }
    }

    /// <summary>Unpacks up to the limits.</summary>
    /// <returns>False when there is more of the entry than allowed.</returns>
    private static bool Unpack(Stream packed, MemoryStream content, int maxItemBytes, ref long left)
    {
        var buffer = new byte[BufferSize];
        int read;
        while ((read = packed.Read(buffer)) > 0)
        {
            left -= read;
            if (left < 0 || content.Length + read > maxItemBytes)
            {
                return false;
            }

            content.Write(buffer, 0, read);
        }

        return true;
    }

    private static BatchEntry Refused(EntryName name, Problem problem) => new(name.Place, ".txt", default, problem) { DefaultId = name.Id };

    /// <summary>What reading a damaged or hostile archive throws: a bad structure, an end too early, a method that is not known.</summary>
    private static bool IsDamage(Exception exception) =>
        exception is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException;
}
