using System.Net;
using Mujaz.Functions.Model.Resilience;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Model.Resilience;

public sealed class RequestGateTests
{
    private static readonly TimeSpan Forever = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestBlock = TimeSpan.FromSeconds(20);
    private readonly SettableTimeProvider _time = new();

    [Fact]
    public void Without_limits_every_call_goes_at_once()
    {
        var gate = Gate();

        Assert.All(Enumerable.Range(0, 1_000), _ => Assert.Equal(TimeSpan.Zero, Take(gate, 1_000_000)));
    }

    [Fact]
    public void Requests_beyond_a_tenth_of_a_minutes_share_are_spread_out()
    {
        // 60 a minute: 10 in a window of 10 s at once, then one a second.
        var gate = Gate(requestsPerMinute: 60);

        var waits = Enumerable.Range(0, 13).Select(_ => Take(gate)).ToList();

        Assert.All(waits[..10], wait => Assert.Equal(TimeSpan.Zero, wait));
        Assert.Equal([1.0, 2.0, 3.0], waits[10..].Select(wait => Math.Round(wait.TotalSeconds, 3)));
    }

    [Fact]
    public void Room_comes_back_with_time()
    {
        var gate = Gate(requestsPerMinute: 60);
        for (var i = 0; i < 10; i++)
        {
            Take(gate);
        }

        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal([0, 0, 1.0], Enumerable.Range(0, 3).Select(_ => Math.Round(Take(gate).TotalSeconds, 3)));
    }

    [Fact]
    public void No_minute_sees_more_than_its_share_and_the_first_burst()
    {
        var gate = Gate(requestsPerMinute: 30);

        var inTheFirstMinute = Enumerable.Range(0, 200).Select(_ => Take(gate)).Count(wait => wait < TimeSpan.FromMinutes(1));

        Assert.InRange(inTheFirstMinute, 30, 35);
    }

    [Fact]
    public void Tokens_are_limited_by_the_minute()
    {
        var gate = Gate(tokensPerMinute: 10_000);

        Assert.Equal(TimeSpan.Zero, Take(gate, 10_000));
        Assert.Equal(30, Take(gate, 5_000).TotalSeconds, 3);
    }

    [Fact]
    public void A_call_larger_than_a_minutes_tokens_goes_when_the_bucket_is_full_instead_of_never() =>
        Assert.Equal(TimeSpan.Zero, Take(Gate(tokensPerMinute: 1_000), 50_000));

    [Fact]
    public void A_wait_that_is_too_long_reserves_nothing()
    {
        var gate = Gate(requestsPerMinute: 6);
        Take(gate);

        Assert.False(gate.TryReserve(0, TimeSpan.FromSeconds(5), out var wait));
        Assert.False(gate.TryReserve(0, TimeSpan.FromSeconds(5), out var again));
        Assert.Equal(10, wait.TotalSeconds, 3);
        Assert.Equal(wait, again);
    }

    [Fact]
    public void Limits_are_learnt_from_the_headers_and_follow_them_down_and_up()
    {
        var gate = Gate();

        Observe(gate, ("x-ratelimit-limit-requests", "120"), ("x-ratelimit-limit-tokens", "40000"));
        Assert.Equal((120, 40_000), (gate.RequestsPerMinute, gate.TokensPerMinute));

        Observe(gate, ("x-ratelimit-limit-tokens", "20000"));
        Assert.Equal(20_000, gate.TokensPerMinute);

        Observe(gate, ("x-ratelimit-limit-tokens", "60000"));
        Assert.Equal(60_000, gate.TokensPerMinute);
    }

    [Fact]
    public void A_configured_limit_stays_the_upper_bound()
    {
        var gate = Gate(requestsPerMinute: 30);

        Observe(gate, ("x-ratelimit-limit-requests", "600"));
        Assert.Equal(30, gate.RequestsPerMinute);

        Observe(gate, ("x-ratelimit-limit-requests", "10"));
        Assert.Equal(10, gate.RequestsPerMinute);
    }

    [Fact]
    public void What_others_have_used_of_the_limit_is_not_used_again()
    {
        var gate = Gate();

        Observe(gate, ("x-ratelimit-limit-tokens", "6000"), ("x-ratelimit-remaining-tokens", "1000"));

        Assert.Equal(TimeSpan.Zero, gate.WaitFor(1_000));
        Assert.Equal(20, gate.WaitFor(3_000).TotalSeconds, 3);
    }

    [Fact]
    public void A_throttled_endpoint_is_closed_for_the_wait_it_asks_for()
    {
        var gate = Gate();

        Observe(gate, HttpStatusCode.TooManyRequests, ("retry-after-ms", "7000"));
        Assert.Equal(TimeSpan.FromSeconds(7), gate.WaitFor(0));

        _time.Advance(TimeSpan.FromSeconds(7));
        Assert.Equal(TimeSpan.Zero, gate.WaitFor(0));
    }

    [Fact]
    public void An_absurd_wait_closes_it_no_longer_than_the_longest_wait_allowed()
    {
        var gate = Gate();

        Observe(gate, HttpStatusCode.TooManyRequests, ("Retry-After", "86400"));

        Assert.Equal(LongestBlock, gate.WaitFor(0));
    }

    [Theory]
    [InlineData("x-ratelimit-limit-requests", "many")]
    [InlineData("x-ratelimit-limit-requests", "-1")]
    [InlineData("x-ratelimit-limit-requests", "0")]
    [InlineData("x-ratelimit-remaining-tokens", "")]
    public void Headers_that_cannot_be_read_teach_nothing(string name, string value)
    {
        var gate = Gate();

        Observe(gate, (name, value));

        Assert.Equal((0, 0), (gate.RequestsPerMinute, gate.TokensPerMinute));
        Assert.Equal(TimeSpan.Zero, gate.WaitFor(1_000_000));
    }

    private static TimeSpan Take(RequestGate gate, int tokens = 0)
    {
        Assert.True(gate.TryReserve(tokens, Forever, out var wait));
        return wait;
    }

    private static void Observe(RequestGate gate, params (string Name, string Value)[] headers) => Observe(gate, HttpStatusCode.OK, headers);

    private static void Observe(RequestGate gate, HttpStatusCode status, params (string Name, string Value)[] headers)
    {
        using var response = new HttpResponseMessage(status);
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        gate.Observe(response);
    }

    private RequestGate Gate(int? requestsPerMinute = null, int? tokensPerMinute = null) =>
        new(requestsPerMinute, tokensPerMinute, LongestBlock, _time);
}
