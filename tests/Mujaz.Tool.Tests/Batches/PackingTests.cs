using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Mujaz.Tool.Batches.Packing;
using Mujaz.Tool.Batches.Results;

namespace Mujaz.Tool.Tests.Batches;

public sealed class PackingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_come_in_the_order_of_their_names_whatever_the_order_on_disk()
    {
        foreach (var name in (string[])["z.txt", "a/z.txt", "a.txt", "B.txt", "a/b/c.txt", "é.txt"])
        {
            _folder.With(name, name + " text");
        }

        using var package = await PackAsync(_folder.Path, PartLimits.Default);

        Assert.Equal(["B.txt", "a.txt", "a/b/c.txt", "a/z.txt", "z.txt", "é.txt"], LinesOf(package).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Text_in_an_old_encoding_and_in_any_script_arrives_as_itself()
    {
        var arabic = string.Concat(Enumerable.Repeat(SampleArticles.Arabic + "\n", 3));
        _folder.With("old.txt", Windows1256(arabic)).With("page.html", "<p>\"quoted\" \\ 🙂 é</p>");

        using var package = await PackAsync(_folder.Path, PartLimits.Default);

        var lines = LinesOf(package).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(arabic, lines[0].GetProperty("text").GetString());
        Assert.Equal("<p>\"quoted\" \\ 🙂 é</p>", lines[1].GetProperty("html").GetString());
    }

    [Fact]
    public async Task A_new_part_begins_when_articles_or_bytes_are_too_many()
    {
        _folder.With("many.jsonl", string.Concat(Enumerable.Range(0, 10).Select(number => $"{{\"n\":{number}}}\n")));

        using var byArticles = await PackAsync(_folder["many.jsonl"], new PartLimits(4, 1000));
        using var byBytes = await PackAsync(_folder["many.jsonl"], new PartLimits(100, 24));

        Assert.Equal([4, 4, 2], byArticles.Parts.Select(part => part.Articles));
        Assert.Equal([3, 3, 3, 1], byBytes.Parts.Select(part => part.Articles));
        Assert.All(byBytes.Parts, part => Assert.True(part.Bytes <= 24));
        Assert.Equal("line 9", byArticles.Parts[2].FirstPlace);
        Assert.Equal(File.ReadAllText(_folder["many.jsonl"]), string.Concat(byArticles.Parts.Select(part => File.ReadAllText(part.Path))));
    }

    [Fact]
    public async Task A_line_that_is_larger_than_a_batch_is_refused_by_its_number()
    {
        _folder.With("many.jsonl", "{}\n{\"text\":\"" + new string('x', 200_000) + "\"}\n{}\n");

        using var package = await PackAsync(_folder["many.jsonl"], new PartLimits(10, 100_000));

        Assert.StartsWith("line 2 is larger", Assert.Single(package.Problems), StringComparison.Ordinal);
        Assert.Equal(2, package.Parts.Single().Articles);
    }

    [Fact]
    public async Task A_JSON_array_becomes_lines_and_keeps_what_it_says()
    {
        _folder.With("array.json", "\uFEFF [ {\"text\":\"a\\nb\",\n \"n\": 1.50}, {\r\n\"id\":\"own\"} , 3 ]");

        using var package = await PackAsync(_folder["array.json"], PartLimits.Default);

        Assert.Equal(["{\"text\":\"a\\nb\",  \"n\": 1.50}", "{  \"id\":\"own\"}", "3"], LinesOf(package));
    }

    [Fact]
    public async Task Articles_of_a_JSON_file_in_a_folder_are_named_after_it_unless_they_have_a_name()
    {
        _folder.With("x/array.json", "[{\"text\":\"a\"},{\"id\":\"own\",\"text\":\"b\"},{}]").With("x/one.json", "{\"text\":\"c\"}");

        using var package = await PackAsync(_folder.Path, PartLimits.Default);

        Assert.Equal(
            ["x/array.json#1", "own", "x/array.json#3", "x/one.json"],
            LinesOf(package).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task The_cells_of_a_table_become_what_the_API_wants()
    {
        _folder.With("t.csv", "\uFEFFID\tpublished at\ttext\tsentence_count\trefresh\tlanguages\r\n7\t2026-01-01\t\"two\nlines\"\t3\tTRUE\tar|fr\r\n\t\tx\tmany\t\t\r\n");

        using var package = await PackAsync(_folder["t.csv"], PartLimits.Default);

        Assert.Equal(
            [
                """{"id":"7","publishedAt":"2026-01-01","text":"two\nlines","sentenceCount":3,"refresh":true,"languages":["ar","fr"]}""",
                """{"text":"x","sentenceCount":"many"}""",
            ],
            LinesOf(package));
    }

    [Fact]
    public async Task Temporary_files_go_with_the_package()
    {
        _folder.With("a.txt", "text");
        var package = await PackAsync(_folder.Path, PartLimits.Default);
        var path = package.Parts.Single().Path;
        Assert.True(File.Exists(path));

        package.Dispose();

        Assert.False(Directory.Exists(Path.GetDirectoryName(path)));
    }

    [Fact]
    public void Lines_are_cut_where_they_end_whatever_the_buffers() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<PositiveInt>(), (bytes, size) =>
        {
            var text = bytes.Select(value => value % 4 == 0 ? (byte)'\n' : value).ToArray();
            using var stream = new SlowStream(text, size.Get);
            var lines = LineReader.ReadAsync(stream, long.MaxValue, Token).ToBlockingEnumerable(Token).Select(line => Convert.ToHexString(line!.Value.Span));
            var expected = Convert.ToHexString(text).Chunk(2).Select(pair => new string(pair)).Aggregate("", (all, pair) => all + (pair == "0A" ? "|" : pair)).Split('|');
            Assert.Equal(expected[^1].Length == 0 ? expected[..^1] : expected, lines);
        }).QuickCheckThrowOnFailure();

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

    private static async Task<BatchPackage> PackAsync(string path, PartLimits limits) =>
        await BatchPackage.CreateAsync(BatchInputs.Open(path, limits, Token).Lines, limits, Token);

    private static List<string> LinesOf(BatchPackage package) => [.. package.Parts.SelectMany(part => File.ReadAllLines(part.Path))];

    private static byte[] Windows1256(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1256).GetBytes(text);
    }

    private sealed class SlowStream(byte[] content, int most) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, most)], cancellationToken);
    }
}
