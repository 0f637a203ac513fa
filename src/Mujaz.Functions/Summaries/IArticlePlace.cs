using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Summaries;

/// <summary>A place beside the stored summaries that holds articles, from which a takedown removes them.</summary>
internal interface IArticlePlace
{
    /// <summary>Removes an article, and last the references to where it was, so that what was cut short can be repeated.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="takenDownAt">When it was taken down.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>In how many spots it was.</returns>
    Task<int> TakeDownAsync(string articleId, DateTimeOffset takenDownAt, CancellationToken cancellationToken);

    /// <summary>Removes what work that began before a takedown has written after it.</summary>
    Task SweepAsync(string articleId, ArticleHold hold, CancellationToken cancellationToken);
}
