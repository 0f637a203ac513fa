using Microsoft.Extensions.Options;
using Mujaz.Articles;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Model.Settings;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;
using Mujaz.Summaries;

namespace Mujaz.Functions.Batches.ProviderBatches;

/// <summary>Collects what the items of a part would ask the model into a request file: each distinct call once, nothing that is stored.</summary>
internal sealed class ProviderBatchCollector(
    BatchStore store,
    BatchItemReader reader,
    ArticleReferences references,
    ProviderBatchPartStore parts,
    ArticleIntake intake,
    SummaryService service,
    EmbargoGate embargo,
    IOptions<BatchOptions> batchOptions,
    IOptions<ModelOptions> modelOptions)
{
    /// <summary>The request file of a part; empty when nothing needs to be asked.</summary>
    public async Task<ProviderBatchRequestFile> CollectAsync(BatchHeader header, ProviderBatchPart part, CancellationToken cancellationToken)
    {
        var asked = await AskedBeforeAsync(header.Id, part, cancellationToken);
        var file = new ProviderBatchRequestFile(modelOptions.Value, batchOptions.Value.EconomyFileBytes);
        try
        {
            var open = await store.GetOpenItemsAsync(header.Id, part.First, part.Last - part.First + 1, cancellationToken);

            // Chunk by chunk, so that the order of the lines is that of the items and not more than a chunk of articles is in memory.
            foreach (var chunk in open.Where(sequence => sequence <= part.Last).Chunk(batchOptions.Value.Parallelism))
            {
                var calls = await Task.WhenAll(chunk.Select(sequence => FirstCallAsync(header, sequence, cancellationToken)));
                foreach (var (id, request) in calls.OfType<(ProviderBatchLineId, ModelRequest)>())
                {
                    if (asked.Add(id.Request))
                    {
                        file.Add(id, request);
                    }
                }
            }

            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>What an item would ask first; null when it asks nothing or cannot be read. The item's own handling says which.</summary>
    private async Task<(ProviderBatchLineId Id, ModelRequest Request)?> FirstCallAsync(BatchHeader header, int sequence, CancellationToken cancellationToken)
    {
        if (await store.GetItemToWorkOnAsync(header.Id, sequence, cancellationToken) is not { State: BatchItemState.Queued } item
            || await ReadAsync(header, item, cancellationToken) is not var (request, article))
        {
            return null;
        }

        // The provider may have it before its end: kept back is what others could read, from now on and not from when the item is handled.
        await embargo.NoteAsync(article.Id, request.EmbargoUntil, cancellationToken);
        if (await service.FirstRequestAsync(article, request, cancellationToken) is not { } call)
        {
            return null;
        }

        // The note stands before anything of the article is at the provider, so that a takedown finds the item.
        await references.AddItemAsync(article.Id, new ItemReference(header.Id, sequence, header.Name), cancellationToken);
        return (new ProviderBatchLineId(sequence, article.Id, ProviderBatchRequestFile.FingerprintOf(call, modelOptions.Value)), call);
    }

    private async Task<(ArticleRequest Request, Article Article)?> ReadAsync(BatchHeader header, BatchItem item, CancellationToken cancellationToken)
    {
        var request = await reader.ReadAsync(header, item, cancellationToken);
        if (!request.Succeeded)
        {
            return null;
        }

        var article = intake.Read(request.Value.Source);
        return article.Succeeded ? (request.Value, article.Value) : null;
    }

    private async Task<HashSet<string>> AskedBeforeAsync(string batchId, ProviderBatchPart part, CancellationToken cancellationToken)
    {
        var all = await parts.ListAsync(batchId, cancellationToken);
        return all.Where(earlier => earlier.First < part.First).SelectMany(earlier => earlier.Asked).ToHashSet(StringComparer.Ordinal);
    }
}
