using Mujaz.Functions.Http;
using Mujaz.Summaries;

namespace Mujaz.Functions.Summaries;

/// <summary>How far an article came.</summary>
internal abstract record ArticleOutcome
{
    /// <summary>What the model was asked for it.</summary>
    public TokenUsage Usage { get; init; }

    /// <summary>Its summaries are made, and written where they were to go.</summary>
    /// <param name="Result">The summaries.</param>
    internal sealed record Done(SummaryResult Result) : ArticleOutcome;

    /// <summary>Not one summary can be made, now or later.</summary>
    /// <param name="Problem">Why.</param>
    internal sealed record Failed(Problem Problem) : ArticleOutcome;

    /// <summary>The article is under embargo, and nothing is written.</summary>
    /// <param name="Until">The end of the embargo.</param>
    /// <param name="Delay">How long a message is to be hidden now; the embargo may last longer than a queue can hide one.</param>
    internal sealed record Embargoed(DateTimeOffset Until, TimeSpan Delay) : ArticleOutcome;

    /// <summary>The article was taken down after it was sent, and nothing of it is left.</summary>
    internal sealed record TakenDown : ArticleOutcome;

    /// <summary>The model cannot be asked now; the same call may succeed later.</summary>
    /// <param name="Failure">What the model answered.</param>
    internal sealed record Busy(ModelOutcome Failure) : ArticleOutcome;
}
