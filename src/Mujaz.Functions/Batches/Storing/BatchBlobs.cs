using System.Globalization;
using Azure.Storage.Blobs.Models;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Batches.Storing;

/// <summary>The contents of items and their results, in the container <c>batches</c> until the batch is put together.</summary>
internal sealed class BatchBlobs(StorageContainers containers)
{
    private const string Json = "application/json; charset=utf-8";

    public Task PutItemAsync(string batchId, BatchItem item, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        PutAsync(ItemName(batchId, item), content, "application/octet-stream", cancellationToken);

    /// <summary>An item's content, or null when it is gone.</summary>
    public Task<ReadOnlyMemory<byte>?> GetItemAsync(string batchId, BatchItem item, CancellationToken cancellationToken) =>
        GetAsync(ItemName(batchId, item), cancellationToken);

    public Task PutResultAsync(string batchId, int sequence, ReadOnlyMemory<byte> result, CancellationToken cancellationToken) =>
        PutAsync(ResultName(batchId, sequence), result, Json, cancellationToken);

    /// <summary>An item's result, or null when there is none (any more).</summary>
    public Task<ReadOnlyMemory<byte>?> GetResultAsync(string batchId, int sequence, CancellationToken cancellationToken) =>
        GetAsync(ResultName(batchId, sequence), cancellationToken);

    public async Task DeleteItemAsync(string batchId, BatchItem item, CancellationToken cancellationToken)
    {
        await DeleteAsync(ItemName(batchId, item), cancellationToken);
        await DeleteAsync(ResultName(batchId, item.Sequence), cancellationToken);
    }

    /// <summary>Deletes the blobs of a batch whose items <paramref name="isDispensable"/> says are not needed any more.</summary>
    public async Task DeleteAsync(string batchId, Func<int, bool> isDispensable, int parallelism, CancellationToken cancellationToken)
    {
        await containers.EnsureCreatedAsync(cancellationToken);
        var blobs = containers.Batches.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{batchId}/", cancellationToken);
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(blobs, options, async (blob, token) =>
        {
            if (isDispensable(SequenceOf(blob.Name)))
            {
                await DeleteAsync(blob.Name, token);
            }
        });
    }

    private static string ItemName(string batchId, BatchItem item) =>
        string.Create(CultureInfo.InvariantCulture, $"{batchId}/items/{item.Sequence:D6}{item.Extension}");

    private static string ResultName(string batchId, int sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{batchId}/results/{sequence:D6}.json");

    // What belongs to no single item, such as an answer of the provider, counts as item 0.
    private static int SequenceOf(string blobName) =>
        int.TryParse(Path.GetFileNameWithoutExtension(blobName.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            && !blobName.Contains(ProviderBatchAnswers.Folder, StringComparison.Ordinal) ? sequence : 0;

    private async Task PutAsync(string name, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellationToken)
    {
        await containers.EnsureCreatedAsync(cancellationToken);
        await containers.Batches.Blob(name).WriteAsync(content, contentType, cancellationToken);
    }

    private async Task<ReadOnlyMemory<byte>?> GetAsync(string name, CancellationToken cancellationToken)
    {
        var blob = await containers.Batches.Blob(name).ReadIfExistsAsync(cancellationToken);
        return blob?.Content.ToMemory();
    }

    private async Task DeleteAsync(string name, CancellationToken cancellationToken) =>
        await containers.Batches.Blob(name).DeleteIfExistsAsync(cancellationToken: cancellationToken);
}
