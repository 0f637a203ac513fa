using System.Globalization;
using System.Text;
using Mujaz.Text;

namespace Mujaz.Summaries.Typography;

/// <summary>What every language's text has in common.</summary>
internal static class PlainText
{
    /// <summary>
    /// One line, single spaces, no control characters, and no bidi, zero-width or other format marks: whoever shows the text
    /// sets its direction, and invisible marks break searching and comparing. A leading bullet goes too: the style adds it.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var character in CanonicalComposition.Compose(text))
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format)
            {
                clean.Append(character);
            }
        }

        return clean.ToString().Trim().TrimStart('•', '●', '▪').TrimStart();
    }
}
