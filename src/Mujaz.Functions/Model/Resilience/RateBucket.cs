namespace Mujaz.Functions.Model.Resilience;

/// <summary>
/// A rate limit as a virtual schedule (the generic cell rate algorithm, ITU-T I.371): one timestamp tells when the next
/// unit may go, so that nothing has to tick. Not thread-safe; <see cref="RequestGate"/> locks.
/// </summary>
/// <param name="window">How much of a minute may go at once. Azure counts requests in windows of 10 s.</param>
internal sealed class RateBucket(TimeSpan window)
{
    private double _perMinute;
    private DateTimeOffset _nextFree = DateTimeOffset.MinValue;

    /// <summary>The units that may go in a minute; 0 is no limit.</summary>
    public double PerMinute
    {
        get => _perMinute;
        set => _perMinute = Math.Max(0, value);
    }

    private double Burst => Math.Max(1, PerMinute * window.TotalMinutes);

    private TimeSpan Interval => TimeSpan.FromMinutes(1 / PerMinute);

    /// <summary>How long units would have to wait from <paramref name="now"/> on.</summary>
    public TimeSpan WaitFor(double units, DateTimeOffset now)
    {
        if (PerMinute <= 0)
        {
            return TimeSpan.Zero;
        }

        // A call larger than the burst goes when the bucket is full: waiting longer would not help it.
        var earliest = Max(_nextFree, now) + Cost(units) - (Interval * Burst);
        return earliest > now ? earliest - now : TimeSpan.Zero;
    }

    /// <summary>Takes the units out, for now or for the end of their wait.</summary>
    public void Take(double units, DateTimeOffset now)
    {
        if (PerMinute > 0)
        {
            _nextFree = Max(_nextFree, now) + Cost(units);
        }
    }

    /// <summary>Corrects the bucket downwards by what the provider says is left of the minute.</summary>
    public void Observe(double remaining, DateTimeOffset now)
    {
        if (PerMinute > 0)
        {
            _nextFree = Max(_nextFree, now + (Interval * Math.Max(0, Burst - remaining)));
        }
    }

    private TimeSpan Cost(double units) => Interval * Math.Min(units, Burst);

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
