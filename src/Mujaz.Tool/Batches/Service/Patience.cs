namespace Mujaz.Tool.Batches.Service;

/// <summary>
/// How long faults are ridden out: a network that is away, a service that starts again or has too much to do. Counted from the last time
/// that something went well, so that a download of an hour may be interrupted more than once.
/// </summary>
internal sealed class Patience(TimeSpan limit, TimeProvider time, Action<string> tell)
{
    /// <summary>Before the service has answered once, the address is probably wrong, and somebody waits to read so.</summary>
    private static readonly TimeSpan FirstContact = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    private bool _hasAnswered;
    private long? _since;
    private int _faults;

    /// <summary>The clock.</summary>
    public TimeProvider Time => time;

    /// <summary>The service is there, whatever it says.</summary>
    public void Answered() => _hasAnswered = true;

    /// <summary>Something went well: the next fault is a new one.</summary>
    public void Recovered()
    {
        _hasAnswered = true;
        _since = null;
        _faults = 0;
    }

    /// <summary>Waits until it is time for the next try.</summary>
    /// <param name="fault">What went wrong, for people.</param>
    /// <param name="retryAfter">What the service asked for, or null.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False when patience is at its end.</returns>
    public async Task<bool> WaitAsync(string fault, TimeSpan? retryAfter, CancellationToken cancellation)
    {
        _since ??= time.GetTimestamp();
        var left = (_hasAnswered || limit < FirstContact ? limit : FirstContact) - time.GetElapsedTime(_since.Value);
        var pause = retryAfter ?? NextPause();
        if (pause > left)
        {
            return false;
        }

        _faults++;
        tell($"{fault} Trying again in {pause.TotalSeconds:0.#} s.");
        await Task.Delay(pause, time, cancellation);
        return true;
    }

    /// <summary>Doubles each time; a random half of it, so that many callers do not come back at once.</summary>
    private TimeSpan NextPause()
    {
        var full = Math.Min(FirstPause.TotalSeconds * Math.Pow(2, Math.Min(_faults, 10)), LongestPause.TotalSeconds);
        return TimeSpan.FromSeconds(full * (0.5 + (Random.Shared.NextDouble() / 2)));
    }
}
