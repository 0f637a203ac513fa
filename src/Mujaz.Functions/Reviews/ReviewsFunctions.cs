using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Mujaz.Functions.Http;
using Mujaz.Functions.Http.OpenApi;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;
using Mujaz.Languages;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Reviews;

/// <summary><c>/api/summaries/{id}/{language}/reviews</c> and <c>/api/reviews</c>: who has approved, edited or rejected which summary.</summary>
[Tags("Reviews")]
internal sealed class ReviewsFunctions(ReviewDesk desk)
{
    private const long MaxBytes = 128 * 1024;
    private const string Example = """
        { "decision": "approved", "name": "Salma Bennani", "note": "Checked against the ministry's statement." }
        """;

    private static readonly Problem ChangedSince = new(
        StatusCodes.Status412PreconditionFailed, ProblemCode.PreconditionFailed, "Somebody else has decided since; nothing was added.");

    private static readonly Problem NotAcceptable = new(
        StatusCodes.Status406NotAcceptable, ProblemCode.NotAcceptable, "Reviews can be had as application/json or text/csv.");

    /// <summary>The reviews of a summary, oldest first, as JSON or CSV by Accept.</summary>
    /// <param name="request">The call.</param>
    /// <param name="id">The article's id: 32 lower-case hexadecimal digits.</param>
    /// <param name="language">The language of the summary: ar, fr or en.</param>
    [Function("GetReviews")]
    [RequestHeader("If-None-Match", CacheableResult.IfNoneMatchDescription)]
    [ProducesResponseType<ReviewListBody>(200)]
    [ProducesText(200, "text/csv")]
    [ProducesResponseType(304)]
    [ResponseHeader(200, "ETag", CacheableResult.ETagDescription)]
    [ProducesProblems(400, 403, 404, 406, 503)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "summaries/{id}/{language}/reviews")] HttpRequest request,
        string id,
        string language)
    {
        var cancellationToken = request.HttpContext.RequestAborted;
        if (ProblemOf(id, language, out var wanted) is { } problem)
        {
            return new ProblemResult(problem);
        }

        var found = await desk.FindAsync(id, wanted, cancellationToken);
        return found.Succeeded
            ? Write(request, await desk.GetAsync(id, wanted, cancellationToken))
            : new ProblemResult(found.Problem);
    }

    /// <summary>Adds a review: approves, edits or rejects a summary with a name. Reviews are never changed; the last one holds.</summary>
    /// <param name="request">The decision.</param>
    /// <param name="id">The article's id: 32 lower-case hexadecimal digits.</param>
    /// <param name="language">The language of the summary: ar, fr or en.</param>
    [Function("AddReview")]
    [RequestBody("application/json", typeof(ReviewRequestBody), Example = Example)]
    [RequestHeader("If-Match", "The ETag of the reviews as JSON that the caller has seen: answered with 412 when there is a newer one.")]
    [ProducesResponseType<ReviewBody>(201)]
    [ResponseHeader(201, "ETag", "Names the reviews with this one.")]
    [ProducesProblems(400, 403, 404, 412, 413, 415, 503)]
    public async Task<IResult> AddAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "summaries/{id}/{language}/reviews")] HttpRequest request,
        string id,
        string language)
    {
        var cancellationToken = request.HttpContext.RequestAborted;
        if (ProblemOf(id, language, out var wanted) is { } problem)
        {
            return new ProblemResult(problem);
        }

        var review = await JsonBody.ReadAsync(request, MaxBytes, ReviewRequest.Read, cancellationToken);
        if (!review.Succeeded)
        {
            return new ProblemResult(review.Problem);
        }

        var found = await desk.FindAsync(id, wanted, cancellationToken);
        return found.Succeeded
            ? await AddAsync(request, found.Value, wanted, review.Value, cancellationToken)
            : new ProblemResult(found.Problem);
    }

    /// <summary>All reviews, oldest first, as JSON or CSV by Accept.</summary>
    [Function("ListAllReviews")]
    [QueryParameters<ReviewListQuery>]
    [RequestHeader("If-None-Match", CacheableResult.IfNoneMatchDescription)]
    [ProducesResponseType<ReviewListBody>(200)]
    [ProducesText(200, "text/csv")]
    [ProducesResponseType(304)]
    [ResponseHeader(200, "ETag", CacheableResult.ETagDescription)]
    [ProducesProblems(400, 406, 503)]
    public async Task<IResult> ListAsync([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "reviews")] HttpRequest request)
    {
        var given = request.Query["since"].ToString();
        if (given.Length > 0 && !SinceParameter.TryRead(given, out _))
        {
            return new ProblemResult(Problem.Invalid([SinceParameter.Error]));
        }

        DateTimeOffset? since = SinceParameter.TryRead(given, out var time) ? time : null;
        return Write(request, await desk.GetSinceAsync(since, request.HttpContext.RequestAborted));
    }

    private async Task<IResult> AddAsync(
        HttpRequest request, StoredPartition partition, Language language, ReviewRequest review, CancellationToken cancellationToken)
    {
        while (true)
        {
            var known = await desk.GetAsync(partition.Article.Id, language, cancellationToken);
            if (!IfMatchHeader.Allows(request, [ETagOf(known)]))
            {
                return new ProblemResult(ChangedSince);
            }

            var added = await desk.AddAsync(partition, language, known.Count + 1, review, cancellationToken);
            if (added.Problem is { } problem)
            {
                return new ProblemResult(problem);
            }

            // Without a review somebody else was first; with If-Match the next round says so.
            if (added.Review is { } kept)
            {
                request.HttpContext.Response.Headers.ETag = ETagOf([.. known, kept]);
                return TypedResults.Json(ToBody(kept), ReviewJson.Wire.ReviewBody, statusCode: StatusCodes.Status201Created);
            }
        }
    }

    private static CacheableResult? JsonOrCsv(HttpRequest request, ReviewListBody body)
    {
        string[] forms = ["application/json", "text/csv"];
        return AcceptHeader.Choose(forms, form => form, request.GetTypedHeaders().Accept) switch
        {
            "application/json" => new CacheableResult("application/json; charset=utf-8", Serialize(body)) { VaryByAccept = true },
            "text/csv" => new CacheableResult(ReviewCsv.ContentType, Encoding.UTF8.GetBytes(ReviewCsv.Write(body.Value))) { VaryByAccept = true },
            _ => null,
        };
    }

    private static IResult Write(HttpRequest request, IReadOnlyList<Review> reviews) =>
        JsonOrCsv(request, new ReviewListBody([.. reviews.Select(ToBody)])) ?? (IResult)new ProblemResult(NotAcceptable);

    private static string ETagOf(IReadOnlyList<Review> reviews) => CacheableResult.ETagOf(Serialize(new ReviewListBody([.. reviews.Select(ToBody)])));

    private static byte[] Serialize(ReviewListBody body) => JsonSerializer.SerializeToUtf8Bytes(body, ReviewJson.Wire.ReviewListBody);

    private static Problem? ProblemOf(string id, string language, out Language wanted)
    {
        wanted = default;
        return !ArticleId.IsValid(id) ? ArticleId.Invalid
            : Language.TryParseSummaryLanguage(language, out wanted) ? null
            : Problem.Invalid([new FieldError("language", FieldErrorCode.InvalidValue, "Summaries exist in ar, fr and en.")]);
    }

    private static ReviewBody ToBody(Review review) => new()
    {
        Id = review.ArticleId,
        Language = review.Language.Code,
        Number = review.Number,
        Decision = WireName.Of(review.Decision),
        Name = review.Name,
        Note = review.Note,
        At = review.At,
        Headline = review.Headline,
        Text = review.Text,
        Findings = review.Findings,
        SummaryCreatedAt = review.SummaryCreatedAt,
        Engine = review.Engine.ToBody(),
        SourceHash = review.SourceHash,
    };
}
