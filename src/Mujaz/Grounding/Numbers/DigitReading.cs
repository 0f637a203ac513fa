using System.Globalization;

namespace Mujaz.Grounding;

/// <summary>Reads a run of digits with marks: thousands and decimals as the three languages write them, times, dates.</summary>
internal static class DigitReading
{
    /// <summary>The most digits a number may have; longer runs are telephone and account numbers, not amounts.</summary>
    private const int MaxDigits = 18;

    /// <summary>Reads digits folded by the tokenizer.</summary>
    /// <param name="digits">ASCII digits with their marks.</param>
    /// <param name="alternative">A second reading where the mark can be either, or null.</param>
    /// <returns>The value, or null when the run is no number.</returns>
    public static decimal? Read(string digits, out decimal? alternative)
    {
        alternative = null;
        if (digits.Count(char.IsAsciiDigit) > MaxDigits || digits.AsSpan().IndexOfAny(':', '/') >= 0)
        {
            return null;
        }

        var text = digits.Replace('٫', '.').Replace("٬", "", StringComparison.Ordinal)
            .Replace("'", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace('،', ',');
        var sawArabicMark = digits.AsSpan().IndexOfAny('٫', '٬') >= 0;
        var lastMark = text.AsSpan().LastIndexOfAny('.', ',');
        if (lastMark < 0)
        {
            return Parse(text);
        }

        var firstMark = text.AsSpan().IndexOfAny('.', ',');
        if (firstMark != lastMark)
        {
            return ReadSeveralMarks(text, firstMark, lastMark);
        }

        var asDecimal = Parse(text.Replace(',', '.'));
        if (!sawArabicMark && digits.IndexOf(' ', StringComparison.Ordinal) < 0
            && text.Length - lastMark == 4 && lastMark is >= 1 and <= 3 && text[0] != '0')
        {
            // 1.234 and 1,234: thousands far more often than three decimals, so that reading comes first.
            alternative = asDecimal;
            return Parse(Without(text, text[lastMark]));
        }

        return asDecimal;
    }

    private static decimal? ReadSeveralMarks(string text, int firstMark, int lastMark)
    {
        if (text[firstMark] == text[lastMark])
        {
            return IsGrouped(text, text[firstMark]) ? Parse(Without(text, text[firstMark])) : null;
        }

        // Marks of two kinds: the last is the decimal mark, as in 1,234.5 and 1.234,5.
        var whole = Without(text[..lastMark], text[firstMark]);
        return whole.AsSpan().IndexOfAny('.', ',') >= 0 ? null : Parse(string.Concat(whole, ".", text.AsSpan(lastMark + 1)));
    }

    private static bool IsGrouped(string text, char mark)
    {
        var groups = text.Split(mark);
        if (groups[0].Length is < 1 or > 3 || groups[^1].Length != 3)
        {
            return false;
        }

        // In India only the last group has three digits: 12,34,567.
        var middle = groups.AsSpan(1, groups.Length - 2);
        return AllHave(middle, 3) || (mark == ',' && groups[0].Length <= 2 && AllHave(middle, 2));
    }

    private static bool AllHave(ReadOnlySpan<string> groups, int digits)
    {
        foreach (var group in groups)
        {
            if (group.Length != digits)
            {
                return false;
            }
        }

        return true;
    }

    private static string Without(string text, char mark) => text.Replace(mark.ToString(), "", StringComparison.Ordinal);

    private static decimal? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
}
