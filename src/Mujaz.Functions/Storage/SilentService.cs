namespace Mujaz.Functions.Storage;

/// <summary>Remembers that a service does not answer, so that not every call has to wait to find out. Thread-safe.</summary>
/// <remarks>
/// It begins with a call that failed after all its tries while no other call was answered, and ends with the first answer. Until then one
/// call every few seconds is let through, for one try.
/// </remarks>
internal sealed class SilentService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private long _answeredAt = long.MinValue;
    private long? _askAgainAt;

    /// <summary>Whether a call may be sent now.</summary>
    /// <param name="isProbe">Whether it is the one that finds out if the service is back.</param>
    public bool MayAsk(out bool isProbe)
    {
        lock (_lock)
        {
            isProbe = _askAgainAt <= Environment.TickCount64;
            if (isProbe)
            {
                _askAgainAt = Environment.TickCount64 + (long)Pause.TotalMilliseconds;
            }

            return isProbe || _askAgainAt is null;
        }
    }

    /// <summary>Notes an answer, whatever it says.</summary>
    public void Answered()
    {
        lock (_lock)
        {
            (_answeredAt, _askAgainAt) = (Environment.TickCount64, null);
        }
    }

    /// <summary>Notes a call that was given up.</summary>
    /// <param name="begunAt">When it began, by <see cref="Environment.TickCount64"/>.</param>
    public void GaveUp(long begunAt)
    {
        lock (_lock)
        {
            if (_answeredAt <= begunAt)
            {
                _askAgainAt = Environment.TickCount64 + (long)Pause.TotalMilliseconds;
            }
        }
    }
}
