using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Mujaz.Functions.Http;
using Mujaz.Functions.Http.OpenApi;
using Mujaz.Functions.Storage;
using Mujaz.Languages;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Summaries;

/// <summary><c>/api/summaries/{id}</c>: what is stored of an article, and taking it down.</summary>
[Tags("Summaries")]
internal sealed class StoredSummariesFunctions(SummaryStore store, EmbargoGate embargo, Takedown takedown)
{
    /// <summary>The stored summaries of an article: the newest of each language, or those that match the query.</summary>
    /// <param name="request">The call.</param>
    /// <param name="id">The article's id: 32 lower-case hexadecimal digits.</param>
    [Function("GetSummaries")]
    [QueryParameters<StoredSelectionQuery>]
    [RequestHeader("If-None-Match", CacheableResult.IfNoneMatchDescription)]
    [ProducesResponseType<SummaryResponse>(200)]
    [ProducesResponseType(304)]
    [ResponseHeader(200, "ETag", CacheableResult.ETagDescription)]
    [ProducesProblems(400, 403, 404, 503)]
    public async Task<IResult> GetAllAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "summaries/{id}")] HttpRequest request,
        string id)
    {
        var found = await FindAsync(request, id);
        return found.Succeeded && found.Value.Summaries.Count > 0
            ? new CacheableResult(
                "application/json; charset=utf-8",
                JsonSerializer.SerializeToUtf8Bytes(found.Value.ToResponse(), SummaryJson.Wire.SummaryResponse))
            : new ProblemResult(found.Problem ?? ArticleId.NotFound);
    }

    /// <summary>One stored summary as JSON, plain text or Markdown, by Accept.</summary>
    /// <param name="request">The call.</param>
    /// <param name="id">The article's id: 32 lower-case hexadecimal digits.</param>
    /// <param name="language">The language of the summary: ar, fr or en.</param>
    [Function("GetSummary")]
    [QueryParameters<StoredSelectionQuery>]
    [RequestHeader("If-None-Match", CacheableResult.IfNoneMatchDescription)]
    [ProducesResponseType<SummaryInLanguageResponse>(200)]
    [ProducesText(200, "text/plain", "text/markdown")]
    [ProducesResponseType(304)]
    [ResponseHeader(200, "ETag", CacheableResult.ETagDescription)]
    [ResponseHeader(200, "Content-Language", "The language of the summary.")]
    [ProducesProblems(400, 403, 404, 406, 503)]
    public async Task<IResult> GetOneAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "summaries/{id}/{language}")] HttpRequest request,
        string id,
        string language)
    {
        if (!Language.TryParseSummaryLanguage(language, out var wanted))
        {
            return new ProblemResult(UnknownLanguage(language));
        }

        if (SummaryRepresentation.Negotiate(request.GetTypedHeaders().Accept) is not { } representation)
        {
            return new ProblemResult(new Problem(
                StatusCodes.Status406NotAcceptable,
                ProblemCode.NotAcceptable,
                "A summary can be had as application/json, text/plain or text/markdown."));
        }

        var found = await FindAsync(request, id);
        return found.Succeeded && found.Value.Summaries.TryGetValue(wanted, out var summary)
            ? new CacheableResult(representation.ContentType, representation.Write(found.Value.Article, summary, found.Value.Keywords))
            {
                Language = wanted,
                VaryByAccept = true,
            }
            : new ProblemResult(found.Problem ?? ArticleId.NotFound);
    }

    /// <summary>Takes an article down: every stored trace of it.</summary>
    /// <param name="request">The call.</param>
    /// <param name="id">The article's id: 32 lower-case hexadecimal digits.</param>
    [Function("DeleteSummaries")]
    [RequestHeader("If-Match", "The entity tag of what is to be deleted; without it whatever is there is.")]
    [ProducesResponseType(204)]
    [ProducesProblems(400, 412, 503)]
    public async Task<IResult> DeleteAllAsync(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "summaries/{id}")] HttpRequest request,
        string id)
    {
        if (!ArticleId.IsValid(id))
        {
            return new ProblemResult(ArticleId.Invalid);
        }

        if (!await MatchesAsync(request, id, result => [JsonSerializer.SerializeToUtf8Bytes(result.ToResponse(), SummaryJson.Wire.SummaryResponse)]))
        {
            return new ProblemResult(ChangedSince);
        }

        await takedown.DeleteArticleAsync(id, request.HttpContext.RequestAborted);
        return TypedResults.NoContent();
    }

    /// <summary>Deletes the stored summaries of one language.</summary>
    /// <param name="request">The call.</param>
    /// <param name="id">The article's id: 32 lower-case hexadecimal digits.</param>
    /// <param name="language">The language of the summary: ar, fr or en.</param>
    [Function("DeleteSummary")]
    [RequestHeader("If-Match", "The entity tag of what is to be deleted; without it whatever is there is.")]
    [ProducesResponseType(204)]
    [ProducesProblems(400, 412, 503)]
    public async Task<IResult> DeleteOneAsync(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "summaries/{id}/{language}")] HttpRequest request,
        string id,
        string language)
    {
        if (!ArticleId.IsValid(id))
        {
            return new ProblemResult(ArticleId.Invalid);
        }

        if (!Language.TryParseSummaryLanguage(language, out var wanted))
        {
            return new ProblemResult(UnknownLanguage(language));
        }

        if (!await MatchesAsync(request, id, result => result.Summaries.TryGetValue(wanted, out var summary)
            ? SummaryRepresentation.All.Select(form => form.Write(result.Article, summary, result.Keywords))
            : []))
        {
            return new ProblemResult(ChangedSince);
        }

        await takedown.DeleteLanguageAsync(id, wanted, request.HttpContext.RequestAborted);
        return TypedResults.NoContent();
    }

    private static Problem ChangedSince { get; } = new(
        StatusCodes.Status412PreconditionFailed, ProblemCode.PreconditionFailed, "What is stored is not what If-Match names; nothing was deleted.");

    /// <summary>Whether what is stored is what the caller has seen, by <c>If-Match</c> (RFC 9110, 13.1.1); without the header anything is.</summary>
    private async Task<bool> MatchesAsync(HttpRequest request, string id, Func<SummaryResult, IEnumerable<byte[]>> forms)
    {
        if (request.Headers.IfMatch.Count == 0)
        {
            return true;
        }

        var found = await FindAsync(request, id);
        return IfMatchHeader.Allows(request, found.Succeeded ? [.. forms(found.Value).Select(form => CacheableResult.ETagOf(form))] : []);
    }

    /// <summary>What is stored of an article and matches the query; it may be nothing.</summary>
    private async Task<Result<SummaryResult>> FindAsync(HttpRequest request, string id)
    {
        if (!ArticleId.IsValid(id))
        {
            return ArticleId.Invalid;
        }

        var partition = await store.GetAsync(id, request.HttpContext.RequestAborted);
        if (partition is null)
        {
            return ArticleId.NotFound;
        }

        return embargo.ProblemOf(partition) is { } problem ? problem : StoredSelection.Of(partition, request.Query);
    }

    private static Problem UnknownLanguage(string language) => Problem.Invalid(
    [
        new FieldError(
            "language",
            FieldErrorCode.InvalidValue,
            $"Summaries exist in ar, fr and en; '{(language.Length <= 20 ? language : language[..20] + "…")}' is something else."),
    ]);
}
