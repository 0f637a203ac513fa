using Microsoft.Extensions.Logging.Console;

namespace Mujaz.Functions;

/// <summary>Writes logs the way the Functions host reads them: one line an entry, on standard output.</summary>
/// <remarks>The host takes standard error for errors whatever the line says, and each line for an entry of its own.</remarks>
internal static class HandlerLogging
{
    public static void LogToHost(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders().AddSimpleConsole(options =>
        {
            options.SingleLine = true;
            options.ColorBehavior = LoggerColorBehavior.Disabled;
        });

        // The framework's own account of each request would triple the log and contain query strings, which may hold keys.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("System", LogLevel.Warning);
    }
}
