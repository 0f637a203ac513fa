using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Mujaz.Articles.Word;

/// <summary>
/// Reads articles written in Word (.docx, ISO/IEC 29500) as pages of HTML, for the reader of pages to go on with: paragraphs, headings, lists,
/// tables, footnotes, and what the file says of its title, author and date.
/// </summary>
public static class WordDocument
{
    /// <summary>The extension of a file's name.</summary>
    public const string Extension = ".docx";

    /// <summary>The media type (IANA).</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // Of markup, unpacked. A novel of 300,000 words has some 20 MB; pictures do not count, since they are never unpacked.
    private const int MaxMarkupBytes = 32 * 1024 * 1024;

    // Word writes some fifty parts, and one for each picture.
    private const int MaxParts = 5_000;

    private const int BufferSize = 64 * 1024;

    /// <summary>The document as a page, or null when it cannot be read.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="problem">Why it cannot be read, for people; null when it can.</param>
    public static string? ToHtml(ReadOnlyMemory<byte> bytes, out string? problem)
    {
        if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            problem = "The document is protected by a password, or in the format of Word before 2007; save it as .docx without one.";
            return null;
        }

        try
        {
            problem = ProblemOf(bytes);
            return problem is null ? Read(bytes) : null;
        }
        catch (WordLimitException exception)
        {
            problem = exception.Message;
            return null;
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            problem = "The document is damaged, or no Word document.";
            return null;
        }
    }

    /// <summary>Unpacks the markup once and forgets it: only so the sizes are known before anything is held in memory.</summary>
    private static string? ProblemOf(ReadOnlyMemory<byte> bytes)
    {
        using var zip = new ZipArchive(StreamOf(bytes), ZipArchiveMode.Read);
        if (zip.Entries.Count > MaxParts)
        {
            return $"The document has more than {MaxParts} parts.";
        }

        var left = (long)MaxMarkupBytes;
        var buffer = new byte[BufferSize];
        foreach (var entry in zip.Entries.Where(IsMarkup))
        {
            using var part = entry.Open();
            int read;
            while ((read = part.Read(buffer)) > 0)
            {
                left -= read;
                if (left < 0)
                {
                    return $"The document unpacks to more than {MaxMarkupBytes} bytes of markup.";
                }
            }
        }

        return null;
    }

    private static bool IsMarkup(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static string? Read(ReadOnlyMemory<byte> bytes)
    {
        using var document = WordprocessingDocument.Open(StreamOf(bytes), isEditable: false, new OpenSettings { MaxCharactersInPart = MaxMarkupBytes });
        var main = document.MainDocumentPart ?? throw new FileFormatException("There is no main document.");
        var styles = main.StyleDefinitionsPart is { } part ? WordStyles.Read(part) : WordStyles.None;
        var body = new WordBodyReader(styles);
        body.Read(main);
        if (main.FootnotesPart is { } footnotes)
        {
            body.Read(footnotes);
        }

        if (main.EndnotesPart is { } endnotes)
        {
            body.Read(endnotes);
        }

        return Page(document, body);
    }

    private static string Page(WordprocessingDocument document, WordBodyReader body)
    {
        var about = document.PackageProperties;
        var title = body.Title ?? (string.IsNullOrWhiteSpace(about.Title) ? null : about.Title.Trim());
        var page = new StringBuilder("<!DOCTYPE html><html><head>");
        if (title is not null)
        {
            page.Append("<title>").Append(WordMarkup.Html.Encode(title)).Append("</title>");
        }

        AppendMeta(page, "author", about.Creator);
        var day = (about.Created ?? about.Modified)?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        AppendMeta(page, "article:published_time", day);
        page.Append("</head><body><article>");
        if (title is not null)
        {
            page.Append("<h1>").Append(WordMarkup.Html.Encode(title)).Append("</h1>\n");
        }

        return page.Append(body.Html).Append("</article></body></html>").ToString();
    }

    private static void AppendMeta(StringBuilder page, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            page.Append("<meta ").Append(name.Contains(':', StringComparison.Ordinal) ? "property" : "name").Append("=\"").Append(name)
                .Append("\" content=\"").Append(WordMarkup.Html.Encode(value.Trim())).Append("\">");
        }
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> content) => MemoryMarshal.TryGetArray(content, out var bytes)
        ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
        : new MemoryStream(content.ToArray(), writable: false);

    /// <summary>What the framework and the SDK throw at a package that is none, or whose parts are not what they are said to be.</summary>
    private static bool IsDamage(Exception exception) =>
        exception is InvalidDataException or IOException or FormatException or XmlException or OpenXmlPackageException
            or NotSupportedException or ArgumentException or InvalidOperationException or OverflowException or UriFormatException;
}
