using System.Globalization;
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

    /// <summary>Stores the article and its new summaries, all or none.</summary>
    /// <param name="article">The article.</param>
    /// <param name="summaries">Its new summaries.</param>
    /// <param name="begunAt">When the work on them began: a takedown since then hides them.</param>
    /// <param name="expiresOn">The day of its sweep as <see cref="ExpiryStore.DayOf"/> writes it, or null for never.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task PutAsync(
        StoredArticle article,
        IReadOnlyCollection<StoredSummary> summaries,
        DateTimeOffset begunAt,
        string? expiresOn,
        CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var actions = new List<TableTransactionAction>(summaries.Count + 1)
        {
            new(TableTransactionActionType.UpsertReplace, ToEntity(article, begunAt, expiresOn)),
        };
        actions.AddRange(summaries.Select(summary =>
            new TableTransactionAction(TableTransactionActionType.UpsertReplace, ToEntity(article.Id, summary, begunAt))));
        await tables.Summaries.SubmitOnceAsync(actions, cancellationToken);
        LogStored(logger, article.Id, summaries.Count);
    }

    /// <summary>The day on which the article is to be swept, or null when it is not stored or stays for ever.</summary>
    public async Task<string?> ExpiresOnAsync(string articleId, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var row = await tables.Summaries.GetEntityIfExistsAsync<TableEntity>(articleId, SummaryRowKey.ArticleRow, [ExpiresOn], cancellationToken);
        return row.HasValue ? row.Value!.GetString(ExpiresOn) : null;
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

    private static bool IsSummary(TableEntity row) => row.RowKey != EmbargoStore.RowKey && !ArticleReferences.IsReference(row.RowKey);

    private static bool IsTakenDown(TableEntity row, ArticleHold hold) =>
        hold.TakenDownAt is not null && hold.EndsWorkOf(row.GetDateTimeOffset(CreatedAt).GetValueOrDefault());

    private async Task<int> DeleteWhereAsync(string articleId, Func<TableEntity, bool> condition, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var deleted = 0;
        var rows = tables.Summaries.QueryAsync<TableEntity>(
            $"PartitionKey eq '{articleId}'", select: ["PartitionKey", "RowKey", CreatedAt], cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            // One by one and not as a transaction, which would fail as a whole when another process deletes one of the rows.
            if (condition(row))
            {
                await tables.Summaries.DeleteEntityAsync(articleId, row.RowKey, ETag.All, cancellationToken);
                deleted++;
            }
        }

        return deleted;
    }

    private static TableEntity ToEntity(StoredArticle article, DateTimeOffset begunAt, string? expiresOn)
    {
        var entity = NewEntity(article.Id, SummaryRowKey.ArticleRow, begunAt);
        if (expiresOn is not null)
        {
            entity[ExpiresOn] = expiresOn;
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
