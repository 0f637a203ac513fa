using Azure;
using Azure.Data.Tables;

namespace Mujaz.Functions.Storage;

/// <summary>
/// Writes of rows that recognise their own first try. A write that is refused (404, 409, 412) on a retry is compared with what is stored:
/// when that is what was written, the first try was applied and only its response was lost, and the write counts as done. A row that
/// decides who won must therefore hold its owner's id.
/// </summary>
internal static class TableWrites
{
    /// <summary>Inserts a row.</summary>
    /// <exception cref="RequestFailedException">409 <c>EntityAlreadyExists</c>, and what the service fails with.</exception>
    public static async Task<ETag> InsertOnceAsync(this TableClient table, TableEntity row, CancellationToken cancellationToken)
    {
        using var note = new RetryNote();
        try
        {
            return ETagOf(await table.AddEntityAsync(row, cancellationToken));
        }
        catch (RequestFailedException exception) when (note.WasRetried && exception.Status == StatusCodes.Status409Conflict)
        {
            if (await FindOwnAsync(table, row, TableUpdateMode.Replace, cancellationToken) is { } version)
            {
                return version;
            }

            throw;
        }
    }

    /// <summary>Updates a row if it has the expected version.</summary>
    /// <exception cref="RequestFailedException">412 for another version, 404 for no row, and what the service fails with.</exception>
    public static async Task<ETag> UpdateOnceAsync(
        this TableClient table, TableEntity row, ETag ifMatch, TableUpdateMode mode, CancellationToken cancellationToken)
    {
        using var note = new RetryNote();
        try
        {
            return ETagOf(await table.UpdateEntityAsync(row, ifMatch, mode, cancellationToken));
        }
        catch (RequestFailedException exception) when (note.WasRetried && exception.Status == StatusCodes.Status412PreconditionFailed)
        {
            if (await FindOwnAsync(table, row, mode, cancellationToken) is { } version)
            {
                return version;
            }

            throw;
        }
    }

    /// <summary>Submits a transaction: all of its actions or none.</summary>
    /// <exception cref="RequestFailedException">The status of the action that was refused, and what the service fails with.</exception>
    public static async Task SubmitOnceAsync(
        this TableClient table, IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        using var note = new RetryNote();
        try
        {
            await table.SubmitTransactionAsync(actions, cancellationToken);
        }
        catch (RequestFailedException exception) when (note.WasRetried && exception.Status
            is StatusCodes.Status404NotFound or StatusCodes.Status409Conflict or StatusCodes.Status412PreconditionFailed)
        {
            foreach (var action in actions)
            {
                if (!await IsDoneAsync(table, action, cancellationToken))
                {
                    throw;
                }
            }
        }
    }

    private static async Task<bool> IsDoneAsync(TableClient table, TableTransactionAction action, CancellationToken cancellationToken)
    {
        var row = (TableEntity)action.Entity;
        if (action.ActionType == TableTransactionActionType.Delete)
        {
            var left = await table.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, ["RowKey"], cancellationToken);
            return !left.HasValue;
        }

        var mode = action.ActionType is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge
            ? TableUpdateMode.Merge
            : TableUpdateMode.Replace;
        return await FindOwnAsync(table, row, mode, cancellationToken) is not null;
    }

    /// <summary>The version of the stored row if it is what the write would have left.</summary>
    private static async Task<ETag?> FindOwnAsync(TableClient table, TableEntity written, TableUpdateMode mode, CancellationToken cancellationToken)
    {
        var stored = await table.GetEntityIfExistsAsync<TableEntity>(written.PartitionKey, written.RowKey, cancellationToken: cancellationToken);
        return stored.HasValue && IsResultOf(stored.Value!, written, mode) ? stored.Value!.ETag : null;
    }

    /// <summary>Whether every written value is stored, and for a replacement nothing else.</summary>
    private static bool IsResultOf(TableEntity stored, TableEntity written, TableUpdateMode mode)
    {
        var properties = PropertiesOf(written);
        return properties.All(property => stored.TryGetValue(property.Key, out var value) && AreEqual(property.Value, value))
            && (mode == TableUpdateMode.Merge || properties.Count == PropertiesOf(stored).Count);
    }

    private static List<KeyValuePair<string, object>> PropertiesOf(TableEntity row) =>
    [
        .. row.Where(property => property.Value is not null && property.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag")),
    ];

    private static bool AreEqual(object written, object? stored) => (written, stored) switch
    {
        (byte[] left, byte[] right) => left.AsSpan().SequenceEqual(right),
        (double left, int right) => left.Equals((double)right),
        _ => written.Equals(stored),
    };

    private static ETag ETagOf(Response response) => response.Headers.ETag.GetValueOrDefault();
}
