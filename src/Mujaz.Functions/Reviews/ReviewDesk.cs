using System.Security.Cryptography;
using System.Text;
using Mujaz.Functions.Http;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Reviews;

/// <summary>Takes decisions about stored summaries, and keeps with each what made the summary.</summary>
internal sealed class ReviewDesk(SummaryStore store, ReviewStore reviews, EmbargoGate embargo, IGlossary glossary, TimeProvider time)
{
    private static Problem Remade { get; } = new(
        StatusCodes.Status412PreconditionFailed,
        ProblemCode.PreconditionFailed,
        "The summary that was read is not there any more: it has been made anew or was deleted.");

    private static Problem NoteMissing { get; } = Problem.Invalid(
        [new FieldError("note", FieldErrorCode.Missing, "The checks have findings about this text: say why it is right all the same.")]);

    /// <summary>The stored summaries of one language of an article.</summary>
    public async Task<Result<StoredPartition>> FindAsync(string articleId, Language language, CancellationToken cancellationToken)
    {
        var partition = await store.GetAsync(articleId, cancellationToken);
        return partition is null ? ArticleId.NotFound
            : embargo.ProblemOf(partition) is { } problem ? problem
            : partition.Summaries.Any(stored => stored.Key.Language == language) ? partition
            : ArticleId.NotFound;
    }

    /// <summary>The reviews of one language of an article, oldest first.</summary>
    public Task<IReadOnlyList<Review>> GetAsync(string articleId, Language language, CancellationToken cancellationToken) =>
        reviews.GetAsync(articleId, language, cancellationToken);

    /// <summary>Adds a review.</summary>
    /// <param name="partition">What <see cref="FindAsync"/> has found.</param>
    /// <param name="language">The language of the summary.</param>
    /// <param name="number">The number the review is to have: one more than there are.</param>
    /// <param name="request">The decision.</param>
    /// <param name="cancellationToken">The caller's patience.</param>
    /// <returns>The review; or no value and no problem when somebody else has added one of that number.</returns>
    public async Task<ReviewOutcome> AddAsync(
        StoredPartition partition, Language language, int number, ReviewRequest request, CancellationToken cancellationToken)
    {
        var summary = partition.Summaries
            .Where(stored => stored.Key.Language == language
                && (request.SummaryCreatedAt is not { } createdAt || stored.Summary.CreatedAt == createdAt))
            .MaxBy(stored => stored.Summary.CreatedAt)?.Summary;
        if (summary is null)
        {
            return new ReviewOutcome(null, Remade);
        }

        var findings = request.Text is { } text
            ? await CountFindingsAsync(partition.Article, language, request.Headline, text, cancellationToken)
            : summary.Checks.Findings.Count;
        if (findings > 0 && request.Note is null)
        {
            return new ReviewOutcome(null, NoteMissing);
        }

        var review = new Review
        {
            ArticleId = partition.Article.Id,
            Language = language,
            Number = number,
            Decision = request.Decision,
            Name = request.Name,
            Note = request.Note,
            At = time.GetUtcNow(),
            Headline = request.Text is null ? summary.Headline : request.Headline,
            Text = request.Text ?? summary.Text,
            Findings = findings,
            SummaryCreatedAt = summary.CreatedAt,
            Engine = summary.Engine,
            SourceHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(partition.Article.Text))),
        };
        return new ReviewOutcome(await reviews.TryAddAsync(review, cancellationToken) ? review : null, null);
    }

    /// <summary>Every review since a time of what may be read now.</summary>
    public async Task<IReadOnlyList<Review>> GetSinceAsync(DateTimeOffset? since, CancellationToken cancellationToken)
    {
        var all = await reviews.GetAllAsync(cancellationToken).Where(review => since is null || review.At >= since).ToListAsync(cancellationToken);
        var readable = new HashSet<string>(StringComparer.Ordinal);
        foreach (var articleId in all.Select(review => review.ArticleId).Distinct(StringComparer.Ordinal))
        {
            var hold = await embargo.HoldOfAsync(articleId, cancellationToken);
            if (embargo.UntilOf(hold) is null)
            {
                readable.Add(articleId);
            }
        }

        return [.. all.Where(review => readable.Contains(review.ArticleId)).OrderBy(review => review.At)];
    }

    private async Task<int> CountFindingsAsync(
        StoredArticle stored, Language language, string? headline, string text, CancellationToken cancellationToken)
    {
        var article = stored.ToArticle();
        var entries = await glossary.GetEntriesAsync(cancellationToken);
        return new GroundingChecker(entries).Check(SummaryToCheck.Of(text, language, headline, article, []), article).Findings.Count;
    }
}

/// <summary>What adding a review gave.</summary>
/// <param name="Review">The review, or null when it was not added.</param>
/// <param name="Problem">Why not; null when somebody else was first.</param>
internal readonly record struct ReviewOutcome(Review? Review, Problem? Problem);
