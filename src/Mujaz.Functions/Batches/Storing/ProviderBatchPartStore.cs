using System.Globalization;
using Azure.Data.Tables;
using Mujaz.Functions.Storage;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Batches.Storing;

/// <summary>The parts of economy batches: rows <c>economy|FIRST</c> in the batch's partition of the table <c>batches</c>.</summary>
internal sealed class ProviderBatchPartStore(StorageTables tables)
{
    private const int SchemaVersion = 1;
    private const string Prefix = "economy|";

    public async Task<ProviderBatchPart?> GetAsync(string batchId, int first, CancellationToken cancellationToken)
    {
        var row = await tables.Batches.GetEntityIfExistsAsync<TableEntity>(batchId, KeyOf(first), cancellationToken: cancellationToken);
        return row.HasValue ? Read(row.Value!) : null;
    }

    /// <summary>The parts in order.</summary>
    public async Task<IReadOnlyList<ProviderBatchPart>> ListAsync(string batchId, CancellationToken cancellationToken)
    {
        var parts = new List<ProviderBatchPart>();
        await foreach (var row in tables.Batches.QueryAsync<TableEntity>(BatchRowKey.RangeFilter(batchId, Prefix), cancellationToken: cancellationToken))
        {
            parts.Add(Read(row));
        }

        return parts;
    }

    public Task PutAsync(string batchId, ProviderBatchPart part, CancellationToken cancellationToken) =>
        tables.Batches.UpsertEntityAsync(Write(batchId, part), TableUpdateMode.Replace, cancellationToken);

    internal static TableEntity Write(string batchId, ProviderBatchPart part)
    {
        var row = new TableEntity(batchId, KeyOf(part.First))
        {
            ["SchemaVersion"] = SchemaVersion,
            ["Last"] = part.Last,
            ["Status"] = WireName.Of(part.Status),
            ["FileId"] = part.FileId,
            ["ProviderBatchId"] = part.ProviderBatchId,
            ["Answered"] = part.Answered,
            ["SubmittedAt"] = part.SubmittedAt,
            ["Reason"] = part.Reason,
        };
        ChunkedText.Write(row, "Asked", string.Join(' ', part.Asked));
        return row;
    }

    internal static ProviderBatchPart Read(TableEntity row) => new(
        int.Parse(row.RowKey.AsSpan(Prefix.Length), CultureInfo.InvariantCulture),
        row.GetInt32("Last") ?? 0)
    {
        Status = WireName.Parse<ProviderBatchPartStatus>(row.GetString("Status")!),
        FileId = row.GetString("FileId"),
        ProviderBatchId = row.GetString("ProviderBatchId"),
        Asked = ChunkedText.Read(row, "Asked") is { Length: > 0 } asked ? asked.Split(' ') : [],
        Answered = row.GetInt32("Answered") ?? 0,
        SubmittedAt = row.GetDateTimeOffset("SubmittedAt"),
        Reason = row.GetString("Reason"),
    };

    private static string KeyOf(int first) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{first:D6}");
}
