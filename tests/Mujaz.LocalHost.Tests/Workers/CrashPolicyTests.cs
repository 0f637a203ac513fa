using Mujaz.LocalHost.Workers;
using Mujaz.Testing;

namespace Mujaz.LocalHost.Tests.Workers;

public sealed class CrashPolicyTests
{
    private readonly SettableTimeProvider _time = new();

    [Fact]
    public void The_third_error_within_thirty_minutes_of_the_one_before_is_the_last()
    {
        var policy = new CrashPolicy(CrashPolicy.DefaultErrorLimit, _time);

        Assert.True(policy.AllowsRestartAfterError());
        _time.Advance(TimeSpan.FromMinutes(30));
        Assert.True(policy.AllowsRestartAfterError());
        _time.Advance(TimeSpan.FromMinutes(30));
        Assert.False(policy.AllowsRestartAfterError());
    }

    [Fact]
    public void A_longer_gap_starts_the_count_again()
    {
        var policy = new CrashPolicy(CrashPolicy.DefaultErrorLimit, _time);
        policy.AllowsRestartAfterError();
        policy.AllowsRestartAfterError();
        _time.Advance(TimeSpan.FromMinutes(30) + TimeSpan.FromTicks(1));

        Assert.True(policy.AllowsRestartAfterError());
        Assert.True(policy.AllowsRestartAfterError());
        Assert.False(policy.AllowsRestartAfterError());
    }
}
