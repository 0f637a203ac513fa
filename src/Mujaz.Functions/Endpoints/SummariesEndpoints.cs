using Microsoft.Extensions.Options;
using Mujaz.Functions.Contracts;
using Mujaz.Functions.Problems;
using Mujaz.Functions.Requests;
using Mujaz.Functions.Summarizing;

namespace Mujaz.Functions.Endpoints;

/// <summary><c>POST /api/summaries</c>: an article in, its summaries out.</summary>
internal static class SummariesEndpoints
{
    public static void MapSummaries(this IEndpointRouteBuilder routes) => routes
        .MapPost("/api/summaries", PostAsync)
        .WithName("createSummaries")
        .WithSummary("Summarises an article in Arabic, French and English, with aligned keywords.")
        .DescribeBody<SummaryRequestBody>("text/plain", "text/html", "text/markdown")
        .Produces<SummaryResponse>()
        .Produces<BatchBody>(202)
        .ProducesProblems(400, 413, 415, 422, 502, 503);

    private static async Task<IResult> PostAsync(
        HttpContext context,
        ArticleIntake intake,
        SummaryService service,
        AnswerCache answers,
        DeferredSummaries deferred,
        IOptions<SummarizingOptions> options,
        TimeProvider time)
    {
        var cancellationToken = context.RequestAborted;
        var content = await HttpArticleReader.ReadContentAsync(context.Request, options.Value.MaxBodyBytes, cancellationToken).ConfigureAwait(false);
        if (!content.Succeeded)
        {
            return new ProblemResult(content.Problem);
        }

        var key = AnswerKey.Of(context.Request, content.Value);
        if (answers.TryGet(key, out var known))
        {
            return TypedResults.Bytes(known, AnswerCache.ContentType);
        }

        var request = HttpArticleReader.Read(context.Request, content.Value);
        if (!request.Succeeded)
        {
            return new ProblemResult(request.Problem);
        }

        var article = intake.Read(request.Value.Source);
        if (!article.Succeeded)
        {
            return new ProblemResult(article.Problem);
        }

        var result = PreferHeader.WantsAsync(context.Request)
            ? null
            : await PatientWork.RunAsync(
                token => service.SummarizeAsync(article.Value, request.Value, token), options.Value.SynchronousLimit, time, cancellationToken).ConfigureAwait(false);
        if (result is null)
        {
            return await deferred.DeferAsync(context.Request, content.Value, cancellationToken).ConfigureAwait(false);
        }

        if (result.Summaries.Count > 0 && !request.Value.Refresh)
        {
            answers.Keep(key, result);
        }

        return result.Summaries.Count > 0
            ? TypedResults.Json(result.ToResponse(), ContractJson.Wire.SummaryResponse)
            : new ProblemResult(result.ToProblem());
    }
}
