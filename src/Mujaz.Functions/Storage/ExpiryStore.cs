using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace Mujaz.Functions.Storage;

/// <summary>The <c>expiry</c> table: which article or batch is to be swept on which day. Table Storage has no expiry of its own.</summary>
internal sealed class ExpiryStore(StorageTables tables)
{
    /// <summary>The day of a time in UTC: <c>yyyyMMdd</c>, so that days sort as text.</summary>
    public static string DayOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Notes that something is to be swept on a day.</summary>
    public async Task PutAsync(string key, string day, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var entity = new TableEntity(day, key);
        await tables.Expiry.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>The notes of all days up to and including that of <paramref name="now"/>, oldest first.</summary>
    public async IAsyncEnumerable<ExpiryNote> DueAsync(
        DateTimeOffset now,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var rows = tables.Expiry.QueryAsync<TableEntity>($"PartitionKey le '{DayOf(now)}'", cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            yield return new ExpiryNote(row.PartitionKey, row.RowKey);
        }
    }

    /// <summary>Removes a note whose article or batch was swept.</summary>
    public async Task RemoveAsync(ExpiryNote note, CancellationToken cancellationToken) =>
        await tables.Expiry.DeleteEntityAsync(note.Day, note.Key, ETag.All, cancellationToken);
}
