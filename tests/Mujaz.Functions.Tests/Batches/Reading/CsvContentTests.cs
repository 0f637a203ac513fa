using System.Text;
using Mujaz.Functions.Batches.Intake;

namespace Mujaz.Functions.Tests.Batches.Reading;

/// <summary>What content systems, spreadsheets and scripts leave in tables: markup, damaged bytes, rows of several origins.</summary>
public sealed class CsvContentTests
{
    private const int MaxItemBytes = 2000;

    private static readonly Encoding Latin = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding Arabic = CodePagesEncodingProvider.Instance.GetEncoding(1256)!;

    [Theory]
    [InlineData("<!-- wp:paragraph --><p>Le conseil a voté.</p><!-- /wp:paragraph -->")]
    [InlineData("Chapeau sans balise.<br/>Le conseil a voté.")]
    [InlineData("<DIV class='x'>صوت المجلس.</DIV>")]
    [InlineData("The council &amp; the mayor agreed &nbsp; today")]
    [InlineData("<p style='a'>one<p>two")]
    public async Task Markup_in_a_column_of_text_is_read_as_markup(string cell)
    {
        var json = Assert.Single(await ReadAsync($"id,Content\n1,\"{cell}\"\n")).JsonOf();

        Assert.Contains(cell, json.GetProperty("html").GetString()!, StringComparison.Ordinal);
        Assert.False(json.TryGetProperty("text", out _));
    }

    [Theory]
    [InlineData("a < b and c > d")]
    [InlineData("Write to <desk@example.com> or <https://example.com/p>; R&D; AT&T")]
    [InlineData("Le code &eacute est faux")]
    [InlineData("if (x<y) and <unknown>tag</unknown>")]
    public async Task Text_that_only_looks_like_markup_stays_text(string cell) =>
        Assert.Equal(cell, Assert.Single(await ReadAsync($"id,text\n1,\"{cell}\"\n")).JsonOf().GetProperty("text").GetString());

    [Fact]
    public async Task Line_breaks_are_paragraphs_where_the_markup_has_none()
    {
        var json = Assert.Single(await ReadAsync("id,content\n1,\"First <b>bold</b>.\r\n\r\nSecond.\"\n")).JsonOf();

        Assert.Equal("<p>First <b>bold</b>.</p>\n<p>Second.</p>\n", json.GetProperty("html").GetString());
    }

    [Fact]
    public async Task Markup_that_was_escaped_once_more_is_unescaped()
    {
        var json = Assert.Single(await ReadAsync("id,content\n1,\"&lt;p&gt;Un &amp;amp; deux&lt;/p&gt;\"\n")).JsonOf();

        Assert.Equal("<p>Un &amp; deux</p>", json.GetProperty("html").GetString());
    }

    [Fact]
    public async Task One_wrong_byte_costs_its_row_and_the_row_keeps_its_id()
    {
        var entries = await ReadAsync([
            .. "id;text\n1;"u8, .. Encoding.UTF8.GetBytes("éééé éééé é"), 0xE9, .. " mardi\n"u8, .. "2;"u8, .. Encoding.UTF8.GetBytes("réunion\n")]);

        Assert.Equal(["brokenRow", null], entries.Select(entry => entry.Problem?.Code));
        Assert.Equal("1", entries[0].DefaultId);
        Assert.Equal("réunion", entries[1].JsonOf().GetProperty("text").GetString());
    }

    [Fact]
    public async Task Each_row_is_read_in_its_own_encoding()
    {
        const string Long = "أجرى وزير الداخلية مباحثات ثنائية";
        var entries = await ReadAsync([
            .. "id,title,text\n"u8,
            .. Encoding.UTF8.GetBytes("1,un,adopté à l'unanimité\n"),
            .. Latin.GetBytes("2,deux,adopté à l'unanimité\n"),
            .. Encoding.UTF8.GetBytes($"3,trois,{Long}\n"),
            .. Arabic.GetBytes($"4,quatre,{Long}\n"),
            .. Encoding.UTF8.GetBytes("5,été,"), .. Latin.GetBytes("adopté à l'unanimité en février\n")]);

        Assert.Equal(
            ["adopté à l'unanimité", "adopté à l'unanimité", Long, Long, "adopté à l'unanimité en février"],
            entries.Select(entry => entry.JsonOf().GetProperty("text").GetString()));
        Assert.Equal("été", entries[4].JsonOf().GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("7,\"x\" y\"\",a,b,c\n")]
    [InlineData("7,x,y,z\n")]
    [InlineData("7,\"an opened quotation\n")]
    [InlineData("7")]
    public async Task A_row_that_cannot_be_read_keeps_its_id_where_it_has_one(string row)
    {
        var entry = (await ReadAsync($"id,text\n{row}"))[0];

        Assert.NotNull(entry.Problem);
        Assert.Equal("7", entry.DefaultId);
    }

    [Fact]
    public async Task A_row_that_is_too_large_keeps_its_id() =>
        Assert.Equal("7", Assert.Single(await ReadAsync($"id,text\n7,{new string('x', MaxItemBytes)}\n")).DefaultId);

    private static Task<IReadOnlyList<BatchEntry>> ReadAsync(string table) => ReadAsync(Encoding.UTF8.GetBytes(table));

    private static Task<IReadOnlyList<BatchEntry>> ReadAsync(byte[] table) => CsvArticleReader.Open(table, MaxItemBytes).Value!.Entries.ReadAllAsync();
}
