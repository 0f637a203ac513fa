using Microsoft.Extensions.Options;
using Mujaz.Functions.Problems;
using Mujaz.Functions.Requests;

namespace Mujaz.Functions.Batches;

/// <summary>Stores the items of a new batch as they are read: a row each, and a blob where the content is too large for it, never the whole input in memory.</summary>
internal sealed class BatchStager(BatchStore store, BatchBlobs blobs, IOptions<BatchOptions> options, TimeProvider time)
{
    private const int MaxIdLength = 200;
    private const int MaxErrors = 5;

    // Staged at once, so that large items do not add up in memory.
    private const long ChunkBytes = 8 * 1024 * 1024;

    /// <summary>Stores all items.</summary>
    /// <returns>How many there are.</returns>
    /// <exception cref="ProblemException">There are none or too many, or the input as a whole cannot be read.</exception>
    public async Task<int> StageAsync(string batchId, ArticleDefaults defaults, IAsyncEnumerable<BatchEntry> entries, CancellationToken cancellationToken)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        var chunk = new List<StagedItem>(BatchStore.ItemsPerTransaction);
        var count = 0;
        await foreach (var entry in entries.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (++count > options.Value.MaxItems)
            {
                throw new ProblemException(BatchProblem.TooManyArticles(options.Value.MaxItems));
            }

            chunk.Add(StagedItem.Of(ToItem(count, entry, defaults, places), entry.Content));
            if (chunk.Count == BatchStore.ItemsPerTransaction || chunk.Sum(item => (long)item.Content.Length) >= ChunkBytes)
            {
                await StoreAsync(batchId, chunk, cancellationToken).ConfigureAwait(false);
                chunk.Clear();
            }
        }

        if (chunk.Count > 0)
        {
            await StoreAsync(batchId, chunk, cancellationToken).ConfigureAwait(false);
        }

        return count > 0 ? count : throw new ProblemException(BatchProblem.Empty);
    }

    /// <summary>Blobs first: a row promises that its blob is there.</summary>
    private async Task StoreAsync(string batchId, List<StagedItem> chunk, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            chunk.Where(staged => staged.Item is { HasContent: true, IsInline: false }),
            parallel,
            async (staged, token) => await blobs.PutItemAsync(batchId, staged.Item, staged.Content, token).ConfigureAwait(false)).ConfigureAwait(false);
        await store.AddItemsAsync(batchId, [.. chunk.Select(staged => staged.Item)], cancellationToken).ConfigureAwait(false);
    }

    private BatchItem ToItem(int sequence, BatchEntry entry, ArticleDefaults defaults, Dictionary<string, string> places)
    {
        var (id, problem) = Inspect(entry, defaults);
        if (problem is null && id is not null && !places.TryAdd(id, entry.Place))
        {
            problem = BatchProblem.DuplicateId(places[id]);
        }

        var item = new BatchItem(sequence)
        {
            State = BatchItemState.Queued,
            Place = entry.Place,
            Extension = entry.Extension,
            ItemId = id,
        };
        return problem is null ? item : item.Fail(problem, time.GetUtcNow()) with { HasContent = false };
    }

    /// <summary>What can be known without reading the article: broken JSON and wrong fields fail now and cost no message.</summary>
    private static (string? Id, Problem? Problem) Inspect(BatchEntry entry, ArticleDefaults defaults)
    {
        if (entry.Problem is not null || entry.Extension != ".json")
        {
            return (entry.DefaultId, entry.Problem);
        }

        var request = JsonArticleReader.Read(entry.Content, defaults);
        if (!request.Succeeded)
        {
            return (entry.DefaultId, Explain(request.Problem));
        }

        return request.Value.ItemId is { Length: > MaxIdLength } id
            ? (id[..MaxIdLength], Problem.Invalid([new FieldError(ArticleRequestField.Id, FieldErrorCode.TooLong, $"id may have {MaxIdLength} characters.")]))
            : (request.Value.ItemId ?? entry.DefaultId, null);
    }

    /// <summary>A report has one line an item: what is wrong with single fields goes into it.</summary>
    private static Problem Explain(Problem problem) => problem.Errors.Count < 2
        ? problem
        : problem with { Detail = string.Join(' ', problem.Errors.Take(MaxErrors).Select(error => error.Detail)) };

    private readonly record struct StagedItem(BatchItem Item, ReadOnlyMemory<byte> Content)
    {
        public static StagedItem Of(BatchItem item, ReadOnlyMemory<byte> content)
        {
            var packed = item.HasContent ? PackedContent.TryPack(content.Span) : null;
            return new StagedItem(item with { IsInline = packed is not null, Content = packed }, content);
        }
    }
}
