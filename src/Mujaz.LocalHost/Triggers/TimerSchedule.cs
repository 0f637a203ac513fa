using System.Globalization;

namespace Mujaz.LocalHost.Triggers;

/// <summary>The times of a timer.</summary>
internal abstract class TimerSchedule
{
    /// <summary>Reads an NCRONTAB expression of five or six fields, or a time span such as <c>00:05:00</c>.</summary>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static TimerSchedule Parse(string text)
    {
        if (!text.AsSpan().Trim().Contains(' ') && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval))
        {
            return interval > TimeSpan.Zero
                ? new IntervalSchedule(interval)
                : throw new FormatException($"the schedule \"{text}\" must be longer than nothing.");
        }

        return NcrontabSchedule.Parse(text);
    }

    /// <summary>The first time after the given one. Times are UTC.</summary>
    public abstract DateTimeOffset NextAfter(DateTimeOffset time);

    /// <summary>Whether runs are less than a minute apart: the host does not remember such timers.</summary>
    public bool IsFasterThanAMinute(DateTimeOffset now)
    {
        var first = NextAfter(now);
        return NextAfter(first) - first < TimeSpan.FromMinutes(1);
    }

    private sealed class IntervalSchedule(TimeSpan interval) : TimerSchedule
    {
        public override DateTimeOffset NextAfter(DateTimeOffset time) => time + interval;
    }
}
