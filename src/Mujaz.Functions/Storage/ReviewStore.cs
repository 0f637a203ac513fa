using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Mujaz.Languages;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Storage;

/// <summary>The <c>reviews</c> table: partition = article id, row = <c>language|number</c>, so that who adds the same number second is refused.</summary>
internal sealed class ReviewStore(StorageTables tables)
{
    /// <summary>The version of the stored schema that is written; every older one is still read.</summary>
    public const int SchemaVersion = 1;

    private const string Payload = "Payload";

    /// <summary>The reviews of an article, by language and in the order they were added.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="language">The language, or null for all.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<IReadOnlyList<Review>> GetAsync(string articleId, Language? language, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);

        // '}' is the character after '|'.
        var rows = language is { Code: var code } ? $" and RowKey ge '{code}|' and RowKey lt '{code}}}'" : "";
        return await tables.Reviews.QueryAsync<TableEntity>($"PartitionKey eq '{articleId}'{rows}", cancellationToken: cancellationToken)
            .Select(Read).ToListAsync(cancellationToken);
    }

    /// <summary>Every review, an article after the other.</summary>
    public async IAsyncEnumerable<Review> GetAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        await foreach (var row in tables.Reviews.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
        {
            yield return Read(row);
        }
    }

    /// <summary>Adds a review.</summary>
    /// <returns>False when there is one of that number already.</returns>
    public async Task<bool> TryAddAsync(Review review, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var row = new TableEntity(review.ArticleId, string.Create(CultureInfo.InvariantCulture, $"{review.Language.Code}|{review.Number:D6}"))
        {
            ["SchemaVersion"] = SchemaVersion,
        };
        ChunkedText.Write(row, Payload, JsonSerializer.Serialize(ToDocument(review), StoredJson.Compact.ReviewDocument));
        try
        {
            await tables.Reviews.InsertOnceAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status == StatusCodes.Status409Conflict)
        {
            return false;
        }
    }

    /// <summary>Deletes the reviews of an article.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="language">The language, or null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task RemoveAsync(string articleId, Language? language, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var rows = tables.Reviews.QueryAsync<TableEntity>($"PartitionKey eq '{articleId}'", select: ["RowKey"], cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            if (language is not { Code: var code } || row.RowKey.StartsWith(code + '|', StringComparison.Ordinal))
            {
                await tables.Reviews.DeleteEntityAsync(articleId, row.RowKey, ETag.All, cancellationToken);
            }
        }
    }

    private static Review Read(TableEntity row)
    {
        var document = JsonSerializer.Deserialize(ChunkedText.Read(row, Payload)!, StoredJson.Compact.ReviewDocument)!;
        return new Review
        {
            ArticleId = row.PartitionKey,
            Language = new Language(row.RowKey[..2]),
            Number = int.Parse(row.RowKey.AsSpan(3), CultureInfo.InvariantCulture),
            Decision = WireName.Parse<ReviewDecision>(document.Decision),
            Name = document.Name,
            Note = document.Note,
            At = document.At,
            Headline = document.Headline,
            Text = document.Text,
            Findings = document.Findings,
            SummaryCreatedAt = document.SummaryCreatedAt,
            Engine = document.Engine.ToEngine(),
            SourceHash = document.SourceHash,
        };
    }

    private static ReviewDocument ToDocument(Review review) => new(
        WireName.Of(review.Decision),
        review.Name,
        review.Note,
        review.At,
        review.Headline,
        review.Text,
        review.Findings,
        review.SummaryCreatedAt,
        review.Engine.ToDocument(),
        review.SourceHash);
}
