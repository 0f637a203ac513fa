using System.Globalization;

namespace Mujaz.Tool.Batches.Progress;

/// <summary>Shows how far something is: a bar that is drawn over itself on a terminal, now and then a line elsewhere.</summary>
/// <param name="output">Where to; standard error, so that results can go down a pipe.</param>
/// <param name="isTerminal">Whether what is written can be written over.</param>
/// <param name="width">The columns of the terminal.</param>
/// <param name="time">The clock.</param>
internal sealed class ProgressLine(TextWriter output, bool isTerminal, Func<int> width, TimeProvider time)
{
    private const int LongestBar = 30;

    /// <summary>Clears the rest of the line (ECMA-48, EL).</summary>
    private const string ClearLine = "\r\u001b[K";

    private static readonly TimeSpan PlainPause = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private string? _current;
    private string? _written;
    private long? _lastWritten;

    /// <summary>The progress of this process: on standard error.</summary>
    public static ProgressLine OfConsole() => new(
        Console.Error,
        !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
        () => Console.WindowWidth,
        TimeProvider.System);

    /// <summary>Shows a state.</summary>
    /// <param name="fraction">0 to 1.</param>
    /// <param name="text">The same in words, on one line.</param>
    public void Show(double fraction, string text)
    {
        lock (_lock)
        {
            _current = Render(fraction, text);
            if (isTerminal)
            {
                output.Write(ClearLine + _current);
            }
            else if (_current != _written && (_lastWritten is null || time.GetElapsedTime(_lastWritten.Value) >= PlainPause))
            {
                WritePlain();
            }
        }
    }

    /// <summary>Writes a line of its own above the bar.</summary>
    public void Note(string text)
    {
        lock (_lock)
        {
            output.WriteLine(isTerminal ? ClearLine + text : text);
            if (isTerminal && _current is not null)
            {
                output.Write(_current);
            }
        }
    }

    /// <summary>Leaves the last state standing; what comes next is something else.</summary>
    public void End()
    {
        lock (_lock)
        {
            if (_current is null)
            {
                return;
            }

            if (isTerminal)
            {
                output.WriteLine();
            }
            else if (_current != _written)
            {
                WritePlain();
            }

            (_current, _written, _lastWritten) = (null, null, null);
        }
    }

    private void WritePlain()
    {
        output.WriteLine(_current);
        _written = _current;
        _lastWritten = time.GetTimestamp();
    }

    private string Render(double fraction, string text)
    {
        var percent = string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(fraction * 1000) / 10,5:0.0} %");
        if (!isTerminal)
        {
            return $"{percent.TrimStart()}  {text}";
        }

        // One column stays free: a full line would make some terminals begin the next.
        var room = Math.Max(20, width()) - 1;
        var bar = Math.Clamp(room - percent.Length - text.Length - 5, 0, LongestBar);
        var full = (int)(bar * Math.Clamp(fraction, 0, 1));
        var line = bar < 5 ? $"{percent}  {text}" : $"[{new string('#', full)}{new string('.', bar - full)}] {percent}  {text}";
        return line.Length > room ? line[..room] : line;
    }
}
