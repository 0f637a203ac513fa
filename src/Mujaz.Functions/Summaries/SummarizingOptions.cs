using Mujaz.Articles.Duplicates;

namespace Mujaz.Functions.Summaries;

/// <summary>Settings of summarising, configuration section <c>Mujaz:Summaries</c>.</summary>
internal sealed class SummarizingOptions
{
    /// <summary>The fewest words an article may have after cleaning. Default 15: a shorter text is its own summary.</summary>
    public int MinWords { get; set; } = 15;

    /// <summary>The most characters an article may have after cleaning. Default 200,000, some 30,000 words.</summary>
    public int MaxCharacters { get; set; } = 200_000;

    /// <summary>The largest request body and blob, in bytes. Default 8 MiB: pages of HTML are much larger than their text.</summary>
    public long MaxBodyBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>
    /// How long a call is kept waiting before it is answered with 202. Default 200 s: the front end of Azure Functions cuts an
    /// HTTP call at 230 s (https://learn.microsoft.com/azure/azure-functions/functions-scale#timeout).
    /// </summary>
    public TimeSpan SynchronousLimit { get; set; } = TimeSpan.FromSeconds(200);

    /// <summary>How long summaries are kept. Default 90 days; zero keeps them for ever.</summary>
    public TimeSpan TimeToLive { get; set; } = TimeSpan.FromDays(90);

    /// <summary>
    /// How alike two articles must be for one's summaries to answer for the other where the caller allows it: the estimated share of
    /// common word triples, above 0 and at most 1. Default 0.85.
    /// </summary>
    public double NearDuplicateThreshold { get; set; } = NearDuplicates.DefaultThreshold;

    /// <summary>
    /// How long an instance answers the very same request from its memory without asking the store. Default 10 s, which is also
    /// the longest that another instance may still serve what was taken down. Zero switches it off.
    /// </summary>
    public TimeSpan AnswerCacheDuration { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The most bytes of answers an instance keeps in memory. Default 32 MiB.</summary>
    public long AnswerCacheBytes { get; set; } = 32 * 1024 * 1024;
}
