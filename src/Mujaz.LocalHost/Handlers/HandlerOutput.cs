namespace Mujaz.LocalHost.Handlers;

/// <summary>Turns the handler's output lines into log entries, with the levels the host gives them.</summary>
internal static partial class HandlerOutput
{
    /// <summary>The log category of the handler's lines, as in the host.</summary>
    public const string Category = "Host.Function.Console";

    private static readonly string[] ErrorWords = ["error", "fail", "severe", "unhandled exception"];

    /// <summary>Logs every line of standard output as information.</summary>
    public static Task PumpStandardOutputAsync(TextReader reader, ILogger logger) =>
        PumpAsync(reader, line => WriteInformation(logger, line));

    /// <summary>Logs every line of standard error: an error unless it speaks of a warning, or only if it speaks of one, as configured.</summary>
    public static Task PumpStandardErrorAsync(TextReader reader, ILogger logger, bool errorsOnly) => PumpAsync(reader, line =>
    {
        switch (Classify(line, errorsOnly))
        {
            case LogLevel.Error:
                WriteError(logger, line);
                break;
            case LogLevel.Warning:
                WriteWarning(logger, line);
                break;
            default:
                WriteInformation(logger, line);
                break;
        }
    });

    /// <summary>The level of a line of standard error.</summary>
    public static LogLevel Classify(string line, bool errorsOnly)
    {
        if (errorsOnly)
        {
            return line.Contains("warn", StringComparison.OrdinalIgnoreCase) ? LogLevel.Warning : LogLevel.Error;
        }

        return ErrorWords.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)) ? LogLevel.Error : LogLevel.Information;
    }

    private static async Task PumpAsync(TextReader reader, Action<string> write)
    {
        while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            write(line);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Line}")]
    private static partial void WriteInformation(ILogger logger, string line);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Line}")]
    private static partial void WriteWarning(ILogger logger, string line);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Line}")]
    private static partial void WriteError(ILogger logger, string line);
}
