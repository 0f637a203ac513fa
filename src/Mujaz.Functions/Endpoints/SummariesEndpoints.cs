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
        .ProducesProblems(400, 413, 415, 422, 502, 503);

    private static async Task<IResult> PostAsync(
        HttpContext context,
        ArticleIntake intake,
        SummaryService service,
        AnswerCache answers,
        IOptions<SummarizingOptions> options)
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

        var result = await service.SummarizeAsync(article.Value, request.Value, cancellationToken).ConfigureAwait(false);
        if (result.Summaries.Count == 0)
        {
            return new ProblemResult(result.ToProblem());
        }

        if (!request.Value.Refresh)
        {
            answers.Keep(key, result);
        }

        return TypedResults.Json(result.ToResponse(), ContractJson.Wire.SummaryResponse);
    }
}
