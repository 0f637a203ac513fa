using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace Mujaz.Testing.Batches;

/// <summary>Looks at what batches leave in storage, past the app.</summary>
public sealed class StoredBatches(StorageClients storage)
{
    /// <summary>The lines of a batch's results, <c>summaries/NAME.jsonl</c>.</summary>
    public async Task<IReadOnlyList<JsonElement>> ReadResultsAsync(string name, CancellationToken cancellationToken)
    {
        var blob = storage.Blobs.GetBlobContainerClient("summaries").GetBlobClient(name + ".jsonl");
        var content = await blob.DownloadContentAsync(cancellationToken: cancellationToken);
        return [.. content.Value.Content.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
    }

    /// <summary>Whether a batch's report is there, the last thing that is written.</summary>
    public async Task<bool> HasReportAsync(string name, CancellationToken cancellationToken) =>
        (await storage.Blobs.GetBlobContainerClient("summaries").GetBlobClient(name + ".report.json").ExistsAsync(cancellationToken)).Value;

    /// <summary>When each item of a batch was finished, by its sequence.</summary>
    public async Task<IReadOnlyDictionary<int, DateTimeOffset>> ReadFinishTimesAsync(string batchId, CancellationToken cancellationToken)
    {
        var times = new Dictionary<int, DateTimeOffset>();
        var filter = $"PartitionKey eq '{batchId}' and RowKey ge 'item|' and RowKey lt 'item}}'";
        await foreach (var row in storage.Tables.GetTableClient("batches").QueryAsync<TableEntity>(filter, select: ["RowKey", "FinishedAt"], cancellationToken: cancellationToken))
        {
            times[int.Parse(row.RowKey.AsSpan("item|".Length), CultureInfo.InvariantCulture)] = row.GetDateTimeOffset("FinishedAt").GetValueOrDefault();
        }

        return times;
    }

    /// <summary>What is still there of work that has ended: items, results, messages, claims. A description each.</summary>
    public async Task<IReadOnlyList<string>> FindLeftoversAsync(CancellationToken cancellationToken)
    {
        var left = new List<string>();
        await foreach (var blob in storage.Blobs.GetBlobContainerClient("batches").GetBlobsAsync(cancellationToken: cancellationToken))
        {
            left.Add("blob batches/" + blob.Name);
        }

        foreach (var queue in (string[])["batch-items", "batch-items-poison"])
        {
            var properties = await storage.Queues.GetQueueClient(queue).GetPropertiesAsync(cancellationToken);
            if (properties.Value.ApproximateMessagesCount > 0)
            {
                left.Add(string.Create(CultureInfo.InvariantCulture, $"{properties.Value.ApproximateMessagesCount} messages in {queue}"));
            }
        }

        await foreach (var claim in storage.Tables.GetTableClient("claims").QueryAsync<TableEntity>(cancellationToken: cancellationToken))
        {
            left.Add($"claim {claim.PartitionKey} {claim.RowKey}");
        }

        return left;
    }

    private static JsonElement Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    }
}
