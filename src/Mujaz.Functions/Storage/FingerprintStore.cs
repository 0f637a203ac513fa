using Azure;
using Azure.Data.Tables;
using Mujaz.Articles.Duplicates;

namespace Mujaz.Functions.Storage;

/// <summary>
/// The <c>fingerprints</c> table: locality-sensitive hashing of the stored articles, a row for each band key of an article.
/// Partition = <c>fingerprint version-language</c>, row = <c>band key|article id</c>: an article is written in one transaction,
/// and found by one short range of rows a band.
/// </summary>
internal sealed class FingerprintStore(StorageTables tables)
{
    /// <summary>The version of the stored schema that is written. The version of the fingerprints themselves is in the partition key.</summary>
    public const int SchemaVersion = 1;

    // Band keys that hundreds of articles share come from text that all of them carry; the similarity decides anyway.
    private const int MaxRowsPerBand = 50;

    /// <summary>Makes an article findable. Doing it again does no harm.</summary>
    public async Task PutAsync(StoredArticle article, CancellationToken cancellationToken)
    {
        var keys = TextFingerprint.Compute(article.Text).BandKeys();
        if (keys.Count == 0)
        {
            return;
        }

        await tables.EnsureCreatedAsync(cancellationToken);
        var partition = PartitionOf(article.Language.Code);
        TableTransactionAction[] actions =
        [
            .. keys.Select(key => new TableTransactionAction(
                TableTransactionActionType.UpsertReplace,
                new TableEntity(partition, RowKeyOf(key, article.Id)) { ["SchemaVersion"] = SchemaVersion })),
        ];
        await tables.Fingerprints.SubmitOnceAsync(actions, cancellationToken);
    }

    /// <summary>Makes an article unfindable. Its rows are computed from its text, so that no list of them is needed.</summary>
    public async Task RemoveAsync(StoredArticle article, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var partition = PartitionOf(article.Language.Code);

        // One by one and not as a transaction, which would fail as a whole when one of the rows is not there.
        await Task.WhenAll(TextFingerprint.Compute(article.Text).BandKeys().Select(key =>
            tables.Fingerprints.DeleteEntityAsync(partition, RowKeyOf(key, article.Id), ETag.All, cancellationToken)));
    }

    /// <summary>The ids of the articles that share a band key with a fingerprint, those that share most first.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string languageCode, TextFingerprint fingerprint, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var partition = PartitionOf(languageCode);
        var bands = await Task.WhenAll(fingerprint.BandKeys().Select(key => FindAsync(partition, key, cancellationToken)));
        return
        [
            .. bands.SelectMany(ids => ids)
                .GroupBy(id => id, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.Key),
        ];
    }

    private async Task<List<string>> FindAsync(string partition, string bandKey, CancellationToken cancellationToken)
    {
        // '}' is the character after '|': the range is every row key that begins with the band key.
        var rows = tables.Fingerprints.QueryAsync<TableEntity>(
            $"PartitionKey eq '{partition}' and RowKey ge '{bandKey}|' and RowKey lt '{bandKey}}}'",
            select: ["RowKey"],
            cancellationToken: cancellationToken);
        var ids = new List<string>();
        await foreach (var row in rows)
        {
            ids.Add(row.RowKey[(bandKey.Length + 1)..]);
            if (ids.Count == MaxRowsPerBand)
            {
                break;
            }
        }

        return ids;
    }

    private static string PartitionOf(string languageCode) => $"{TextFingerprint.Version}-{languageCode}";

    private static string RowKeyOf(string bandKey, string articleId) => $"{bandKey}|{articleId}";
}
