using System.Buffers.Binary;
using System.Text;
using Mujaz.Functions.Batches.Intake;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Tests.Batches.Reading;

/// <summary>Archives as old programs write them: names in the code page of the machine, methods and directories of all sorts.</summary>
public sealed class ZipNameTests
{
    [Theory]
    [InlineData(437, "Réunion de l'école à Fès.txt", "Été.txt", "façade élargie.txt")]
    [InlineData(850, "À l'école.txt", "ÊTRE RÉÉLU.txt", "conseil élargi.txt")]
    [InlineData(1252, "Réunion de l'école à Fès.txt", "Été.txt", "Cœur de ville – façade.txt")]
    [InlineData(1256, "شرق.txt", "قلم.txt", "علم.txt")]
    [InlineData(1256, "خبر عاجل من الرباط.txt", "مقال 2.txt", "تقرير.txt")]
    [InlineData(720, "خبر عاجل من الرباط.txt", "مقال عن المدرسة.txt", "تقرير.txt")]
    [InlineData(65001, "مقال.txt", "été.txt", "b.txt")]
    public void Names_in_a_code_page_are_read(int codePage, params string[] names)
    {
        var entries = Read(Archive([.. names.Select(name => (EncodingOf(codePage).GetBytes(name), 0, 0, Array.Empty<byte>()))]));

        Assert.Equal(names, entries.Select(entry => entry.DefaultId));
    }

    [Fact]
    public void The_unicode_path_beats_the_name_only_while_it_speaks_of_it()
    {
        var plain = "_______.txt"u8.ToArray();
        var entries = Read(Archive((plain, 0, 0, UnicodePath(plain, "مقال.txt")), ("b.txt"u8.ToArray(), 0, 0, UnicodePath(plain, "c.txt"))));

        Assert.Equal(["مقال.txt", "b.txt"], entries.Select(entry => entry.DefaultId));
    }

    [Theory]
    [InlineData(12, "bzip2")]
    [InlineData(14, "LZMA")]
    [InlineData(93, "Zstandard")]
    [InlineData(98, "PPMd")]
    public void A_method_that_is_not_supported_is_named_and_the_others_are_read(int method, string name)
    {
        var entries = Read(Archive(("a.txt"u8.ToArray(), method, 0, []), ("b.txt"u8.ToArray(), 0, 0, [])));

        Assert.Equal(["unsupportedEntry", null], entries.Select(entry => entry.Problem?.Code));
        Assert.Contains(name, entries[0].Problem!.Detail, StringComparison.Ordinal);
        Assert.Equal("a.txt", entries[0].DefaultId);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(8, 0x41)]
    [InlineData(99, 0)]
    public void Encryption_is_named(int method, int flags) =>
        Assert.Contains("encrypted", Assert.Single(Read(Archive(("a.txt"u8.ToArray(), method, flags, [])))).Problem!.Detail, StringComparison.Ordinal);

    [Fact]
    public void A_directory_of_a_million_records_is_refused_before_it_is_loaded()
    {
        var archive = Archive([.. Enumerable.Repeat(("a.txt"u8.ToArray(), 0, 0, Array.Empty<byte>()), 1_000_000)]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var exception = Assert.Throws<ProblemException>(() => Read(archive));

        Assert.Equal("tooManyArticles", exception.Problem.Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void Folders_do_not_count_as_articles() => Assert.Equal(100, Read(Archive(
        [.. Enumerable.Range(0, 500).Select(number => (Encoding.ASCII.GetBytes($"{number}/"), 0, 0, Array.Empty<byte>())),
        .. Enumerable.Range(0, 100).Select(number => (Encoding.ASCII.GetBytes($"{number}/a.txt"), 0, 0, Array.Empty<byte>()))])).Count);

    private static List<BatchEntry> Read(byte[] archive) => [.. ZipArticleReader.Read(archive, 100, 1000, 1000)];

    private static Encoding EncodingOf(int codePage) =>
        codePage == 65001 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static byte[] UnicodePath(byte[] plain, string name)
    {
        byte[] text = Encoding.UTF8.GetBytes(name);
        var field = new byte[9 + text.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(field, 0x7075);
        BinaryPrimitives.WriteUInt16LittleEndian(field.AsSpan(2), (ushort)(5 + text.Length));
        field[4] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(field.AsSpan(5), Crc32.Of(plain));
        text.CopyTo(field, 9);
        return field;
    }

    /// <summary>An archive of entries that are stored and hold an x each.</summary>
    private static byte[] Archive(params (byte[] Name, int Method, int Flags, byte[] Extra)[] entries)
    {
        using var bytes = new MemoryStream();
        using var directory = new MemoryStream();
        foreach (var (name, method, flags, extra) in entries)
        {
            var offset = (uint)bytes.Length;
            bytes.Write(Header("PK\x03\x04"u8, 30, 4, name, method, flags, extraLength: 0));
            bytes.Write(name);
            bytes.Write("x"u8);
            var record = Header("PK\x01\x02"u8, 46, 6, name, method, flags, extra.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(42), offset);
            directory.Write(record);
            directory.Write(name);
            directory.Write(extra);
        }

        var end = new byte[22];
        "PK\x05\x06"u8.CopyTo(end);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)Math.Min(entries.Length, ushort.MaxValue));
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)Math.Min(entries.Length, ushort.MaxValue));
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), (uint)bytes.Length);
        return [.. bytes.ToArray(), .. directory.ToArray(), .. end];
    }

    private static byte[] Header(ReadOnlySpan<byte> signature, int length, int start, byte[] name, int method, int flags, int extraLength)
    {
        var header = new byte[length];
        signature.CopyTo(header);
        var fields = header.AsSpan(start);
        BinaryPrimitives.WriteUInt16LittleEndian(fields, 20);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[2..], (ushort)flags);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[4..], (ushort)method);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[10..], Crc32.Of("x"u8));
        BinaryPrimitives.WriteUInt32LittleEndian(fields[14..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[18..], 1);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[22..], (ushort)name.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[24..], (ushort)extraLength);
        return header;
    }
}
