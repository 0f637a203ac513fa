using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using FsCheck;
using FsCheck.Fluent;
using Mujaz.Functions.Batches.Intake;

namespace Mujaz.Functions.Tests.Batches.Reading;

public sealed class CsvArticleReaderTests
{
    private const int MaxItemBytes = 1000;

    [Theory]
    [InlineData("text", "text")]
    [InlineData("TEXTE", "text")]
    [InlineData("Body", "text")]
    [InlineData("content", "text")]
    [InlineData("النص", "text")]
    [InlineData("المحتوى", "text")]
    [InlineData("body_html", "html")]
    public async Task Articles_are_found_under_the_names_newsrooms_use(string header, string field)
    {
        var entry = Assert.Single(await ReadAsync($"{header}\nun deux trois\n"));

        Assert.Equal("un deux trois", entry.JsonOf().GetProperty(field).GetString());
    }

    [Theory]
    [InlineData("Titre", "a", "title", "\"a\"")]
    [InlineData("العنوان", "a", "title", "\"a\"")]
    [InlineData("lien", "https://example.com/1", "url", "\"https://example.com/1\"")]
    [InlineData("Date de publication", "2025-04-14", "publishedAt", "\"2025-04-14\"")]
    [InlineData("تاريخ النشر", "2025-04-14 09:30:00", "publishedAt", "\"2025-04-14T09:30:00\"")]
    [InlineData("published_at", "2025-04-14T09:30Z", "publishedAt", "\"2025-04-14T09:30Z\"")]
    [InlineData("Référence", "MAP-7", "id", "\"MAP-7\"")]
    [InlineData("langues", "\"FR, ar\"", "languages", "[\"fr\",\"ar\"]")]
    [InlineData("Sentence Count", "3", "sentenceCount", "3")]
    [InlineData("keyword-count", "many", "keywordCount", "\"many\"")]
    [InlineData("Embargo until", "2026-11-26 18:00:00Z", "embargoUntil", "\"2026-11-26T18:00:00Z\"")]
    [InlineData("embargo", "yes", "embargoUntil", "\"yes\"")]
    [InlineData("refresh", "1", "refresh", "true")]
    [InlineData("refresh", "perhaps", "refresh", "\"perhaps\"")]
    public async Task Columns_become_the_fields_of_a_request(string header, string cell, string field, string json)
    {
        var entry = Assert.Single(await ReadAsync($"text,{header}\nx,{cell}\n"));

        Assert.Equal(json, entry.JsonOf().GetProperty(field).GetRawText());
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public async Task The_delimiter_is_found_in_the_header(string delimiter)
    {
        var entry = Assert.Single(await ReadAsync($"id{delimiter}title{delimiter}text\n1{delimiter}\"a, b; c\"{delimiter}x\n"));

        Assert.Equal("a, b; c", entry.JsonOf().GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_hint_for_spreadsheets_names_the_delimiter() =>
        Assert.Equal("1", Assert.Single(await ReadAsync("sep=|\r\nid|text\r\n1|x\r\n")).JsonOf().GetProperty("id").GetString());

    [Fact]
    public async Task Cells_may_hold_line_breaks_and_quotation_marks()
    {
        var entries = await ReadAsync("id,text\r\n1,\"erste\r\nzweite \"\"Zeile\"\"\"\r\n2,x\r\n");

        Assert.Equal(["row 2", "row 3"], entries.Select(entry => entry.Place));
        Assert.Equal("erste\r\nzweite \"Zeile\"", entries[0].JsonOf().GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_ragged_row_fails_by_itself()
    {
        var entries = await ReadAsync("id,text,title\n1,a,b\n2,a\n3,a,b,c\n4,a,b,,\n");

        Assert.Equal([null, "brokenRow", "brokenRow", null], entries.Select(entry => entry.Problem?.Code));
        Assert.Contains("2 cells", entries[1].Problem!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blank_rows_are_passed_over_and_still_counted() =>
        Assert.Equal(["row 3", "row 6"], (await ReadAsync("text,id\n\na,1\n,\n\nb,2\n")).Select(entry => entry.Place));

    [Fact]
    public async Task A_row_that_is_too_large_fails_by_itself()
    {
        var entries = await ReadAsync($"id,text\n1,\"{new string('x', MaxItemBytes)}\n\"\n2,y\n");

        Assert.Equal(["itemTooLarge", null], entries.Select(entry => entry.Problem?.Code));
        Assert.Equal("row 3", entries[1].Place);
    }

    [Fact]
    public async Task A_quotation_mark_that_is_never_closed_is_named()
    {
        var entries = await ReadAsync("id,text\n1,a\n2,\"b\n3,c\n");

        Assert.Equal([null, "brokenRow"], entries.Select(entry => entry.Problem?.Code));
        Assert.Equal("row 3", entries[1].Place);
    }

    [Fact]
    public async Task A_quotation_mark_inside_a_cell_is_a_character() =>
        Assert.Equal("écran de 5\" et", (await ReadAsync("text\nécran de 5\" et\n"))[0].JsonOf().GetProperty("text").GetString());

    [Fact]
    public async Task The_text_is_taken_before_the_markup_and_the_markup_where_there_is_no_text()
    {
        var entries = await ReadAsync("text,html\na,<p>a\n,<p>b\n");

        Assert.Equal("a", entries[0].JsonOf().GetProperty("text").GetString());
        Assert.Equal("<p>b", entries[1].JsonOf().GetProperty("html").GetString());
    }

    [Fact]
    public void Columns_that_are_not_read_are_named()
    {
        var input = CsvArticleReader.Open("id,text,rubrique,body,langue\n"u8.ToArray(), MaxItemBytes).Value!;

        Assert.Equal(["Columns that are not read: rubrique, body, langue."], input.Warnings);
    }

    [Theory]
    [InlineData("id,title\n1,a\n", "missingColumn")]
    [InlineData("un deux trois\n", "missingColumn")]
    [InlineData("\uFEFF\n\n", "emptyBatch")]
    public void A_table_without_articles_is_refused(string table, string code) =>
        Assert.Equal(code, CsvArticleReader.Open(Encoding.UTF8.GetBytes(table), MaxItemBytes).Problem?.Code);

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.Equal("blobUnreadable", CsvArticleReader.Open(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 1, 2 }, MaxItemBytes).Problem?.Code);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-1256")]
    public async Task Tables_come_in_the_encodings_of_spreadsheets(string charset)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(charset);
        const string Text = "أجرى وزير الداخلية المغربي، عبد الوافي لفتيت، مباحثات ثنائية مع نظيره الفرنسي بمراكش.";
        byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes($"النص\tid\r\n{Text}\t1\r\n")];

        var entry = Assert.Single(await ReadAsync(bytes));

        Assert.Equal(Text, entry.JsonOf().GetProperty("text").GetString());
    }

    [Fact]
    public void What_a_library_writes_comes_back() => Prop.ForAll(
        Tables().ToArbitrary(),
        Gen.Elements(",", ";", "\t").ToArbitrary(),
        (rows, delimiter) =>
        {
            var entries = ReadAsync(Write(rows, delimiter)).GetAwaiter().GetResult();
            return entries.Select(entry => (Id(entry), entry.JsonOf().GetProperty("text").GetString()))
                .SequenceEqual(rows.Select(row => ((string?)row.Id, (string?)row.Text)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_byte_belongs_to_one_record_whatever_the_table() => Prop.ForAll(
        Gen.Elements("\"", "\"\"", ",", ";", "\n", "\r\n", "\r", "a", "ب", " ").ArrayOf().ToArbitrary(),
        parts =>
        {
            var table = Encoding.UTF8.GetBytes(string.Concat(parts));
            var scanner = new CsvRecordScanner(table, (byte)',');
            var found = new StringBuilder();
            while (scanner.TryRead(out var record, out var isClosed))
            {
                // One record for the library too, unless the table breaks off.
                Assert.True(!isClosed || CsvCells.Parse(record, (byte)',') is not null);
                found.Append(Encoding.UTF8.GetString(record.Span));
            }

            return WithoutLineBreaks(found.ToString()) == WithoutLineBreaks(string.Concat(parts));
        }).QuickCheckThrowOnFailure();

    private static string? Id(BatchEntry entry) => entry.JsonOf().GetProperty("id").GetString();

    private static string WithoutLineBreaks(string text) => text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

    private static Gen<(string Id, string Text)[]> Tables()
    {
        var text = Gen.Elements("mot", "كلمة", "\"", ",", ";", "\t", "\r\n", "\n", " ", "😀").ArrayOf()
            .Select(parts => "x" + string.Concat(parts) + "y");
        return text.ArrayOf().Select(texts => texts.Select((value, index) => (index.ToString(CultureInfo.InvariantCulture), value)).ToArray());
    }

    private static byte[] Write((string Id, string Text)[] rows, string delimiter)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(output, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter }))
        {
            foreach (var (id, text) in rows.Prepend(("id", "text")))
            {
                csv.WriteField(id);
                csv.WriteField(text);
                csv.NextRecord();
            }
        }

        return Encoding.UTF8.GetBytes(output.ToString());
    }

    private static Task<IReadOnlyList<BatchEntry>> ReadAsync(string table) => ReadAsync(Encoding.UTF8.GetBytes(table));

    private static async Task<IReadOnlyList<BatchEntry>> ReadAsync(byte[] table)
    {
        var input = CsvArticleReader.Open(table, MaxItemBytes);
        Assert.True(input.Succeeded, input.Problem?.Detail);
        return await input.Value.Entries.ReadAllAsync();
    }
}
