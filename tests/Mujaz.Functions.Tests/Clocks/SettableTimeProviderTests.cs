using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Clocks;

/// <summary>The clock that the tests of every project stand on.</summary>
public static class SettableTimeProviderTests
{
    public sealed class Advance
    {
        private readonly SettableTimeProvider _clock = new();

        [Fact]
        public void Time_moves_only_when_told()
        {
            var start = _clock.GetUtcNow();
            var stamp = _clock.GetTimestamp();

            _clock.Advance(TimeSpan.FromSeconds(90));

            Assert.Equal(TimeSpan.FromSeconds(90), _clock.GetUtcNow() - start);
            Assert.Equal(TimeSpan.FromSeconds(90), _clock.GetElapsedTime(stamp));
            Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(TimeSpan.FromSeconds(-1)));
        }

        [Fact]
        public void Timers_fire_in_order_at_their_own_times()
        {
            List<(string Name, double Second)> fired = [];
            var start = _clock.GetUtcNow();
            using var late = Timer("late", 3, Timeout.InfiniteTimeSpan);
            using var repeated = Timer("repeated", 1, TimeSpan.FromSeconds(2));

            _clock.Advance(TimeSpan.FromSeconds(5));

            Assert.Equal([("repeated", 1), ("late", 3), ("repeated", 3), ("repeated", 5)], fired.OrderBy(item => item.Second).ThenBy(item => item.Name));
            Assert.Equal(fired.Select(item => item.Second).Order(), fired.Select(item => item.Second));

            ITimer Timer(string name, int due, TimeSpan period) => _clock.CreateTimer(
                _ => fired.Add((name, (_clock.GetUtcNow() - start).TotalSeconds)), null, TimeSpan.FromSeconds(due), period);
        }

        [Fact]
        public async Task A_delay_ends_when_its_time_comes()
        {
            var delay = Task.Delay(TimeSpan.FromMinutes(1), _clock, TestContext.Current.CancellationToken);
            Assert.Equal(1, _clock.WaitingTimers);

            _clock.Advance(TimeSpan.FromSeconds(59));
            Assert.False(delay.IsCompleted);
            _clock.Advance(TimeSpan.FromSeconds(1));

            await delay;
            Assert.Equal(0, _clock.WaitingTimers);
        }

        [Fact]
        public void A_disposed_timer_is_silent()
        {
            var fired = false;
            _clock.CreateTimer(_ => fired = true, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan).Dispose();

            _clock.Advance(TimeSpan.FromSeconds(2));

            Assert.False(fired);
        }
    }
}
