using Azure;
using Azure.Data.Tables;

namespace Mujaz.Functions.Storage;

/// <summary>Until when an article's summaries may not be read: a row of its own in the article's partition, which outlives the summaries.</summary>
internal sealed class EmbargoStore(StorageTables tables, ExpiryStore expiry)
{
    /// <summary>The row's key.</summary>
    public const string RowKey = "embargo";

    private const int SchemaVersion = 1;
    private const string Until = "EmbargoUntil";
    private const string NotePrefix = "embargo|";

    /// <summary>The article whose embargo a note of the <c>expiry</c> table stands for, or null when it stands for something else.</summary>
    public static string? ArticleOf(string note) => note.StartsWith(NotePrefix, StringComparison.Ordinal) ? note[NotePrefix.Length..] : null;

    public static DateTimeOffset? Read(TableEntity row) => row.GetDateTimeOffset(Until);

    public async Task<DateTimeOffset?> GetAsync(string articleId, CancellationToken cancellationToken) =>
        await FindAsync(articleId, cancellationToken).ConfigureAwait(false) is { } row ? Read(row) : null;

    /// <summary>Notes an embargo; a later one that stands already is kept.</summary>
    /// <returns>The one that holds.</returns>
    public async Task<DateTimeOffset> ExtendAsync(string articleId, DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await FindAsync(articleId, cancellationToken).ConfigureAwait(false);
            if (row is not null && Read(row) is { } known && known >= until)
            {
                return known;
            }

            // The note first: a note without a row is dropped, a row without a note would stay for ever.
            await expiry.PutAsync(NotePrefix + articleId, ExpiryStore.DayOf(until.AddDays(1)), cancellationToken).ConfigureAwait(false);
            if (await TryWriteAsync(articleId, until, row?.ETag, cancellationToken).ConfigureAwait(false))
            {
                return until;
            }
        }
    }

    public async Task RemoveAsync(string articleId, CancellationToken cancellationToken) =>
        await tables.Summaries.DeleteEntityAsync(articleId, RowKey, ETag.All, cancellationToken).ConfigureAwait(false);

    /// <summary>Removes an embargo that is over; one that was extended has a later note.</summary>
    /// <returns>Whether it was removed.</returns>
    public async Task<bool> SweepAsync(string articleId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await FindAsync(articleId, cancellationToken).ConfigureAwait(false);
        if (row is null || Read(row) > now)
        {
            return false;
        }

        await tables.Summaries.DeleteEntityAsync(articleId, RowKey, row.ETag, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task<TableEntity?> FindAsync(string articleId, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        var row = await tables.Summaries.GetEntityIfExistsAsync<TableEntity>(articleId, RowKey, cancellationToken: cancellationToken).ConfigureAwait(false);
        return row.HasValue ? row.Value : null;
    }

    private async Task<bool> TryWriteAsync(string articleId, DateTimeOffset until, ETag? version, CancellationToken cancellationToken)
    {
        var row = new TableEntity(articleId, RowKey) { ["SchemaVersion"] = SchemaVersion, [Until] = until };
        try
        {
            await (version is { } known
                ? tables.Summaries.UpdateOnceAsync(row, known, TableUpdateMode.Replace, cancellationToken)
                : tables.Summaries.InsertOnceAsync(row, cancellationToken));
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status
            is StatusCodes.Status409Conflict or StatusCodes.Status412PreconditionFailed or StatusCodes.Status404NotFound)
        {
            return false;
        }
    }
}
