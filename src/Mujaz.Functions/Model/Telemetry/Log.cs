using Mujaz.Summaries;

namespace Mujaz.Functions.Model.Telemetry;

/// <summary>The log messages of the model client. None has a place for text of an article, a prompt, an answer or a key.</summary>
internal static partial class Log
{
    [LoggerMessage(2001, LogLevel.Information, "{Model} answered in {Milliseconds:F0} ms with {InputTokens} tokens in and {OutputTokens} out.")]
    public static partial void Answered(ILogger logger, string model, double milliseconds, int inputTokens, int outputTokens);

    [LoggerMessage(2002, LogLevel.Warning, "{Model} gave no answer after {Milliseconds:F0} ms: {Outcome}. {Detail}")]
    public static partial void NotAnswered(ILogger logger, string model, ModelOutcomeKind outcome, double milliseconds, string? detail);

    [LoggerMessage(2003, LogLevel.Information, "Try {Attempt} of a model call failed ({Reason}); the next follows in {Milliseconds:F0} ms.")]
    public static partial void Retrying(ILogger logger, int attempt, double milliseconds, string reason);

    [LoggerMessage(2004, LogLevel.Warning, "A model call moves to endpoint {Endpoint} because the one before failed ({Reason}).")]
    public static partial void MovingOn(ILogger logger, string endpoint, string reason);

    [LoggerMessage(2005, LogLevel.Error, "Endpoint {Endpoint} failed too often: no calls to it for {Seconds:F0} s.")]
    public static partial void CircuitOpened(ILogger logger, string endpoint, double seconds);

    [LoggerMessage(2006, LogLevel.Information, "Endpoint {Endpoint} answers again.")]
    public static partial void CircuitClosed(ILogger logger, string endpoint);

    [LoggerMessage(2007, LogLevel.Warning, "The day's token budget is spent: {Spent} of {Budget} tokens.")]
    public static partial void BudgetSpent(ILogger logger, long spent, long budget);

    [LoggerMessage(2009, LogLevel.Debug, "The Batch API's answer of {Model} is {Outcome}, with {InputTokens} tokens in and {OutputTokens} out.")]
    public static partial void Fetched(ILogger logger, string model, ModelOutcomeKind outcome, int inputTokens, int outputTokens);

    [LoggerMessage(2008, LogLevel.Warning, "The shared token budget cannot be reached; the call goes on without it.")]
    public static partial void BudgetUnreachable(ILogger logger, Exception exception);
}
