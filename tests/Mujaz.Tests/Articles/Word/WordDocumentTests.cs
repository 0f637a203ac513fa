using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Mujaz.Articles;
using Mujaz.Articles.Reading;
using Mujaz.Articles.Word;

namespace Mujaz.Tests.Articles.Word;

public sealed class WordDocumentTests
{
    private const string First = "Le conseil communal a adopté mardi soir un budget de 12,4 millions de dirhams destiné à la rénovation des écoles du quartier ancien.";
    private const string Second = "Selon la présidente de la commission, les travaux commenceront en mars et toucheront d'abord les trois bâtiments les plus dégradés.";

    [Fact]
    public void Paragraphs_title_author_and_date_are_read()
    {
        var article = Read(Paragraph(First) + Paragraph(Second), about =>
        {
            about.PackageProperties.Title = "Le budget des écoles adopté";
            about.PackageProperties.Creator = "Salma Benani";
            about.PackageProperties.Created = new DateTime(2025, 4, 14, 9, 30, 0, DateTimeKind.Utc);
        });

        Assert.Equal("Le budget des écoles adopté", article.Title);
        Assert.Equal("Salma Benani", article.Author);
        Assert.Equal(new DateTimeOffset(2025, 4, 14, 9, 30, 0, TimeSpan.Zero), article.PublishedAt);
        Assert.Contains(First, article.Text, StringComparison.Ordinal);
        Assert.Contains(Second, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Arabic_stays_Arabic()
    {
        const string Text = "صوت المجلس البلدي مساء الثلاثاء على ميزانية قدرها 12.4 مليون درهم لترميم مدارس المدينة القديمة.";

        Assert.Contains(Text, Read(Paragraph(Text) + Paragraph(Text.Replace("صوت", "أكد", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Tracked_deletions_moved_text_hidden_text_and_fields_are_left_out()
    {
        var html = Html(
            "<w:p><w:r><w:t xml:space=\"preserve\">Le vote </w:t></w:r><w:del><w:r><w:delText>supprimé</w:delText></w:r></w:del>"
            + "<w:del><w:r><w:t>aussi</w:t></w:r></w:del><w:ins><w:r><w:t>est acquis</w:t></w:r></w:ins>"
            + "<w:moveFrom><w:r><w:t>ancien</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r>"
            + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>.</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>");

        Assert.Contains("<p>Le vote est acquis.</p>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("supprimé", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_lists_and_tables_keep_their_kind()
    {
        var html = Html(
            "<w:p><w:pPr><w:pStyle w:val=\"Titre1\"/></w:pPr><w:r><w:t>Travaux</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>un</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>deux</w:t></w:r></w:p>"
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>école</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12,4</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            styles: "<w:style w:type=\"paragraph\" w:styleId=\"Titre1\"><w:name w:val=\"heading 1\"/></w:style>");

        Assert.Contains("<h2>Travaux</h2>\n<ul>\n<li>un</li>\n<li>deux</li>\n</ul>\n<table>", html, StringComparison.Ordinal);
        Assert.EndsWith("<table>\n<tr><td><p>école</p>\n</td><td><p>12,4</p>\n</td></tr>\n</table>\n</article></body></html>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Footnotes_follow_and_older_forms_of_a_drawing_do_not()
    {
        var html = Html(
            "<w:p><w:r><w:t>Texte</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>"
            + "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"w\"><w:r><w:t> une</w:t></w:r></mc:Choice>"
            + "<mc:Fallback><w:r><w:t> fois</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>",
            footnotes: "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:t>trait</w:t></w:r></w:p></w:footnote>"
                + "<w:footnote w:id=\"2\"><w:p><w:r><w:t>Source: procès-verbal.</w:t></w:r></w:p></w:footnote>");

        Assert.EndsWith("<p>Texte une</p>\n<p>Source: procès-verbal.</p>\n</article></body></html>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_the_text_is_text() =>
        Assert.Contains("&lt;script&gt;", Html(Paragraph("&lt;script&gt;alert(1)&lt;/script&gt;")), StringComparison.Ordinal);

    [Fact]
    public void What_is_no_document_is_refused_with_a_reason()
    {
        Assert.Null(WordDocument.ToHtml("no archive"u8.ToArray(), out var damaged));
        Assert.Contains("damaged", damaged, StringComparison.Ordinal);
        Assert.Null(WordDocument.ToHtml(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }, out var old));
        Assert.Contains("password", old, StringComparison.Ordinal);
        Assert.Null(WordDocument.ToHtml(Zip(("a.txt", "x")), out var other));
        Assert.Contains("no Word document", other, StringComparison.Ordinal);
    }

    [Fact]
    public void Bombs_are_bounded()
    {
        Assert.Null(WordDocument.ToHtml(Document(Paragraph(new string('x', 40_000_000))), out var large));
        Assert.Contains("unpacks", large, StringComparison.Ordinal);
        Assert.Null(WordDocument.ToHtml(Document(Deep(100_000)), out var deep));
        Assert.Contains("deeper", deep, StringComparison.Ordinal);
    }

    private static string Deep(int levels) =>
        string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", levels)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", levels));

    private static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static Article Read(string body, Action<WordprocessingDocument>? about = null) =>
        ArticleReader.Read(new ArticleSource(WordDocument.ToHtml(Document(body, about: about), out _)!, ArticleFormat.Html));

    private static string Html(string body, string? styles = null, string? footnotes = null) =>
        WordDocument.ToHtml(Document(body, styles, footnotes), out var problem) ?? throw new InvalidOperationException(problem);

    private static byte[] Document(string body, string? styles = null, string? footnotes = null, Action<WordprocessingDocument>? about = null)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            Write(main, "document", $"<w:body>{body}<w:sectPr/></w:body>");
            if (styles is not null)
            {
                Write(main.AddNewPart<StyleDefinitionsPart>(), "styles", styles);
            }

            if (footnotes is not null)
            {
                Write(main.AddNewPart<FootnotesPart>(), "footnotes", footnotes);
            }

            about?.Invoke(document);
        }

        return bytes.ToArray();
    }

    private static void Write(OpenXmlPart part, string root, string content)
    {
        using var stream = part.GetStream(FileMode.Create);
        stream.Write(Encoding.UTF8.GetBytes($"<w:{root} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{content}</w:{root}>"));
    }

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }
}
