using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mujaz.Summaries.Prompting;

/// <summary>Makes text from outside safe to stand in a prompt: one line, no invisible marks, no look-alike of our delimiters.</summary>
internal static partial class PromptText
{
    /// <summary>Opens the article in the user message.</summary>
    public const string ArticleStart = "<article>";

    /// <summary>Closes the article in the user message.</summary>
    public const string ArticleEnd = "</article>";

    /// <summary>
    /// The text on one line. Runs of white space become one space; control, format and bidi characters go, as they can hide
    /// text from a reader; what looks like our delimiter or like a chat template's role mark loses its bracket.
    /// </summary>
    public static string OneLine(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format)
            {
                line.Append(character);
            }
        }

        return DelimiterLookAlike().Replace(line.ToString().TrimEnd(), static match => "‹" + match.Value[1..]);
    }

    // The white space is bounded so that a long run of it cannot make the search quadratic.
    [GeneratedRegex(@"[<＜](?:\s{0,3}[/／]?\s{0,3}article|\|)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DelimiterLookAlike();
}
