using System.Globalization;
using Azure;
using Mujaz.Storage.Tables;

namespace Mujaz.Functions.Stores;

/// <summary>The <c>expiry</c> table: which article is to be swept on which day. Table Storage has no expiry of its own.</summary>
internal sealed class ExpiryStore(StorageTables tables)
{
    private const string DayFormat = "yyyyMMdd";

    /// <summary>Notes that an article is to be swept on the day of <paramref name="expiresAt"/> (UTC).</summary>
    public async Task PutAsync(string articleId, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        var entity = new TableEntity(expiresAt.UtcDateTime.ToString(DayFormat, CultureInfo.InvariantCulture), articleId);
        await tables.Expiry.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The notes of all days up to and including that of <paramref name="now"/>, oldest first.</summary>
    public async IAsyncEnumerable<ExpiryNote> DueAsync(
        DateTimeOffset now,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        var today = now.UtcDateTime.ToString(DayFormat, CultureInfo.InvariantCulture);
        var rows = tables.Expiry.QueryAsync($"PartitionKey le '{today}'", cancellationToken: cancellationToken);
        await foreach (var row in rows.ConfigureAwait(false))
        {
            yield return new ExpiryNote(row.PartitionKey, row.RowKey);
        }
    }

    /// <summary>Removes a note once its article has been dealt with.</summary>
    public async Task RemoveAsync(ExpiryNote note, CancellationToken cancellationToken) =>
        await tables.Expiry.DeleteEntityAsync(note.Day, note.ArticleId, ETag.All, cancellationToken).ConfigureAwait(false);
}
