using Mujaz.Functions.Http;
using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Batches.Storing;

/// <summary>Reads items back from where they were staged.</summary>
internal sealed class BatchItemReader(BatchStore store, BlobArticleReader reader)
{
    /// <summary>What is wanted of which article, the batch's options included, or why that cannot be said.</summary>
    public async Task<Result<ArticleRequest>> ReadAsync(BatchHeader header, BatchItem item, CancellationToken cancellationToken)
    {
        if (await store.GetContentAsync(header.Id, item, cancellationToken) is not { } content)
        {
            return BatchProblem.ContentLost;
        }

        var defaults = QueryArticleOptions.Parse(header.Options);
        return defaults.Succeeded ? reader.ReadItem(item.Extension, content, defaults.Value) : defaults.Problem;
    }
}
