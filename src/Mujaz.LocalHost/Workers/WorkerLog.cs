using Mujaz.LocalHost.Workers.Rpc;

namespace Mujaz.LocalHost.Workers;

/// <summary>Writes a worker's log messages into the host's log.</summary>
internal sealed partial class WorkerLog(ILoggerFactory loggers)
{
    /// <summary>Writes a message. What the worker's own parts say of each step is left out: the host says it too.</summary>
    public void Write(RpcLog message)
    {
        var level = LevelOf(message.Level);
        if (message.LogCategory == RpcLog.Types.RpcLogCategory.System && level < LogLevel.Warning)
        {
            return;
        }

        var logger = loggers.CreateLogger(message.Category.Length > 0 ? message.Category : "Worker");
        if (logger.IsEnabled(level))
        {
            // The protocol's message of an exception is all of it, the stack too.
            WriteMessage(logger, level, message.Exception is { } exception ? $"{message.Message}{Environment.NewLine}{exception.Message}" : message.Message);
        }
    }

    private static LogLevel LevelOf(RpcLog.Types.Level level) => level switch
    {
        RpcLog.Types.Level.Trace => LogLevel.Trace,
        RpcLog.Types.Level.Debug => LogLevel.Debug,
        RpcLog.Types.Level.Information => LogLevel.Information,
        RpcLog.Types.Level.Warning => LogLevel.Warning,
        RpcLog.Types.Level.Error => LogLevel.Error,
        RpcLog.Types.Level.Critical => LogLevel.Critical,
        _ => LogLevel.None,
    };

    [LoggerMessage(Message = "{Text}")]
    private static partial void WriteMessage(ILogger logger, LogLevel level, string text);
}
