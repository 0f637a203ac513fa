using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>The months, weekdays and days an article names, and with a day of publication those it means.</summary>
internal sealed class DateFacts
{
    private static readonly string[] WeekendWords = ["weekend", "weekends", "week-end", "الاسبوع", "week"];

    private static readonly string[] RelativeWords =
    [
        "today", "yesterday", "tomorrow", "tonight", "aujourd", "hier", "demain", "اليوم", "امس", "غدا", "البارحه", "الجاري", "الحالي", "الماضي",
        "المقبل", "القادم", "last", "next", "this", "dernier", "derniere", "prochain", "prochaine", "courant",
    ];

    private readonly HashSet<int> _months = [];
    private readonly HashSet<int> _weekdays = [];
    private readonly HashSet<(int Day, int Month)> _days = [];

    private DateFacts()
    {
    }

    /// <summary>Collects the dates of an analysed text; relative dates only when the day of publication is known.</summary>
    public static DateFacts Of(TextAnalysis analysis, DateTimeOffset? publishedAt, NumberFacts numbers)
    {
        var facts = new DateFacts();
        foreach (var date in analysis.Dates)
        {
            facts.Add(date);
        }

        foreach (var number in analysis.Numbers)
        {
            if (number.Kind == NumberKind.NumericDate)
            {
                facts.AddNumeric(number.Parts);
            }
        }

        if (analysis.Tokens.Exists(token => token.Kind == TokenKind.Word && Array.IndexOf(WeekendWords, token.Folded) >= 0))
        {
            facts._weekdays.UnionWith([6, 7]);
        }

        if (publishedAt is { } published)
        {
            facts.AddRelative(analysis, published, numbers);
        }

        return facts;
    }

    /// <summary>Whether the article names the month.</summary>
    public bool ContainsMonth(int month) => _months.Contains(month);

    /// <summary>Whether the article names the weekday.</summary>
    public bool ContainsWeekday(int weekday) => _weekdays.Contains(weekday);

    /// <summary>Whether the article has this day of this month.</summary>
    public bool ContainsDay(int day, int month) => _days.Contains((day, month));

    /// <summary>Whether the article has any day of this month.</summary>
    public bool HasDaysOf(int month) => _days.Any(day => day.Month == month);

    private void Add(DateMention date)
    {
        if (date.Month > 0)
        {
            _months.Add(date.Month);
        }

        if (date.Weekday > 0)
        {
            _weekdays.Add(date.Weekday);
        }

        if (date is { Month: > 0, Day: > 0 })
        {
            _days.Add((date.Day, date.Month));
        }
    }

    private void AddNumeric(IReadOnlyList<int> parts)
    {
        var (a, b) = parts[0] > 31 ? (parts[2], parts[1]) : (parts[0], parts[1]);
        foreach (var (day, month) in new[] { (a, b), (b, a) })
        {
            if (month is >= 1 and <= 12 && day is >= 1 and <= 31)
            {
                _months.Add(month);
                _days.Add((day, month));
            }
        }
    }

    /// <summary>
    /// Today, last Monday, the current month: the days from a week before to a week after publication are meant by
    /// such words, and the year of publication is that of every date without one.
    /// </summary>
    private void AddRelative(TextAnalysis analysis, DateTimeOffset published, NumberFacts numbers)
    {
        var isRelative = analysis.Tokens.Exists(token => token.Kind == TokenKind.Word && Array.IndexOf(RelativeWords, token.Folded) >= 0);
        if (!isRelative && _weekdays.Count == 0 && _months.Count == 0)
        {
            return;
        }

        foreach (var year in new[] { published.Year - 1, published.Year, published.Year + 1 })
        {
            numbers.AddValue(year);
        }

        var weekdays = new HashSet<int>(_weekdays);
        for (var offset = -7; offset <= 7; offset++)
        {
            var day = published.AddDays(offset);
            var weekday = day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
            if (Math.Abs(offset) <= 1 ? isRelative : weekdays.Contains(weekday))
            {
                _months.Add(day.Month);
                _days.Add((day.Day, day.Month));
                _weekdays.Add(weekday);
                numbers.AddValue(day.Day);
            }
        }
    }
}
