using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Mujaz.Articles.Word;

/// <summary>The markup of a part, read forward: the SDK's objects for it are made by recursion, which a hostile document can exhaust.</summary>
internal static class WordMarkup
{
    private const int MaxDepth = 200;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true };

    /// <summary>Writes a text as HTML.</summary>
    public static HtmlEncoder Html { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    public static XmlReader Open(OpenXmlPart part) => XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), Settings);

    /// <summary>Moves on, within the limits.</summary>
    /// <exception cref="WordLimitException">It is nested too deep.</exception>
    public static bool Next(this XmlReader reader) =>
        reader.Depth <= MaxDepth ? reader.Read() : throw new WordLimitException($"The document is nested deeper than {MaxDepth} levels.");

    /// <summary>Whether the element is WordprocessingML, of the transitional or the strict kind.</summary>
    public static bool IsWord(this XmlReader reader) => reader.NamespaceURI.Contains("wordprocessingml", StringComparison.Ordinal);

    /// <summary>The value of an element that has one, such as a style's name.</summary>
    public static string? Value(this XmlReader reader) => reader.GetAttribute("val", reader.NamespaceURI);

    /// <summary>Whether an element that switches something on does so: it may also say no.</summary>
    public static bool IsOn(this XmlReader reader) => reader.Value() is not ("0" or "false" or "off");
}
