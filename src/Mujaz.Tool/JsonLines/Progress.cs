using System.Globalization;

namespace Mujaz.Tool.JsonLines;

/// <summary>Tells how far a run is, on standard error: about once a second, and at the end.</summary>
internal sealed class Progress(TextWriter errors, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly long _start = time.GetTimestamp();
    private long _lastTold = time.GetTimestamp();
    private int _done;
    private int _failed;
    private int _told;

    /// <summary>Counts an answered line; called by one writer only.</summary>
    public void Done()
    {
        _done++;
        if (time.GetElapsedTime(_lastTold) >= Pause)
        {
            Tell();
        }
    }

    /// <summary>Counts a line answered by an error; may be called from any thread.</summary>
    public void Failed() => Interlocked.Increment(ref _failed);

    public void Finish()
    {
        if (_told < _done || _done == 0)
        {
            Tell();
        }
    }

    private void Tell()
    {
        _lastTold = time.GetTimestamp();
        _told = _done;
        var seconds = time.GetElapsedTime(_start).TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);
        errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_done} lines, {Volatile.Read(ref _failed)} errors, {seconds} s"));
    }
}
