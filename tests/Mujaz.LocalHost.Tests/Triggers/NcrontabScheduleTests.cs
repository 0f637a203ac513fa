using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Mujaz.LocalHost.Triggers;

namespace Mujaz.LocalHost.Tests.Triggers;

public sealed class NcrontabScheduleTests
{
    [Theory]
    [InlineData("0 */5 * * * *", "2026-01-01T00:00:00", "2026-01-01T00:05:00")]
    [InlineData("0 */5 * * * *", "2026-01-01T00:04:59.5", "2026-01-01T00:05:00")]
    [InlineData("0 0 * * * *", "2026-01-01T23:30:00", "2026-01-02T00:00:00")]
    [InlineData("0 30 9 * * 1-5", "2026-01-02T10:00:00", "2026-01-05T09:30:00")]
    [InlineData("0 30 9 * * MON-FRI", "2026-01-02T10:00:00", "2026-01-05T09:30:00")]
    [InlineData("0 30 9 * Jan Mon", "2026-01-27T00:00:00", "2027-01-04T09:30:00")]
    [InlineData("0 0 0 31 * *", "2026-02-01T00:00:00", "2026-03-31T00:00:00")]
    [InlineData("0 0 0 29 2 *", "2026-01-01T00:00:00", "2028-02-29T00:00:00")]
    [InlineData("0 0 0 * * 7", "2026-01-01T00:00:00", "2026-01-04T00:00:00")]
    [InlineData("10,20,50 59 23 31 12 *", "2026-12-31T23:59:20", "2026-12-31T23:59:50")]
    [InlineData("15/20 0 0 1 1 *", "2026-01-01T00:00:15", "2026-01-01T00:00:35")]
    [InlineData("*/10 * * * *", "2026-01-01T00:01:00", "2026-01-01T00:10:00")]
    [InlineData("00:05:00", "2026-01-01T00:01:00", "2026-01-01T00:06:00")]
    public void The_next_time_is_the_first_that_fits(string schedule, string after, string expected) =>
        Assert.Equal(Utc(expected), TimerSchedule.Parse(schedule).NextAfter(Utc(after)));

    [Theory]
    [InlineData("")]
    [InlineData("* * * *")]
    [InlineData("60 * * * * *")]
    [InlineData("0 0 24 * * *")]
    [InlineData("0 0 0 0 * *")]
    [InlineData("0 0 0 * 13 *")]
    [InlineData("0 0 0 * * 8")]
    [InlineData("*/0 * * * * *")]
    [InlineData("5-1 * * * * *")]
    [InlineData("a * * * * *")]
    [InlineData("0 0 0 30 2 *")]
    [InlineData("00:00:00")]
    public void A_schedule_that_can_never_run_is_refused(string schedule) =>
        Assert.Throws<FormatException>(() => TimerSchedule.Parse(schedule));

    [Fact]
    public void The_next_time_is_later_fits_every_field_and_none_between_does() => Prop.ForAll(
        Gen.Choose(0, 59).ToArbitrary(), Gen.Choose(0, 23).ToArbitrary(), Gen.Choose(0, 2_000_000).ToArbitrary(), (minute, hour, offset) =>
        {
            var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(offset);
            var next = TimerSchedule.Parse(string.Create(CultureInfo.InvariantCulture, $"0 {minute} {hour} * * *")).NextAfter(start);
            return next > start && next - start <= TimeSpan.FromDays(1) && next.Hour == hour && next.Minute == minute && next.Second == 0;
        }).QuickCheckThrowOnFailure();

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
