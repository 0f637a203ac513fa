using System.Globalization;
using System.Text;
using Mujaz.LocalHost.Workers;

namespace Mujaz.LocalHost.Output;

/// <summary>Keeps the last lines of the log, and writes each to the console. Thread-safe.</summary>
internal sealed class HostLog(TextWriter output, LogLevel minimumLevel, TimeProvider time) : ILoggerProvider
{
    private const int Capacity = 20_000;

    /// <summary>Steps of the libraries beneath, each of which the host tells in its own words where it matters.</summary>
    private static readonly string[] QuietCategories = ["Microsoft.", "Grpc.", "Yarp.", "Host.Startup", "Host.Singleton", "Host.Executor"];

    private readonly Queue<HostLogEntry> _entries = new();
    private readonly Lock _lock = new();

    /// <summary>The last lines, the oldest first.</summary>
    public IReadOnlyList<HostLogEntry> Entries
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries];
            }
        }
    }

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new CategoryLogger(this, categoryName);

    /// <inheritdoc/>
    public void Dispose()
    {
        // The writer belongs to the caller.
    }

    private void Write(HostLogEntry entry)
    {
        lock (_lock)
        {
            _entries.Enqueue(entry);
            if (_entries.Count > Capacity)
            {
                _entries.Dequeue();
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"[{entry.Time:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}] {Prefix(entry.Level)}{Indent(entry.Message)}"));
        }
    }

    /// <summary>
    /// Lines after the first are indented, and control characters shown as what they are: what a message quotes, such as the name of a blob,
    /// can neither look like an entry of its own nor steer the terminal.
    /// </summary>
    private static string Indent(string message)
    {
        if (!message.Any(character => char.IsControl(character) || character is '\u2028' or '\u2029'))
        {
            return message;
        }

        var text = new StringBuilder(message.Length + 64);
        foreach (var character in message.ReplaceLineEndings("\n"))
        {
            _ = character switch
            {
                '\n' => text.Append(Environment.NewLine).Append("    "),
                '\t' => text.Append('\t'),
                _ when char.IsControl(character) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        return text.ToString();
    }

    private static string Prefix(LogLevel level) => level switch
    {
        LogLevel.Warning => "warning: ",
        LogLevel.Error or LogLevel.Critical => "error: ",
        _ => "",
    };

    /// <summary>Of a function's failure its message: the worker has logged the exception whole, and the host's stack says nothing of it.</summary>
    private static string Describe(Exception exception) => exception.GetBaseException() is { } cause
        && cause is FunctionFailedException or FunctionTimeoutException or WorkerGoneException or OperationCanceledException
            ? $": {cause.Message}"
            : Environment.NewLine + exception;

    private sealed class CategoryLogger(HostLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= log.MinimumLevel(category);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            // Some libraries log an empty line as a separator.
            if (IsEnabled(logLevel) && formatter(state, exception) is { Length: > 0 } message)
            {
                log.Write(new HostLogEntry(log.Now, logLevel, category, exception is null ? message : $"{message}{Describe(exception)}"));
            }
        }
    }

    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>ASP.NET's own chatter is not the developer's business, and why it cannot start is said once, by us, with what to do.</summary>
    private LogLevel MinimumLevel(string category) => category switch
    {
        "Microsoft.Extensions.Hosting.Internal.Host" => LogLevel.None,

        // The same exception a third time, after the worker's own words and the function's end.
        "Host.Results" => LogLevel.None,
        _ when category.StartsWith("Microsoft.AspNetCore.DataProtection", StringComparison.Ordinal) => LogLevel.Error,

        // Each answer of 404 or 409 is a warning there, and asking for what may not be there yet is how storage is used.
        _ when category.StartsWith("Azure.", StringComparison.Ordinal) => LogLevel.Error,
        _ when QuietCategories.Any(quiet => category.StartsWith(quiet, StringComparison.Ordinal)) => LogLevel.Warning,
        _ => minimumLevel,
    };
}
