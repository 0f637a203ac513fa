using System.Globalization;
using System.Text.Json;
using Azure;
using Mujaz.Storage.Tables;

namespace Mujaz.Functions.Stores;

/// <summary>The <c>summaries</c> table: one partition an article, holding the article and every rendering of it.</summary>
internal sealed partial class SummaryStore(StorageTables tables, TimeProvider time, ILogger<SummaryStore> logger)
{
    /// <summary>The version of the stored schema that is written; every older one is still read.</summary>
    public const int SchemaVersion = 1;

    private const string Payload = "Payload";
    private const string SchemaVersionProperty = "SchemaVersion";
    private const string KeywordCount = "KeywordCount";
    private const string CreatedAt = "CreatedAt";

    /// <summary>Everything stored of an article, or null. One query of one partition.</summary>
    public async Task<StoredPartition?> GetAsync(string articleId, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        StoredArticle? article = null;
        var summaries = new List<StoredSummary>();
        var rows = tables.Summaries.QueryAsync($"PartitionKey eq '{articleId}'", cancellationToken: cancellationToken);
        await foreach (var row in rows.ConfigureAwait(false))
        {
            if (row.RowKey == SummaryRowKey.ArticleRow)
            {
                article = ReadArticle(row);
            }
            else if (ReadSummary(row) is { } summary)
            {
                summaries.Add(summary);
            }
        }

        return article is null ? null : new StoredPartition(article, summaries);
    }

    /// <summary>Stores the article and its new summaries, all or none.</summary>
    public async Task PutAsync(StoredArticle article, IReadOnlyCollection<StoredSummary> summaries, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        var actions = new List<TableTransactionAction>(summaries.Count + 1)
        {
            new(TableTransactionActionType.UpsertReplace, ToEntity(article)),
        };
        actions.AddRange(summaries.Select(summary =>
            new TableTransactionAction(TableTransactionActionType.UpsertReplace, ToEntity(article.Id, summary))));
        await tables.Summaries.SubmitTransactionAsync(actions, cancellationToken).ConfigureAwait(false);
        LogStored(logger, article.Id, summaries.Count);
    }

    /// <summary>Deletes every row of an article, or those of one language.</summary>
    /// <returns>How many rows were deleted; 0 when there was nothing.</returns>
    public async Task<int> DeleteAsync(string articleId, string? language, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        var keys = new List<string>();
        var rows = tables.Summaries.QueryAsync($"PartitionKey eq '{articleId}'", select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken);
        await foreach (var row in rows.ConfigureAwait(false))
        {
            if (language is null || SummaryRowKey.TryParse(row.RowKey)?.Language.Code == language)
            {
                keys.Add(row.RowKey);
            }
        }

        // A transaction takes up to 100 operations on one partition.
        foreach (var chunk in keys.Chunk(100))
        {
            var actions = chunk.Select(key => new TableTransactionAction(
                TableTransactionActionType.Delete,
                new TableEntity(articleId, key) { ETag = ETag.All }));
            await tables.Summaries.SubmitTransactionAsync(actions, cancellationToken).ConfigureAwait(false);
        }

        return keys.Count;
    }

    private TableEntity ToEntity(StoredArticle article)
    {
        var entity = NewEntity(article.Id, SummaryRowKey.ArticleRow);
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

    [LoggerMessage(2001, LogLevel.Information, "Stored {Count} summaries of article {ArticleId}.")]
    private static partial void LogStored(ILogger logger, string articleId, int count);

    [LoggerMessage(2002, LogLevel.Warning, "Passed over row {RowKey} of article {ArticleId}: it was written by a newer version.")]
    private static partial void LogUnknownRow(ILogger logger, string articleId, string rowKey);
}
