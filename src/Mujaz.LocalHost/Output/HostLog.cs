using System.Globalization;

namespace Mujaz.LocalHost.Output;

/// <summary>Keeps the last lines of the log, and writes each to the console. Thread-safe.</summary>
internal sealed class HostLog(TextWriter output, LogLevel minimumLevel, TimeProvider time) : ILoggerProvider
{
    private const int Capacity = 20_000;

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
                CultureInfo.InvariantCulture, $"[{entry.Time:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}] {Prefix(entry.Level)}{entry.Message}"));
        }
    }

    private static string Prefix(LogLevel level) => level switch
    {
        LogLevel.Warning => "warning: ",
        LogLevel.Error or LogLevel.Critical => "error: ",
        _ => "",
    };

    private sealed class CategoryLogger(HostLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= log.MinimumLevel(category);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                var message = formatter(state, exception);
                log.Write(new HostLogEntry(
                    log.Now, logLevel, category, exception is null ? message : $"{message}{Environment.NewLine}{exception}"));
            }
        }
    }

    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>ASP.NET's own chatter is not the developer's business, and why it cannot start is said once, by us, with what to do.</summary>
    private LogLevel MinimumLevel(string category) => category switch
    {
        "Microsoft.Extensions.Hosting.Internal.Host" => LogLevel.None,
        _ when category.StartsWith("Microsoft.", StringComparison.Ordinal) => LogLevel.Warning,
        _ => minimumLevel,
    };
}
