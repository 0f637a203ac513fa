namespace Mujaz.LocalHost.Workers;

/// <summary>Turns a worker's output lines into log entries, with the levels the host gives them, and keeps the last errors.</summary>
internal sealed partial class WorkerOutput(ILogger logger)
{
    /// <summary>The log category of the worker's lines, as in the host.</summary>
    public const string Category = "Host.Function.Console";

    private const int ErrorsKept = 20;
    private static readonly string[] ErrorWords = ["error", "fail", "severe", "unhandled exception"];

    private readonly Queue<string> _errors = new();

    /// <summary>The last lines of standard error, the oldest first.</summary>
    public string LastErrors
    {
        get
        {
            lock (_errors)
            {
                return string.Join(Environment.NewLine, _errors);
            }
        }
    }

    /// <summary>Logs every line of standard output as information.</summary>
    public Task PumpStandardOutputAsync(TextReader reader) => PumpAsync(reader, line => WriteInformation(logger, line));

    /// <summary>Logs every line of standard error: an error if it speaks of one.</summary>
    public Task PumpStandardErrorAsync(TextReader reader) => PumpAsync(reader, line =>
    {
        Keep(line);
        if (Classify(line) == LogLevel.Error)
        {
            WriteError(logger, line);
        }
        else
        {
            WriteInformation(logger, line);
        }
    });

    /// <summary>The level of a line of standard error.</summary>
    public static LogLevel Classify(string line) =>
        ErrorWords.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)) ? LogLevel.Error : LogLevel.Information;

    private void Keep(string line)
    {
        lock (_errors)
        {
            _errors.Enqueue(line);
            if (_errors.Count > ErrorsKept)
            {
                _errors.Dequeue();
            }
        }
    }

    private static async Task PumpAsync(TextReader reader, Action<string> write)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            write(line);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Line}")]
    private static partial void WriteInformation(ILogger logger, string line);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Line}")]
    private static partial void WriteError(ILogger logger, string line);
}
