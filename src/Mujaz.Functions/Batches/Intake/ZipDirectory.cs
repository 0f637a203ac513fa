using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;
using Mujaz.Articles.Decoding;

namespace Mujaz.Functions.Batches.Intake;

/// <summary>
/// Walks the directory of a ZIP archive (PKWARE's APPNOTE 4.3.12 to 4.3.16) record by record, holding nothing but the place in the bytes.
/// </summary>
/// <remarks>
/// The framework's reader makes an object of every record before it shows one, does not show fields it does not know, and takes all names
/// without the UTF-8 flag for one encoding. Contents are still its to read: this says how many records there are and what they are called.
/// </remarks>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int LocatorLength = 20;
    private const int RecordLength = 46;
    private const ushort UnicodePathField = 0x7075;

    /// <summary>The records in their order, up to the first that is none; damage is the framework's to report.</summary>
    public static IEnumerable<ZipRecord> Read(ReadOnlyMemory<byte> archive)
    {
        var position = StartOf(archive.Span);
        while (position >= 0 && archive.Length - position >= RecordLength && RecordAt(archive, position) is { } record)
        {
            position += RecordLength + record.Length;
            yield return record;
        }
    }

    /// <summary>The name as it is meant: marked as UTF-8, given as UTF-8 in a field of its own (APPNOTE 4.6.9), or in a code page of the archive.</summary>
    public static string NameOf(ZipRecord record, Encoding codePage) =>
        record.IsUtf8 ? Encoding.UTF8.GetString(record.Name.Span)
        : UnicodePathOf(record) ?? codePage.GetString(record.Name.Span);

    /// <summary>The code page of the names that say nothing of their encoding.</summary>
    public static Encoding CodePageOf(IEnumerable<ZipRecord> records) =>
        FileNames.EncodingOf(records.Where(record => !record.IsUtf8 && UnicodePathOf(record) is null).Select(record => record.Name));

    private static long StartOf(ReadOnlySpan<byte> archive)
    {
        var tail = Math.Max(0, archive.Length - EndLength - LongestComment);
        var end = archive[tail..].LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || archive.Length - (tail + end) < EndLength)
        {
            return -1;
        }

        var start = BinaryPrimitives.ReadUInt32LittleEndian(archive[(tail + end + 16)..]);
        return start == uint.MaxValue ? StartByLocator(archive, tail + end - LocatorLength) : start;
    }

    /// <summary>ZIP64: the offset of a longer end record stands before the short one.</summary>
    private static long StartByLocator(ReadOnlySpan<byte> archive, int locator)
    {
        if (locator < 0 || !archive[locator..].StartsWith("PK\x06\x07"u8))
        {
            return -1;
        }

        var end = BinaryPrimitives.ReadInt64LittleEndian(archive[(locator + 8)..]);
        return end < 0 || end > archive.Length - 56 || !archive[(int)end..].StartsWith("PK\x06\x06"u8)
            ? -1
            : BinaryPrimitives.ReadInt64LittleEndian(archive[((int)end + 48)..]);
    }

    private static ZipRecord? RecordAt(ReadOnlyMemory<byte> archive, long position)
    {
        var bytes = archive[(int)position..];
        var head = bytes.Span;
        if (!head.StartsWith("PK\x01\x02"u8))
        {
            return null;
        }

        int name = BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
        int extra = BinaryPrimitives.ReadUInt16LittleEndian(head[30..]);
        var length = name + extra + BinaryPrimitives.ReadUInt16LittleEndian(head[32..]);
        return head.Length - RecordLength < name + extra ? null : new ZipRecord(
            BinaryPrimitives.ReadUInt16LittleEndian(head[8..]),
            BinaryPrimitives.ReadUInt16LittleEndian(head[10..]),
            bytes.Slice(RecordLength, name),
            bytes.Slice(RecordLength + name, extra),
            length);
    }

    /// <summary>Held only when its checksum is that of the plain name: a tool that renames the entry may leave the field behind.</summary>
    private static string? UnicodePathOf(ZipRecord record)
    {
        var extra = record.Extra.Span;
        while (extra.Length >= 4)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (length > extra.Length - 4)
            {
                return null;
            }

            var field = extra.Slice(4, length);
            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == UnicodePathField && field.Length > 5 && field[0] == 1
                && BinaryPrimitives.ReadUInt32LittleEndian(field[1..]) == Crc32.Of(record.Name.Span))
            {
                return Utf8.IsValid(field[5..]) ? Encoding.UTF8.GetString(field[5..]) : null;
            }

            extra = extra[(4 + length)..];
        }

        return null;
    }
}
