using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Summaries;

/// <summary>Takes an article out of batches; a takedown calls it with what it found.</summary>
internal interface IBatchTakedown
{
    /// <summary>Takes the article out of the items that hold it. Doing it again does no harm.</summary>
    Task TakeDownAsync(string articleId, IEnumerable<ItemReference> items, CancellationToken cancellationToken);
}
