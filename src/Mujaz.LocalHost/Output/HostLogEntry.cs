namespace Mujaz.LocalHost.Output;

/// <summary>One line of the host's log.</summary>
/// <param name="Time">When it was written, in UTC.</param>
/// <param name="Level">How grave it is.</param>
/// <param name="Category">Where it comes from; <c>Host.Function.Console</c> for the handler's own output.</param>
/// <param name="Message">The text, with the stack of an exception if there was one.</param>
public sealed record HostLogEntry(DateTimeOffset Time, LogLevel Level, string Category, string Message);
