using System.Globalization;
using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Tests.Http;

public sealed class RetryAfterHeaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("retry-after-ms", "250", 0.25)]
    [InlineData("retry-after-ms", "1500.5", 1.5005)]
    [InlineData("x-ms-retry-after-ms", "4000", 4)]
    [InlineData("Retry-After", "7", 7)]
    [InlineData("Retry-After", "0", 0)]
    [InlineData("Retry-After", " 7 ", 7)]
    [InlineData("Retry-After", "Sun, 01 Mar 2026 12:00:09 GMT", 9)]
    [InlineData("Retry-After", "Sunday, 01-Mar-26 12:00:09 GMT", 9)]
    [InlineData("Retry-After", "Sun Mar  1 12:00:09 2026", 9)]
    public void Every_form_of_the_wait_is_read(string header, string value, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Read((header, value)));

    [Fact]
    public void A_date_in_the_past_is_no_wait() =>
        Assert.Equal(TimeSpan.Zero, Read(("Retry-After", "Sun, 01 Mar 2026 11:00:00 GMT")));

    [Fact]
    public void A_day_is_not_believed() =>
        Assert.Equal(RetryAfterHeader.Ceiling, Read(("Retry-After", "86400")));

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("Sun, 32 Mar 2026 11:00:00 GMT")]
    [InlineData("5, 6")]
    public void What_cannot_be_read_says_nothing(string value) =>
        Assert.Null(Read(("Retry-After", value)));

    [Fact]
    public void Milliseconds_go_before_seconds_because_they_are_more_exact() =>
        Assert.Equal(TimeSpan.FromMilliseconds(300), Read(("Retry-After", "1"), ("retry-after-ms", "300")));

    [Fact]
    public void A_broken_millisecond_header_does_not_hide_a_good_one() =>
        Assert.Equal(TimeSpan.FromSeconds(2), Read(("retry-after-ms", "soon"), ("Retry-After", "2")));

    [Fact]
    public void No_header_is_no_wait_asked_for() => Assert.Null(Read());

    [Fact]
    public void A_response_is_read_by_the_same_rules()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.TryAddWithoutValidation("Retry-After", "Sun, 01 Mar 2026 12:00:09 GMT");

        Assert.Equal(TimeSpan.FromSeconds(9), RetryAfterHeader.Read(response, Now));
    }

    [Fact]
    public void Every_date_up_to_the_ceiling_is_read_to_the_second() => Prop.ForAll(
        Gen.Choose(0, (int)RetryAfterHeader.Ceiling.TotalSeconds).ToArbitrary(),
        seconds => Read(("Retry-After", Now.AddSeconds(seconds).ToString("r", CultureInfo.InvariantCulture))) == TimeSpan.FromSeconds(seconds))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void No_value_whatever_is_outside_of_the_bounds() => Prop.ForAll(
        ArbMap.Default.ArbFor<string?>(),
        value => Read(("Retry-After", value)) is not { } wait || (wait >= TimeSpan.Zero && wait <= RetryAfterHeader.Ceiling))
        .QuickCheckThrowOnFailure();

    private static TimeSpan? Read(params (string Name, string? Value)[] headers) =>
        RetryAfterHeader.Read(name => headers.FirstOrDefault(header => header.Name == name).Value, Now);
}
