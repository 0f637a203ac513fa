using System.Text;

namespace Mujaz.Summaries.Typography;

/// <summary>French spacing and guillemets, after the "Lexique des règles typographiques" of the Imprimerie nationale.</summary>
/// <remarks>
/// The no-break space U+00A0 is used throughout. The rules ask for the narrow one before <c>; ! ?</c>, but newsroom systems
/// and fonts still lose U+202F, and the press writes U+00A0.
/// </remarks>
internal static class FrenchTypography
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>Guillemets for straight and curly double quotes, no-break spaces where French has them.</summary>
    public static string Apply(string text)
    {
        var set = new StringBuilder(text.Length + 8);
        var open = false;
        for (var index = 0; index < text.Length; index++)
        {
            var character = GuillemetFor(text[index], ref open);
            switch (character)
            {
                case '«':
                    set.Append(character).Append(NoBreakSpace);
                    index = SkipSpaces(text, index);
                    break;
                case '»' or ';' or '!' or '?' or '%' or ':' when NeedsSpace(text, index, character):
                    AppendAfterSpace(set, character);
                    break;
                case ' ' when IsDigitGroup(text, index):
                    set.Append(NoBreakSpace);
                    break;
                default:
                    set.Append(character);
                    break;
            }
        }

        return set.ToString();
    }

    private static char GuillemetFor(char character, ref bool open)
    {
        switch (character)
        {
            case '«' or '“' or '„':
                open = true;
                return '«';
            case '»' or '”':
                open = false;
                return '»';
            case '"':
                open = !open;
                return open ? '«' : '»';
            default:
                return character;
        }
    }

    /// <summary>Not inside times (12:30), addresses (https://) and runs of marks (?!).</summary>
    private static bool NeedsSpace(string text, int index, char character)
    {
        if (character == '»')
        {
            return true;
        }

        var previous = index > 0 ? text[index - 1] : ' ';
        var next = index + 1 < text.Length ? text[index + 1] : ' ';
        return character switch
        {
            '%' => char.IsDigit(previous) || previous is ' ',
            ':' => !char.IsDigit(next) && next != '/',
            ';' or '!' or '?' => previous is not ('!' or '?') && !char.IsLetterOrDigit(next),
            _ => true,
        };
    }

    /// <summary>Whether a space parts groups of a number: one to three digits before it, exactly three after it.</summary>
    private static bool IsDigitGroup(string text, int index) =>
        DigitsBefore(text, index) is >= 1 and <= 3 && DigitsAfter(text, index) == 3;

    private static int DigitsBefore(string text, int index)
    {
        var count = 0;
        while (index - count - 1 >= 0 && char.IsAsciiDigit(text[index - count - 1]))
        {
            count++;
        }

        return count;
    }

    private static int DigitsAfter(string text, int index)
    {
        var count = 0;
        while (index + count + 1 < text.Length && char.IsAsciiDigit(text[index + count + 1]))
        {
            count++;
        }

        return count;
    }

    private static int SkipSpaces(string text, int index)
    {
        while (index + 1 < text.Length && text[index + 1] == ' ')
        {
            index++;
        }

        return index;
    }

    private static void AppendAfterSpace(StringBuilder text, char mark)
    {
        while (text.Length > 0 && text[^1] is (' ' or NoBreakSpace))
        {
            text.Length--;
        }

        if (text.Length > 0)
        {
            text.Append(NoBreakSpace);
        }

        text.Append(mark);
    }
}
