using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Mujaz.Functions.Contracts;
using Mujaz.Functions.Problems;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summarizing;
using Mujaz.Languages;

namespace Mujaz.Functions.Endpoints;

/// <summary><c>GET</c> and <c>DELETE /api/summaries/{id}/{language?}</c>: what is stored of an article.</summary>
internal static class SummaryEndpoints
{
    public static void MapSummary(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/api/summaries/{id}", [HttpMethods.Get, HttpMethods.Head], GetAllAsync)
            .WithName("getSummaries")
            .WithSummary("The stored summaries of an article: the newest of each language, or those that match the query.")
            .Produces<SummaryResponse>().Produces(304)
            .ProducesProblems(400, 403, 404);
        routes.MapMethods("/api/summaries/{id}/{language}", [HttpMethods.Get, HttpMethods.Head], GetOneAsync)
            .WithName("getSummary")
            .WithSummary("One stored summary as JSON, plain text or Markdown, by Accept.")
            .Produces<SummaryInLanguageResponse>().Produces(304)
            .ProducesProblems(400, 403, 404, 406);
        routes.MapDelete("/api/summaries/{id}", DeleteAllAsync)
            .WithName("deleteSummaries")
            .WithSummary("Takes an article down: every stored trace of it.")
            .Produces(204).ProducesProblems(400, 412);
        routes.MapDelete("/api/summaries/{id}/{language}", DeleteOneAsync)
            .WithName("deleteSummary")
            .WithSummary("Deletes the stored summaries of one language.")
            .Produces(204).ProducesProblems(400, 412);
    }

    private static async Task<IResult> GetAllAsync(HttpContext context, string id, SummaryStore store, EmbargoGate embargo)
    {
        var (partition, problem) = await FindAsync(context, id, store, embargo).ConfigureAwait(false);
        if (partition is null)
        {
            return new ProblemResult(problem!);
        }

        var result = StoredSelection.Of(partition, context.Request.Query, out var errors);
        if (errors.Count > 0)
        {
            return new ProblemResult(Problem.Invalid(errors));
        }

        return result.Summaries.Count == 0
            ? new ProblemResult(ArticleId.NotFound)
            : new CacheableResult("application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(result.ToResponse(), ContractJson.Wire.SummaryResponse));
    }

    private static async Task<IResult> GetOneAsync(HttpContext context, string id, string language, SummaryStore store, EmbargoGate embargo)
    {
        if (!Language.TryParseSummaryLanguage(language, out var wanted))
        {
            return new ProblemResult(UnknownLanguage(language));
        }

        if (SummaryRepresentation.Negotiate(context.Request.GetTypedHeaders().Accept) is not { } representation)
        {
            return new ProblemResult(new Problem(406, ProblemCode.NotAcceptable, "A summary can be had as application/json, text/plain or text/markdown."));
        }

        var (partition, problem) = await FindAsync(context, id, store, embargo).ConfigureAwait(false);
        if (partition is null)
        {
            return new ProblemResult(problem!);
        }

        var result = StoredSelection.Of(partition, context.Request.Query, out var errors);
        if (errors.Count > 0)
        {
            return new ProblemResult(Problem.Invalid(errors));
        }

        return result.Summaries.TryGetValue(wanted, out var summary)
            ? new CacheableResult(representation.ContentType, representation.Write(id, summary, result.Keywords)) { Language = wanted, VaryByAccept = true }
            : new ProblemResult(ArticleId.NotFound);
    }

    private static async Task<IResult> DeleteAllAsync(HttpContext context, string id, SummaryStore store, EmbargoGate embargo, Takedown takedown)
    {
        if (!ArticleId.IsValid(id))
        {
            return new ProblemResult(ArticleId.Invalid);
        }

        if (!await MatchesAsync(context, id, store, embargo, result => [JsonSerializer.SerializeToUtf8Bytes(result.ToResponse(), ContractJson.Wire.SummaryResponse)]))
        {
            return new ProblemResult(ChangedSince);
        }

        await takedown.DeleteArticleAsync(id, context.RequestAborted).ConfigureAwait(false);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> DeleteOneAsync(
        HttpContext context, string id, string language, SummaryStore store, EmbargoGate embargo, Takedown takedown)
    {
        if (!ArticleId.IsValid(id))
        {
            return new ProblemResult(ArticleId.Invalid);
        }

        if (!Language.TryParseSummaryLanguage(language, out var wanted))
        {
            return new ProblemResult(UnknownLanguage(language));
        }

        if (!await MatchesAsync(context, id, store, embargo, result => result.Summaries.TryGetValue(wanted, out var summary)
            ? SummaryRepresentation.All.Select(form => form.Write(id, summary, result.Keywords))
            : []))
        {
            return new ProblemResult(ChangedSince);
        }

        await takedown.DeleteLanguageAsync(id, wanted, context.RequestAborted).ConfigureAwait(false);
        return TypedResults.NoContent();
    }

    /// <summary>Whether what is stored is what the caller has seen, by <c>If-Match</c> (RFC 9110, 13.1.1); without the header anything is.</summary>
    private static async Task<bool> MatchesAsync(
        HttpContext context, string id, SummaryStore store, EmbargoGate embargo, Func<SummaryResult, IEnumerable<byte[]>> forms)
    {
        if (context.Request.Headers.IfMatch is not { Count: > 0 } header)
        {
            return true;
        }

        var (partition, _) = await FindAsync(context, id, store, embargo);
        var current = partition is null ? [] : forms(StoredSelection.Of(partition, context.Request.Query, out _)).Select(form => CacheableResult.ETagOf(form)).ToList();
        return EntityTagHeaderValue.TryParseList(header.ToArray()!, out var tags)
            && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) ? current.Count > 0 : !tag.IsWeak && current.Contains(tag.Tag.ToString()));
    }

    private static Problem ChangedSince { get; } = new(
        StatusCodes.Status412PreconditionFailed, ProblemCode.PreconditionFailed, "What is stored is not what If-Match names; nothing was deleted.");

    private static async Task<(StoredPartition? Partition, Problem? Problem)> FindAsync(HttpContext context, string id, SummaryStore store, EmbargoGate embargo)
    {
        if (!ArticleId.IsValid(id))
        {
            return (null, ArticleId.Invalid);
        }

        var partition = await store.GetAsync(id, context.RequestAborted).ConfigureAwait(false);
        var problem = partition is null ? ArticleId.NotFound : embargo.ProblemOf(partition);
        return (problem is null ? partition : null, problem);
    }

    private static Problem UnknownLanguage(string language) => Problem.Invalid(
    [
        new FieldError("language", FieldErrorCode.InvalidValue, $"Summaries exist in ar, fr and en; '{(language.Length <= 20 ? language : language[..20] + "…")}' is something else."),
    ]);
}
