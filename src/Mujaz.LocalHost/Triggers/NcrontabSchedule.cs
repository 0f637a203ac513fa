namespace Mujaz.LocalHost.Triggers;

/// <summary>
/// An NCRONTAB expression: <c>{second} {minute} {hour} {day} {month} {day of week}</c>, or without the seconds.
/// A time must fit every field; unlike in Unix cron, day and day of week both have to.
/// </summary>
internal sealed class NcrontabSchedule : TimerSchedule
{
    /// <summary>The 29th of February comes at least once in eight years (1896 to 1904 had none between).</summary>
    private const int LongestSearchInYears = 9;

    private readonly NcrontabField _seconds;
    private readonly NcrontabField _minutes;
    private readonly NcrontabField _hours;
    private readonly NcrontabField _days;
    private readonly NcrontabField _months;
    private readonly NcrontabField _daysOfWeek;

    private NcrontabSchedule(ReadOnlySpan<string> fields)
    {
        _seconds = NcrontabField.Parse(fields[0], NcrontabFieldKind.Second);
        _minutes = NcrontabField.Parse(fields[1], NcrontabFieldKind.Minute);
        _hours = NcrontabField.Parse(fields[2], NcrontabFieldKind.Hour);
        _days = NcrontabField.Parse(fields[3], NcrontabFieldKind.Day);
        _months = NcrontabField.Parse(fields[4], NcrontabFieldKind.Month);
        _daysOfWeek = NcrontabField.Parse(fields[5], NcrontabFieldKind.DayOfWeek);
    }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="FormatException">A field is broken, their number is wrong, or no date can ever fit.</exception>
    public static new NcrontabSchedule Parse(string text)
    {
        string[] fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var schedule = fields.Length switch
        {
            5 => new NcrontabSchedule(["0", .. fields]),
            6 => new NcrontabSchedule(fields),
            _ => throw new FormatException($"the schedule \"{text}\" has {fields.Length} fields; an NCRONTAB expression has six, the first for seconds."),
        };
        _ = schedule.NextAfter(DateTimeOffset.UnixEpoch);
        return schedule;
    }

    /// <inheritdoc/>
    public override DateTimeOffset NextAfter(DateTimeOffset time)
    {
        var start = new DateTime(time.UtcDateTime.Ticks - (time.UtcDateTime.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc).AddSeconds(1);
        var lastYear = start.Year + LongestSearchInYears;
        var day = start.Date;
        var timeOfDay = start.TimeOfDay;
        while (day.Year <= lastYear)
        {
            if (FitsDate(day) && NextTimeOfDay(timeOfDay) is { } found)
            {
                return new DateTimeOffset(day + found, TimeSpan.Zero);
            }

            day = _months.Contains(day.Month) ? day.AddDays(1) : new DateTime(day.Year, day.Month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(1);
            timeOfDay = TimeSpan.Zero;
        }

        throw new FormatException("the schedule names a date that never comes.");
    }

    private bool FitsDate(DateTime day) =>
        _months.Contains(day.Month) && _days.Contains(day.Day) && _daysOfWeek.Contains((int)day.DayOfWeek);

    /// <summary>The first fitting time of a day that is not before the given one.</summary>
    private TimeSpan? NextTimeOfDay(TimeSpan from)
    {
        for (var hour = _hours.NextFrom(from.Hours); hour is not null; hour = _hours.NextFrom(hour.Value + 1))
        {
            var firstMinute = hour == from.Hours ? from.Minutes : 0;
            for (var minute = _minutes.NextFrom(firstMinute); minute is not null; minute = _minutes.NextFrom(minute.Value + 1))
            {
                var firstSecond = hour == from.Hours && minute == from.Minutes ? from.Seconds : 0;
                if (_seconds.NextFrom(firstSecond) is { } second)
                {
                    return new TimeSpan(hour.Value, minute.Value, second);
                }
            }
        }

        return null;
    }
}
