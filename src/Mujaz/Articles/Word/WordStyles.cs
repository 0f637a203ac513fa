using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Mujaz.Articles.Word;

/// <summary>What a document's styles say of paragraphs. The ids follow the language of the program (Heading1, Titre1); the names do not.</summary>
internal sealed class WordStyles
{
    private const int MostAncestors = 10;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    /// <summary>No styles, as in documents of simple programs; then the English ids are taken for names.</summary>
    public static WordStyles None { get; } = new();

    public static WordStyles Read(StyleDefinitionsPart part)
    {
        var styles = new WordStyles();
        using var reader = WordMarkup.Open(part);
        Style? style = null;
        while (reader.Next())
        {
            if (reader.NodeType != XmlNodeType.Element || !reader.IsWord())
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "style" when reader.GetAttribute("styleId", reader.NamespaceURI) is { } id:
                    styles._styles[id] = style = new Style();
                    break;
                case "name" when style is not null:
                    style.Name = reader.Value();
                    break;
                case "basedOn" when style is not null:
                    style.Parent = reader.Value();
                    break;
                case "outlineLvl" when style is not null:
                    style.OutlineLevel = LevelOf(reader.Value());
                    break;
                case "numId" when style is not null:
                    style.IsList = reader.Value() != "0";
                    break;
                default:
                    break;
            }
        }

        return styles;
    }

    /// <summary>Whether it is the document's title.</summary>
    public bool IsTitle(string? id) => Is(id, name => name.Equals("title", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it is a line of a table of contents.</summary>
    public bool IsContents(string? id) => Is(id, name => name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it is a list's entry.</summary>
    public bool IsList(string? id) => Ancestors(id).Any(style => style.IsList) || Is(id, name => name.StartsWith("list bullet", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("list number", StringComparison.OrdinalIgnoreCase));

    /// <summary>The level of a heading from 1, or null.</summary>
    public int? HeadingLevel(string? id)
    {
        foreach (var style in Ancestors(id))
        {
            if (style.OutlineLevel is >= 0 and < 9)
            {
                return style.OutlineLevel + 1;
            }

            if (style.Name is { } name && name.StartsWith("heading", StringComparison.OrdinalIgnoreCase)
                && int.TryParse(name.AsSpan("heading".Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var level))
            {
                return level;
            }
        }

        return null;
    }

    public static int? LevelOf(string? value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null;

    private bool Is(string? id, Func<string, bool> matches) => Ancestors(id).Any(style => style.Name is { } name && matches(name));

    private IEnumerable<Style> Ancestors(string? id)
    {
        for (var generation = 0; id is not null && generation < MostAncestors; generation++)
        {
            var style = _styles.GetValueOrDefault(id) ?? new Style { Name = id };
            yield return style;
            id = style.Parent;
        }
    }

    private sealed class Style
    {
        public string? Name { get; set; }

        public string? Parent { get; set; }

        public int? OutlineLevel { get; set; }

        public bool IsList { get; set; }
    }
}
