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
    /// <param name="share">How far it is.</param>
    /// <param name="text">The same in words, on one line.</param>
    public void Show(Share share, string text)
    {
        lock (_lock)
        {
            _current = Render(share, text);
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

    private string Render(Share share, string text)
    {
        var percent = string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(share.Ended * 1000) / 10,5:0.0} %");
        if (!isTerminal)
        {
            return $"{percent.TrimStart()}  {text}";
        }

        // One column stays free: a full line would make some terminals begin the next.
        var room = Math.Max(20, width()) - 1;
        var cells = Math.Clamp(room - percent.Length - text.Length - 5, 0, LongestBar);
        var line = cells < 5 ? $"{percent}  {text}" : $"[{Bar(share, cells)}] {percent}  {text}";
        return line.Length > room ? line[..room] : line;
    }

    /// <summary>What is done, what failed, what waits. A failure is seen however small its share is.</summary>
    private static string Bar(Share share, int cells)
    {
        var failed = share.Failed > 0 ? Math.Max(1, (int)(cells * share.Failed)) : 0;
        var ended = Math.Max(failed, (int)(cells * Math.Clamp(share.Ended, 0, 1)));
        return new string('#', ended - failed) + new string('!', failed) + new string('.', cells - ended);
    }
}
