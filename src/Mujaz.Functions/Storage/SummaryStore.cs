using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Mujaz.Languages;

namespace Mujaz.Functions.Storage;

/// <summary>The <c>summaries</c> table: one partition an article, holding the article and every rendering of it.</summary>
internal sealed partial class SummaryStore(StorageTables tables, ILogger<SummaryStore> logger)
{
    /// <summary>The version of the stored schema that is written; every older one is still read.</summary>
    public const int SchemaVersion = 1;

    private const string Payload = "Payload";
    private const string SchemaVersionProperty = "SchemaVersion";
    private const string KeywordCount = "KeywordCount";
    private const string CreatedAt = "CreatedAt";
    private const string ExpiresOn = "ExpiresOn";
    private const string Listed = "Listed";
    private const string AllListed = "all listed";

    // A page of the list is put together of few requests, whoever asks for how much of it.
    private const int ListPage = 200;

    /// <summary>Everything stored of an article, or null. One query of one partition.</summary>
    public async Task<StoredPartition?> GetAsync(string articleId, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var rows = await tables.Summaries
            .QueryAsync<TableEntity>($"PartitionKey eq '{articleId}'", cancellationToken: cancellationToken)
            .Where(row => !ArticleReferences.IsReference(row.RowKey)).ToListAsync(cancellationToken);
        var hold = rows.Find(row => row.RowKey == EmbargoStore.RowKey) is { } found ? EmbargoStore.ReadHold(found) : default;
        rows.RemoveAll(row => row.RowKey == EmbargoStore.RowKey || IsTakenDown(row, hold));
        return rows.Find(row => row.RowKey == SummaryRowKey.ArticleRow) is { } article
            ? new StoredPartition(ReadArticle(article), [.. rows.Where(row => row != article).Select(ReadSummary).OfType<StoredSummary>()])
            {
                EmbargoUntil = hold.EmbargoUntil,
                Listed = ListedOf(article),
            }
            : null;
    }

    /// <summary>An article as it is stored, even if it was taken down since: its text says where else there is something of it.</summary>
    public async Task<StoredArticle?> GetArticleAsync(string articleId, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var row = await tables.Summaries.GetEntityIfExistsAsync<TableEntity>(
            articleId, SummaryRowKey.ArticleRow, cancellationToken: cancellationToken);
        return row.HasValue ? ReadArticle(row.Value!) : null;
    }

    /// <summary>The same for an article that is probably new: a point read says so, and no query is made.</summary>
    public async Task<StoredPartition?> GetIfStoredAsync(string articleId, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var row = await tables.Summaries.GetEntityIfExistsAsync<TableEntity>(
            articleId, SummaryRowKey.ArticleRow, ["PartitionKey"], cancellationToken);
        return row.HasValue ? await GetAsync(articleId, cancellationToken) : null;
    }

    /// <summary>Stores the article and its new summaries, all or none, and puts it at the head of the list of all.</summary>
    /// <param name="article">The article.</param>
    /// <param name="summaries">Its new summaries.</param>
    /// <param name="begunAt">When the work on them began: a takedown since then hides them.</param>
    /// <param name="expiresOn">The day of its sweep as <see cref="ExpiryStore.DayOf"/> writes it, or null for never.</param>
    /// <param name="listed">Where it stands in the list so far, as far as that is known, or null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <remarks>
    /// Into the list before it is there: who reads the list passes over what it does not find, or finds elsewhere in it. Such a row holds
    /// nothing of the article but its id.
    /// </remarks>
    public async Task PutAsync(
        StoredArticle article,
        IReadOnlyCollection<StoredSummary> summaries,
        DateTimeOffset begunAt,
        string? expiresOn,
        ListingKey? listed,
        CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var place = summaries.Count == 0 ? listed : ListingKey.Of(summaries.Max(summary => summary.Summary.CreatedAt), article.Id);
        if (place is { } key)
        {
            await tables.Listing.UpsertEntityAsync(ToEntity(key), TableUpdateMode.Replace, cancellationToken);
        }

        var actions = new List<TableTransactionAction>(summaries.Count + 1)
        {
            new(TableTransactionActionType.UpsertReplace, ToEntity(article, begunAt, expiresOn, place)),
        };
        actions.AddRange(summaries.Select(summary =>
            new TableTransactionAction(TableTransactionActionType.UpsertReplace, ToEntity(article.Id, summary, begunAt))));
        await tables.Summaries.SubmitOnceAsync(actions, cancellationToken);
        if (listed is { } former && former != place)
        {
            await tables.Listing.DeleteEntityAsync(former.Day, former.Row, ETag.All, cancellationToken);
        }

        LogStored(logger, article.Id, summaries.Count);
    }

    /// <summary>The day on which the article is to be swept, or null when it is not stored or stays for ever.</summary>
    public async Task<string?> ExpiresOnAsync(string articleId, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var row = await tables.Summaries.GetEntityIfExistsAsync<TableEntity>(articleId, SummaryRowKey.ArticleRow, [ExpiresOn], cancellationToken);
        return row.HasValue ? row.Value!.GetString(ExpiresOn) : null;
    }

    /// <summary>The places of the list, newest first.</summary>
    /// <param name="after">Where to go on, or null for the newest.</param>
    /// <param name="since">The earliest time wanted, or null for all.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async IAsyncEnumerable<ListingKey> ListAsync(
        ListingKey? after, DateTimeOffset? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var from = after is { } key ? $"(PartitionKey gt '{key.Day}' or (PartitionKey eq '{key.Day}' and RowKey gt '{key.Row}')) and " : "";
        var to = since is { } earliest ? $"PartitionKey le '{ListingKey.Of(earliest, "").Day}'" : $"PartitionKey lt '{ListingKey.End}'";
        var rows = tables.Listing.QueryAsync<TableEntity>(
            from + to, maxPerPage: ListPage, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            var place = new ListingKey(row.PartitionKey, row.RowKey);
            if (place.ListedAt < since)
            {
                yield break;
            }

            yield return place;
        }
    }

    /// <summary>Puts articles into the list that were stored before there was one; after the first time that it came to an end it costs a point read.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ListUnlistedAsync(CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        if ((await tables.Listing.GetEntityIfExistsAsync<TableEntity>(ListingKey.End, AllListed, cancellationToken: cancellationToken)).HasValue)
        {
            return 0;
        }

        var count = 0;
        var articles = tables.Summaries.QueryAsync<TableEntity>(
            $"RowKey eq '{SummaryRowKey.ArticleRow}'", select: ["PartitionKey", Listed], cancellationToken: cancellationToken);
        await foreach (var article in articles.Where(article => ListedOf(article) is null))
        {
            count += await TryListAsync(article.PartitionKey, article.ETag, cancellationToken) ? 1 : 0;
        }

        await tables.Listing.UpsertEntityAsync(new TableEntity(ListingKey.End, AllListed), TableUpdateMode.Replace, cancellationToken);
        return count;
    }

    /// <summary>
    /// Deletes an article and its summaries, but not its embargo nor the references to blobs and batches that hold it, which a takedown needs.
    /// </summary>
    public Task<int> DeleteSummariesAsync(string articleId, CancellationToken cancellationToken) =>
        DeleteWhereAsync(articleId, IsSummary, cancellationToken);

    /// <summary>Deletes what work that began before a takedown has stored of the article, and leaves what was stored anew since.</summary>
    public Task<int> DeleteTakenDownAsync(string articleId, ArticleHold hold, CancellationToken cancellationToken) =>
        DeleteWhereAsync(articleId, row => IsSummary(row) && IsTakenDown(row, hold), cancellationToken);

    /// <summary>Deletes the summaries of one language.</summary>
    public Task<int> DeleteLanguageAsync(string articleId, Language language, CancellationToken cancellationToken) =>
        DeleteWhereAsync(articleId, row => SummaryRowKey.TryParse(row.RowKey)?.Language == language, cancellationToken);

    private async Task<bool> TryListAsync(string articleId, ETag version, CancellationToken cancellationToken)
    {
        if (await GetAsync(articleId, cancellationToken) is not { Listed: null, Summaries: { Count: > 0 } summaries })
        {
            return false;
        }

        var key = ListingKey.Of(summaries.Max(summary => summary.Summary.CreatedAt), articleId);
        await tables.Listing.UpsertEntityAsync(ToEntity(key), TableUpdateMode.Replace, cancellationToken);
        try
        {
            var article = new TableEntity(articleId, SummaryRowKey.ArticleRow) { [Listed] = key.ToString() };
            await tables.Summaries.UpdateOnceAsync(article, version, TableUpdateMode.Merge, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status
            is StatusCodes.Status404NotFound or StatusCodes.Status412PreconditionFailed)
        {
            // Taken down or stored anew meanwhile.
            await tables.Listing.DeleteEntityAsync(key.Day, key.Row, ETag.All, cancellationToken);
            return false;
        }
    }

    private static bool IsSummary(TableEntity row) => row.RowKey != EmbargoStore.RowKey && !ArticleReferences.IsReference(row.RowKey);

    private static bool IsTakenDown(TableEntity row, ArticleHold hold) =>
        hold.TakenDownAt is not null && hold.EndsWorkOf(row.GetDateTimeOffset(CreatedAt).GetValueOrDefault());

    private async Task<int> DeleteWhereAsync(string articleId, Func<TableEntity, bool> condition, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var deleted = 0;
        var rows = tables.Summaries.QueryAsync<TableEntity>(
            $"PartitionKey eq '{articleId}'", select: ["PartitionKey", "RowKey", CreatedAt, Listed], cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            // One by one and not as a transaction, which would fail as a whole when another process deletes one of the rows.
            if (condition(row))
            {
                if (ListedOf(row) is { } place)
                {
                    await tables.Listing.DeleteEntityAsync(place.Day, place.Row, ETag.All, cancellationToken);
                }

                await tables.Summaries.DeleteEntityAsync(articleId, row.RowKey, ETag.All, cancellationToken);
                deleted++;
            }
        }

        return deleted;
    }

    private static ListingKey? ListedOf(TableEntity row) => ListingKey.TryParse(row.GetString(Listed), out var key) ? key : null;

    private static TableEntity ToEntity(ListingKey key) => new(key.Day, key.Row) { [SchemaVersionProperty] = SchemaVersion };

    private static TableEntity ToEntity(StoredArticle article, DateTimeOffset begunAt, string? expiresOn, ListingKey? listed)
    {
        var entity = NewEntity(article.Id, SummaryRowKey.ArticleRow, begunAt);
        if (expiresOn is not null)
        {
            entity[ExpiresOn] = expiresOn;
        }

        if (listed is { } place)
        {
            entity[Listed] = place.ToString();
        }

        ChunkedText.Write(entity, Payload, JsonSerializer.Serialize(article.ToDocument(), StoredJson.Compact.ArticleDocument));
        return entity;
    }

    private static TableEntity ToEntity(string articleId, StoredSummary summary, DateTimeOffset begunAt)
    {
        var entity = NewEntity(articleId, summary.Key.ToString(), begunAt);
        entity[KeywordCount] = summary.KeywordCount;
        ChunkedText.Write(entity, Payload, JsonSerializer.Serialize(summary.ToDocument(), StoredJson.Compact.SummaryDocument));
        return entity;
    }

    private static TableEntity NewEntity(string partitionKey, string rowKey, DateTimeOffset begunAt) => new(partitionKey, rowKey)
    {
        [SchemaVersionProperty] = SchemaVersion,
        [CreatedAt] = begunAt,
    };

    private static StoredArticle ReadArticle(TableEntity row) =>
        JsonSerializer.Deserialize(PayloadOf(row), StoredJson.Compact.ArticleDocument)!.ToArticle(row.PartitionKey);

    private StoredSummary? ReadSummary(TableEntity row)
    {
        // A newer version of the app, rolling out next to this one, may write rows this one cannot read yet.
        if (row.GetInt32(SchemaVersionProperty) is not { } version || version > SchemaVersion || SummaryRowKey.TryParse(row.RowKey) is not { } key)
        {
            LogUnknownRow(logger, row.PartitionKey, row.RowKey);
            return null;
        }

        return JsonSerializer.Deserialize(PayloadOf(row), StoredJson.Compact.SummaryDocument)!
            .ToSummary(key, row.GetInt32(KeywordCount) ?? 0);
    }

    private static string PayloadOf(TableEntity row) => ChunkedText.Read(row, Payload)
        ?? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Row {row.RowKey} of article {row.PartitionKey} has no payload."));

    [LoggerMessage(3011, LogLevel.Debug, "Stored {Count} summaries of article {ArticleId}.")]
    private static partial void LogStored(ILogger logger, string articleId, int count);

    [LoggerMessage(3012, LogLevel.Warning, "Passed over row {RowKey} of article {ArticleId}: it was written by a newer version.")]
    private static partial void LogUnknownRow(ILogger logger, string articleId, string rowKey);
}
