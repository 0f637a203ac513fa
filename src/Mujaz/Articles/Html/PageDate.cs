using System.Globalization;
using System.Text.RegularExpressions;
using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Articles.Html;

/// <summary>
/// Reads the dates that pages give, as machines write them and as people do, in Arabic, French, English and some languages beside them.
/// </summary>
internal static partial class PageDate
{
    private const int LongestText = 200;
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>Reads a date, with its time where it has one.</summary>
    /// <param name="text">The text; what stands around the date does not matter.</param>
    /// <param name="language">The language of the page, which tells whether the month comes first in "03/04/2025".</param>
    /// <returns>The date; null when there is no whole date in the text. A time alone is no date.</returns>
    public static DateTimeOffset? Parse(string? text, string? language = null)
    {
        if (text is null || text.Length > LongestText)
        {
            return null;
        }

        if (Iso().Match(text) is { Success: true } iso
            && DateTimeOffset.TryParse(iso.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date))
        {
            return Plausible(date);
        }

        if (UnixTime().Match(text) is { Success: true } unix)
        {
            var seconds = long.Parse(unix.Value.Trim().AsSpan(0, 10), CultureInfo.InvariantCulture);
            return Plausible(DateTimeOffset.FromUnixTimeSeconds(seconds));
        }

        return Day(TextFolding.FoldLine(text), language) is { } day ? day + (TimeOfDay(text) ?? TimeSpan.Zero) : Rfc1123(text);
    }

    /// <summary>The day in the path of an address ("/2025/04/14/").</summary>
    public static DateTimeOffset? InAddress(string? address) =>
        address is not null && AddressDay().Match(address) is { Success: true } match ? Of(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value) : null;

    private static DateTimeOffset? Rfc1123(string text) =>
        text.Contains(':') && Year().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date)
            ? Plausible(date)
            : null;

    private static DateTimeOffset? Day(string folded, string? language)
    {
        if (NumericDay().Match(folded) is { Success: true } numeric)
        {
            var (first, second, year) = (numeric.Groups[1].Value, numeric.Groups[2].Value, numeric.Groups[3].Value);
            var monthFirst = int.Parse(second, CultureInfo.InvariantCulture) > 12
                || (int.Parse(first, CultureInfo.InvariantCulture) <= 12 && language is not null && language.StartsWith("en", StringComparison.OrdinalIgnoreCase)
                    && !language.EndsWith("GB", StringComparison.OrdinalIgnoreCase));
            return monthFirst ? Of(year, first, second) : Of(year, second, first);
        }

        foreach (Match match in DayMonthYear().Matches(folded))
        {
            if (CalendarWords.MonthOfAnyPage(match.Groups[2].Value) is var month and > 0)
            {
                return Of(match.Groups[3].Value, month.ToString(CultureInfo.InvariantCulture), match.Groups[1].Value);
            }
        }

        foreach (Match match in MonthDayYear().Matches(folded))
        {
            if (CalendarWords.MonthOfAnyPage(match.Groups[1].Value) is var month and > 0)
            {
                return Of(match.Groups[3].Value, month.ToString(CultureInfo.InvariantCulture), match.Groups[2].Value);
            }
        }

        return null;
    }

    private static TimeSpan? TimeOfDay(string text)
    {
        if (Clock().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var hour = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        var isAfternoon = match.Groups[3].Value.StartsWith('p') || match.Groups[3].Value.StartsWith('P') || match.Groups[3].Value is "م" or "مساء";
        return new TimeSpan(isAfternoon && hour < 12 ? hour + 12 : hour, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), 0);
    }

    private static DateTimeOffset? Of(string year, string month, string day) =>
        DateTimeOffset.TryParseExact($"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? Plausible(date)
            : null;

    private static DateTimeOffset? Plausible(DateTimeOffset date) => date.Year is >= FirstYear and < LastYear ? date : null;

    [GeneratedRegex(@"\d{4}-\d{1,2}-\d{1,2}([T ]+\d{1,2}:\d{2}(:\d{2}(\.\d{1,7})?\d*)?\s?(Z|[+-]\d{2}:?\d{2})?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^\s*1\d{9}(\d{3})?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex UnixTime();

    [GeneratedRegex(@"\b(19|20)\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:/|-|$)", RegexOptions.CultureInvariant)]
    private static partial Regex AddressDay();

    // On folded text, where every mark is a space.
    [GeneratedRegex(@"(?<!\d)(\d{1,2}) (\d{1,2}) ((?:19|20)\d{2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NumericDay();

    [GeneratedRegex(@"(?<!\d)(\d{1,2})(?:er|st|nd|rd|th)? (?:de |of )?(\p{L}+(?: (?:الثاني|الاول))?),? (?:de )?((?:19|20)\d{2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"(\p{L}+) (\d{1,2})(?:st|nd|rd|th)? ((?:19|20)\d{2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"(?<!\d)([01]?\d|2[0-3])\s?[:hH]\s?([0-5]\d)(?::\d{2})?\s*([AaPp]\.?[Mm]|صباحا|مساء|ص|م)?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
