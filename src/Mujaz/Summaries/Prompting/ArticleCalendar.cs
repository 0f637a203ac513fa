using System.Globalization;
using System.Text.Json.Serialization;

namespace Mujaz.Summaries.Prompting;

/// <summary>
/// The weekdays around an article's publication with their dates, as they stand in the prompt: models miscount them.
/// </summary>
/// <param name="Published">The day of publication, or null when it is not known.</param>
/// <param name="Before">The week before it.</param>
/// <param name="After">The week after it.</param>
internal sealed record ArticleCalendar(
    string? Published,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Before,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? After)
{
    /// <summary>The calendar of an article.</summary>
    /// <param name="publishedAt">When it was published, in the time zone of its publisher; null when that is not known.</param>
    public static ArticleCalendar Of(DateTimeOffset? publishedAt)
    {
        if (publishedAt is not { } published)
        {
            return new ArticleCalendar(null, null, null);
        }

        // In days since year 1, so that the first and last days of the calendar overflow nothing.
        var today = DateOnly.FromDateTime(published.DateTime).DayNumber;
        return new ArticleCalendar(
            Day(today),
            string.Join(", ", Enumerable.Range(1, 7).Select(days => today - days).Where(IsDay).Select(Day)),
            string.Join(", ", Enumerable.Range(1, 7).Select(days => today + days).Where(IsDay).Select(Day)));
    }

    private static bool IsDay(int number) => number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber;

    private static string Day(int number) => DateOnly.FromDayNumber(number).ToString("dddd yyyy-MM-dd", CultureInfo.InvariantCulture);
}
