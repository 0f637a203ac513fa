namespace Mujaz.Functions.Storage;

/// <summary>What keeps an article's summaries from being read.</summary>
/// <param name="EmbargoUntil">The end of its embargo; null when there never was one.</param>
/// <param name="TakenDownAt">When it was taken down; null when it never was, or that is long ago.</param>
internal readonly record struct ArticleHold(DateTimeOffset? EmbargoUntil, DateTimeOffset? TakenDownAt)
{
    /// <summary>Whether the article was taken down after work on it began, so that the result must not be kept. It may be sent again later.</summary>
    public bool EndsWorkOf(DateTimeOffset begunAt) => TakenDownAt > begunAt;
}
