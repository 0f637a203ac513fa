using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace Mujaz.Functions.Storage;

/// <summary>Notes in an article's partition of which batch items hold it, so that a takedown finds them.</summary>
internal sealed class BatchTraceStore(StorageTables tables)
{
    /// <summary>What the row keys of these notes begin with.</summary>
    public const string RowPrefix = "batch|";

    private const string NameProperty = "Name";

    /// <summary>Notes that an item holds the article. To be called before its result is written.</summary>
    public async Task PutAsync(string articleId, BatchTrace trace, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var row = new TableEntity(articleId, RowKeyOf(trace)) { [NameProperty] = trace.Name };
        await tables.Summaries.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Removes notes that have been dealt with, and no others: one may have come meanwhile.</summary>
    public async Task RemoveAsync(string articleId, IEnumerable<BatchTrace> traces, CancellationToken cancellationToken)
    {
        foreach (var trace in traces)
        {
            await tables.Summaries.DeleteEntityAsync(articleId, RowKeyOf(trace), ETag.All, cancellationToken);
        }
    }

    public async Task<IReadOnlyList<BatchTrace>> GetAsync(string articleId, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var traces = new List<BatchTrace>();

        // '}' is the character after '|': the range is every row key with the prefix.
        var rows = tables.Summaries.QueryAsync<TableEntity>(
            $"PartitionKey eq '{articleId}' and RowKey ge '{RowPrefix}' and RowKey lt 'batch}}'", select: ["RowKey", NameProperty], cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            var parts = row.RowKey.Split('|');
            traces.Add(new BatchTrace(parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture), row.GetString(NameProperty)));
        }

        return traces;
    }

    private static string RowKeyOf(BatchTrace trace) =>
        string.Create(CultureInfo.InvariantCulture, $"{RowPrefix}{trace.BatchId}|{trace.Sequence:D6}");
}
