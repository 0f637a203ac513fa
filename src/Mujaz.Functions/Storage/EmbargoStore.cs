using Azure;
using Azure.Data.Tables;

namespace Mujaz.Functions.Storage;

/// <summary>
/// What keeps an article's summaries from being read: the end of its embargo, and the time it was taken down. A row of its own in the
/// article's partition, which outlives the summaries: work that began before a takedown and stores something after it finds it.
/// </summary>
internal sealed class EmbargoStore(StorageTables tables, ExpiryStore expiry)
{
    /// <summary>The row's key.</summary>
    public const string RowKey = "embargo";

    private const int SchemaVersion = 1;
    private const string Until = "EmbargoUntil";
    private const string TakenDownAt = "TakenDownAt";
    private const string NotePrefix = "embargo|";

    /// <summary>How long a takedown is remembered: longer than any work that may be under way.</summary>
    private static readonly TimeSpan TakedownLifetime = TimeSpan.FromDays(1);

    /// <summary>The article whose embargo a note of the <c>expiry</c> table stands for, or null when it stands for something else.</summary>
    public static string? ArticleOf(string note) => note.StartsWith(NotePrefix, StringComparison.Ordinal) ? note[NotePrefix.Length..] : null;

    public static DateTimeOffset? Read(TableEntity row) => row.GetDateTimeOffset(Until);

    public static ArticleHold ReadHold(TableEntity row) => new(Read(row), row.GetDateTimeOffset(TakenDownAt));

    public async Task<ArticleHold> GetHoldAsync(string articleId, CancellationToken cancellationToken) =>
        await FindAsync(articleId, cancellationToken) is { } row ? ReadHold(row) : default;

    public async Task<DateTimeOffset?> GetAsync(string articleId, CancellationToken cancellationToken) =>
        (await GetHoldAsync(articleId, cancellationToken)).EmbargoUntil;

    /// <summary>Notes a takedown. From now on nothing of the article that was begun before is shown, whichever process writes it.</summary>
    public async Task TakeDownAsync(string articleId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);

        // The day after the lifetime, so that the sweep does not come too early.
        await expiry.PutAsync(NotePrefix + articleId, ExpiryStore.DayOf(now + TakedownLifetime + TimeSpan.FromDays(1)), cancellationToken);
        var row = new TableEntity(articleId, RowKey) { ["SchemaVersion"] = SchemaVersion, [TakenDownAt] = now };
        await tables.Summaries.UpsertEntityAsync(row, TableUpdateMode.Merge, cancellationToken);
    }

    /// <summary>Notes an embargo; a later one that stands already is kept.</summary>
    /// <returns>The one that holds.</returns>
    public async Task<DateTimeOffset> ExtendAsync(string articleId, DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await FindAsync(articleId, cancellationToken);
            if (row is not null && Read(row) is { } known && known >= until)
            {
                return known;
            }

            // The note first: a note without a row is dropped, a row without a note would stay for ever.
            await expiry.PutAsync(NotePrefix + articleId, ExpiryStore.DayOf(until.AddDays(1)), cancellationToken);
            if (await TryWriteAsync(articleId, until, row?.ETag, cancellationToken))
            {
                return until;
            }
        }
    }

    /// <summary>Ends an embargo whose article is gone, and keeps the note of the takedown.</summary>
    public async Task EndEmbargoAsync(string articleId, DateTimeOffset now, CancellationToken cancellationToken) =>
        await tables.Summaries.UpsertEntityAsync(new TableEntity(articleId, RowKey) { [Until] = now }, TableUpdateMode.Merge, cancellationToken);

    /// <summary>Removes what is over; what was extended has a later note.</summary>
    /// <returns>Whether it was removed.</returns>
    public async Task<bool> SweepAsync(string articleId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await FindAsync(articleId, cancellationToken);
        if (row is null || Read(row) > now || ReadHold(row).TakenDownAt + TakedownLifetime > now)
        {
            return false;
        }

        await tables.Summaries.DeleteEntityAsync(articleId, RowKey, row.ETag, cancellationToken);
        return true;
    }

    private async Task<TableEntity?> FindAsync(string articleId, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var row = await tables.Summaries.GetEntityIfExistsAsync<TableEntity>(articleId, RowKey, cancellationToken: cancellationToken);
        return row.HasValue ? row.Value : null;
    }

    private async Task<bool> TryWriteAsync(string articleId, DateTimeOffset until, ETag? version, CancellationToken cancellationToken)
    {
        var row = new TableEntity(articleId, RowKey) { ["SchemaVersion"] = SchemaVersion, [Until] = until };
        try
        {
            await (version is { } known
                ? tables.Summaries.UpdateOnceAsync(row, known, TableUpdateMode.Merge, cancellationToken)
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
