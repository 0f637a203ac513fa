using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mujaz.Tool.Batches.Packing;
using Mujaz.Tool.Batches.Results;
using Mujaz.Tool.Batches.Service;
using Mujaz.Tool.Input;

namespace Mujaz.Tool.Tests.Batches;

public sealed class PackingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_folder_is_packed_as_it_is_in_the_order_of_the_names_whatever_the_order_on_disk()
    {
        byte[] windows1256 = [0xC7, 0xE1, 0xDA, 0xD1, 0xC8, 0xED, 0xC9, 0x0D, 0x0A];
        foreach (var name in (string[])["z.txt", "a/z.htm", "a.md", "B.txt", "a/b/c.json", "é.txt", "desk/مقال.html"])
        {
            _folder.With(name, windows1256);
        }

        _folder.With("picture.jpg", "not an article").With(".hidden.txt", "not an article").With(".git/a.txt", "not an article");

        using var input = await OpenAsync(_folder.Path, PartLimits.Default);

        var entries = await EntriesOf(Assert.Single(input.Parts));
        Assert.Equal(["B.txt", "a.md", "a/b/c.json", "a/z.htm", "desk/مقال.html", "z.txt", "é.txt"], entries.Select(entry => entry.Name));
        Assert.All(entries, entry => Assert.Equal(windows1256, entry.Content));
        Assert.Equal(("application/zip", 7, 1), (input.Parts[0].MediaType, input.Parts[0].Articles, input.Skipped));
    }

    [Fact]
    public async Task The_same_files_make_the_same_bytes_whenever_they_were_written()
    {
        _folder.With("one/a.txt", "text").With("one/b/c.txt", "more").With("two/b/c.txt", "more").With("two/a.txt", "text");
        File.SetLastWriteTimeUtc(_folder["one/a.txt"], new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));

        using var one = await OpenAsync(_folder["one"], PartLimits.Default);
        using var two = await OpenAsync(_folder["two"], PartLimits.Default);

        Assert.Equal(await one.Parts[0].HashAsync(Token), await two.Parts[0].HashAsync(Token));
    }

    [Fact]
    public async Task A_new_archive_begins_when_articles_or_bytes_are_too_many()
    {
        foreach (var number in Enumerable.Range(0, 5))
        {
            _folder.With($"{number}.txt", new string('x', 1000));
        }

        using var byArticles = await OpenAsync(_folder.Path, new PartLimits(2, 100_000));
        using var byBytes = await OpenAsync(_folder.Path, new PartLimits(100, 4000));

        Assert.Equal([2, 2, 1], byArticles.Parts.Select(part => part.Articles));
        Assert.Equal(["0.txt", "2.txt", "4.txt"], byArticles.Parts.Select(part => part.FirstPlace));
        Assert.Equal([3, 2], byBytes.Parts.Select(part => part.Articles));
        Assert.All(byBytes.Parts, part => Assert.True(part.Bytes <= 4000));
    }

    [Fact]
    public async Task A_file_is_sent_byte_for_byte()
    {
        const string Table = "\uFEFFid;نص\r\n1;\"two\nlines\"\r\n";
        _folder.With("t.csv", Table).With("array.json", "\uFEFF [ {\"text\":\"a\"} ]").With("t.tsv", "id\ttext\n");

        foreach (var (name, type) in ((string, string)[])[("t.csv", "text/csv"), ("array.json", "application/json"), ("t.tsv", "text/csv")])
        {
            using var input = await OpenAsync(_folder[name], PartLimits.Default);
            var part = Assert.Single(input.Parts);
            Assert.Equal(type, part.MediaType);
            Assert.Equal(File.ReadAllBytes(_folder[name]), await BytesOf(part));
        }
    }

    [Fact]
    public async Task A_single_article_is_packed_under_the_name_of_its_file()
    {
        _folder.With("x/one.json", " {\"text\":\"c\"}");

        using var input = await OpenAsync(_folder["x/one.json"], PartLimits.Default);

        Assert.Equal(["one.json"], (await EntriesOf(Assert.Single(input.Parts))).Select(entry => entry.Name));
    }

    [Fact]
    public void Lines_are_cut_where_a_batch_is_full_and_keep_their_numbers() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<PositiveInt>(), (bytes, most) =>
        {
            var text = Array.ConvertAll(bytes, value => (value % 4) switch { 0 => (byte)'\n', 1 => (byte)' ', _ => (byte)'x' });
            var lines = Encoding.UTF8.GetString(text).Split('\n').Select((line, index) => (Number: index + 1, Text: line.Trim())).Where(line => line.Text.Length > 0);
            _folder.With("lines.jsonl", text);
            var parts = new LineCutter(_folder["lines.jsonl"], new PartLimits(most.Get, long.MaxValue)).CutAsync(Token).GetAwaiter().GetResult();

            var sent = parts.Select(part => Encoding.UTF8.GetString(BytesOf(part).GetAwaiter().GetResult()).Split('\n')
                .Select((line, index) => (Number: index + 1, Text: line.Trim())).Where(line => line.Text.Length > 0).ToList()).ToList();

            Assert.Equal(lines, sent.SelectMany(part => part));
            Assert.Equal(parts.Select(part => part.Articles), sent.Select(part => (int?)part.Count));
            Assert.All(sent.SkipLast(1), part => Assert.Equal(most.Get, part.Count));
            Assert.Equal(sent.Select(part => $"line {part[0].Number}"), parts.Select(part => part.FirstPlace));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Lines_are_cut_by_bytes_and_sent_as_they_are()
    {
        _folder.With("many.jsonl", string.Concat(Enumerable.Range(0, 10).Select(number => $"{{\"n\":{number}}}\r\n")));

        using var whole = await OpenAsync(_folder["many.jsonl"], PartLimits.Default);
        using var cut = await OpenAsync(_folder["many.jsonl"], new PartLimits(100, 27));

        Assert.Equal(File.ReadAllBytes(_folder["many.jsonl"]), await BytesOf(Assert.Single(whole.Parts)));
        Assert.All(cut.Parts, part => Assert.True(part.Bytes <= 27));
        Assert.Equal(10, cut.Parts.Sum(part => part.Articles));
    }

    [Fact]
    public async Task A_line_that_is_larger_than_a_batch_is_refused_by_its_number()
    {
        _folder.With("many.jsonl", "{}\n{\"text\":\"" + new string('x', 200_000) + "\"}\n{}\n");

        var failure = await Assert.ThrowsAsync<InputException>(() => OpenAsync(_folder["many.jsonl"], new PartLimits(10, 100_000)));

        Assert.StartsWith("Line 2 of ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archives_go_with_the_input()
    {
        _folder.With("a.txt", "text");
        var input = await OpenAsync(_folder["a.txt"], PartLimits.Default);
        var path = input.Parts.Single().Path;
        Assert.True(File.Exists(path));

        input.Dispose();

        Assert.False(Directory.Exists(Path.GetDirectoryName(path)));
    }

    [Theory]
    [InlineData("a,b\r\n1,2\r\n", 1)]
    [InlineData("a,b\r\n1,\"two\r\nlines \"\"quoted\"\"\n\"\r\n3,4\r\n", 2)]
    [InlineData("", 0)]
    public void Records_of_a_table_are_counted_through_line_breaks_in_cells(string table, int records)
    {
        var counter = new RecordCounter(ResultFormat.Csv);

        foreach (var value in Encoding.UTF8.GetBytes(table))
        {
            counter.Add([value]);
        }

        Assert.Equal(records, counter.Records);
    }

    public void Dispose() => _folder.Dispose();

    private static Task<BatchInput> OpenAsync(string path, PartLimits limits) => BatchInput.OpenAsync(path, limits, Token);

    private static async Task<byte[]> BytesOf(BatchPart part)
    {
        using var bytes = new MemoryStream();
        await part.ReadAsync(piece => bytes.WriteAsync(piece, Token), Token);
        Assert.Equal(part.Bytes, bytes.Length);
        return bytes.ToArray();
    }

    private static async Task<List<(string Name, byte[] Content)>> EntriesOf(BatchPart part)
    {
        using var archive = new ZipArchive(new MemoryStream(await BytesOf(part)));
        var entries = new List<(string, byte[])>();
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            await using var packed = await entry.OpenAsync(Token);
            await packed.CopyToAsync(content, Token);
            entries.Add((entry.FullName, content.ToArray()));
        }

        return entries;
    }
}
