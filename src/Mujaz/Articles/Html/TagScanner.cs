namespace Mujaz.Articles.Html;

/// <summary>Finds the border, the name and the attributes of a tag.</summary>
internal static class TagScanner
{
    private const int LongestName = 40;
    private const int MostAttributes = 24;
    private const int LongestAttribute = 20_000;

    /// <summary>Scans a tag.</summary>
    /// <param name="html">The markup.</param>
    /// <param name="start">Where the name begins.</param>
    public static Tag Scan(string html, int start)
    {
        var position = start;
        while (position < html.Length && !EndsName(html[position]))
        {
            position++;
        }

        var name = TagNames.Of(html.AsSpan(start, Math.Min(position - start, LongestName)));
        List<(int, int)>? attributes = null;
        while (position < html.Length && html[position] != '>')
        {
            if (html[position] == '/' || IsSpace(html[position]))
            {
                position++;
                continue;
            }

            var attribute = position;
            position = BehindAttribute(html, position, out var nameEnd);
            if (position - attribute <= LongestAttribute
                && (attributes?.Count ?? 0) < MostAttributes
                && MarkupRules.IsAttributeOfInterest(html.AsSpan(attribute, nameEnd - attribute)))
            {
                (attributes ??= []).Add((attribute, position - attribute));
            }
        }

        return new Tag(name, Math.Min(position + 1, html.Length), attributes ?? (IReadOnlyList<(int, int)>)[]);
    }

    private static int BehindAttribute(string html, int position, out int nameEnd)
    {
        // A stray equals sign begins a name, says the standard.
        do
        {
            position++;
        }
        while (position < html.Length && html[position] is not ('=' or '/' or '>') && !IsSpace(html[position]));

        nameEnd = position;
        var equals = position;
        while (equals < html.Length && IsSpace(html[equals]))
        {
            equals++;
        }

        return equals < html.Length && html[equals] == '=' ? BehindValue(html, equals + 1) : position;
    }

    private static int BehindValue(string html, int position)
    {
        while (position < html.Length && IsSpace(html[position]))
        {
            position++;
        }

        if (position < html.Length && html[position] is '"' or '\'')
        {
            var end = html.IndexOf(html[position], position + 1);
            return end < 0 ? html.Length : end + 1;
        }

        while (position < html.Length && html[position] != '>' && !IsSpace(html[position]))
        {
            position++;
        }

        return position;
    }

    private static bool EndsName(char c) => c is '>' or '/' || IsSpace(c);

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
