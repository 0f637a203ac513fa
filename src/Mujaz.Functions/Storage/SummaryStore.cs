using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Mujaz.Functions.Batches;
using Mujaz.Languages;

namespace Mujaz.Functions.Storage;

/// <summary>The <c>summaries</c> table: one partition an article, holding the article and every rendering of it.</summary>
internal sealed partial class SummaryStore(StorageTables tables, TimeProvider time, ILogger<SummaryStore> logger)
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
        await tables.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        StoredArticle? article = null;
        DateTimeOffset? embargoUntil = null;
        var summaries = new List<StoredSummary>();
        var rows = tables.Summaries.QueryAsync<TableEntity>($"PartitionKey eq '{articleId}'", cancellationToken: cancellationToken);
        await foreach (var row in rows.ConfigureAwait(false))
        {
            if (row.RowKey == SummaryRowKey.ArticleRow)
            {
                article = ReadArticle(row);
            }
            else if (row.RowKey == EmbargoStore.RowKey)
            {
                embargoUntil = EmbargoStore.Read(row);
            }
            else if (!IsTrace(row.RowKey) && ReadSummary(row) is { } summary)
            {
                summaries.Add(summary);
            }
        }

        return article is null ? null : new StoredPartition(article, summaries) { EmbargoUntil = embargoUntil };
    }

    /// <summary>The same for an article that is probably new: a point read says so, and no query is made.</summary>
    public async Task<StoredPartition?> GetIfStoredAsync(string articleId, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        var row = await tables.Summaries.GetEntityIfExistsAsync<TableEntity>(articleId, SummaryRowKey.ArticleRow, ["PartitionKey"], cancellationToken).ConfigureAwait(false);
        return row.HasValue ? await GetAsync(articleId, cancellationToken).ConfigureAwait(false) : null;
    }

    /// <summary>Stores the article and its new summaries, all or none.</summary>
    /// <param name="article">The article.</param>
    /// <param name="summaries">Its new summaries.</param>
    /// <param name="expiresOn">The day of its sweep as <see cref="ExpiryStore.DayOf"/> writes it, or null for never.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task PutAsync(StoredArticle article, IReadOnlyCollection<StoredSummary> summaries, string? expiresOn, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        var actions = new List<TableTransactionAction>(summaries.Count + 1)
        {
            new(TableTransactionActionType.UpsertReplace, ToEntity(article, expiresOn)),
        };
        actions.AddRange(summaries.Select(summary =>
            new TableTransactionAction(TableTransactionActionType.UpsertReplace, ToEntity(article.Id, summary))));
        await tables.Summaries.SubmitOnceAsync(actions, cancellationToken);
        LogStored(logger, article.Id, summaries.Count);
    }

    /// <summary>The day on which the article is to be swept, or null when it is not stored or stays for ever.</summary>
    public async Task<string?> ExpiresOnAsync(string articleId, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        var row = await tables.Summaries.GetEntityIfExistsAsync<TableEntity>(articleId, SummaryRowKey.ArticleRow, [ExpiresOn], cancellationToken).ConfigureAwait(false);
        return row.HasValue ? row.Value!.GetString(ExpiresOn) : null;
    }

    /// <summary>Deletes an article and its summaries, but not its embargo nor the notes of which blobs and batches hold it: a takedown still finds these.</summary>
    public Task<int> DeleteSummariesAsync(string articleId, CancellationToken cancellationToken) =>
        DeleteWhereAsync(articleId, key => key != EmbargoStore.RowKey && !IsTrace(key), cancellationToken);

    /// <summary>Deletes the summaries of one language.</summary>
    public Task<int> DeleteLanguageAsync(string articleId, Language language, CancellationToken cancellationToken) =>
        DeleteWhereAsync(articleId, key => SummaryRowKey.TryParse(key)?.Language == language, cancellationToken);

    private static bool IsTrace(string rowKey) =>
        rowKey.StartsWith(BlobTraceStore.RowPrefix, StringComparison.Ordinal) || rowKey.StartsWith(BatchTraceStore.RowPrefix, StringComparison.Ordinal);

    private async Task<int> DeleteWhereAsync(string articleId, Func<string, bool> condition, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        var deleted = 0;
        var rows = tables.Summaries.QueryAsync<TableEntity>($"PartitionKey eq '{articleId}'", select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken);
        await foreach (var row in rows.ConfigureAwait(false))
        {
            // One by one and not as a transaction, which would fail as a whole when somebody else deletes one of the rows.
            if (condition(row.RowKey))
            {
                await tables.Summaries.DeleteEntityAsync(articleId, row.RowKey, ETag.All, cancellationToken).ConfigureAwait(false);
                deleted++;
            }
        }

        return deleted;
    }

    private TableEntity ToEntity(StoredArticle article, string? expiresOn)
    {
        var entity = NewEntity(article.Id, SummaryRowKey.ArticleRow);
        if (expiresOn is not null)
        {
            entity[ExpiresOn] = expiresOn;
        }

        ChunkedText.Write(entity, Payload, JsonSerializer.Serialize(article.ToDocument(), StoredJson.Compact.ArticleDocument));
        return entity;
    }

    private TableEntity ToEntity(string articleId, StoredSummary summary)
    {
        var entity = NewEntity(articleId, summary.Key.ToString());
        entity[KeywordCount] = summary.KeywordCount;
        ChunkedText.Write(entity, Payload, JsonSerializer.Serialize(summary.ToDocument(), StoredJson.Compact.SummaryDocument));
        return entity;
    }

    private TableEntity NewEntity(string partitionKey, string rowKey) => new(partitionKey, rowKey)
    {
        [SchemaVersionProperty] = SchemaVersion,
        [CreatedAt] = time.GetUtcNow(),
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
