using Mujaz.Functions.Http;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Summaries;

/// <summary>Where others can read an article's summaries: a blob, the results of a batch.</summary>
internal interface IArticleSink
{
    /// <summary>Adds a reference to this place to an article whose text will stand here, so that a takedown finds it.</summary>
    Task AddReferenceAsync(string articleId, CancellationToken cancellationToken);

    /// <summary>Writes the summaries.</summary>
    /// <returns>What came meanwhile and holds them back, so that nothing is written; nothing otherwise.</returns>
    Task<ArticleHold> WriteAsync(SummaryResult result, CancellationToken cancellationToken);

    /// <summary>Records that there are none.</summary>
    /// <returns>What came meanwhile and holds the record back; nothing otherwise.</returns>
    Task<ArticleHold> RejectAsync(Problem problem, SummaryResult result, CancellationToken cancellationToken);
}
