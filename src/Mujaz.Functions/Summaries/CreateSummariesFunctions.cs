using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Mujaz.Articles.Word;
using Mujaz.Functions.Http;
using Mujaz.Functions.Http.OpenApi;

namespace Mujaz.Functions.Summaries;

/// <summary><c>POST /api/summaries</c>: an article in, its summaries out.</summary>
[Tags("Summaries")]
internal sealed class CreateSummariesFunctions(
    ArticleIntake intake,
    ArticleProcessor articles,
    AnswerCache answers,
    IDeferredSummaries deferred,
    IOptions<SummarizingOptions> options,
    TimeProvider time)
{
    /// <summary>Summarises an article in Arabic, French and English, with aligned keywords.</summary>
    /// <remarks>JSON carries its options itself; a bare article has them in the query.</remarks>
    [Function("CreateSummaries")]
    [RequestBody("application/json", typeof(SummaryRequestBody), Example = SummaryExamples.Request)]
    [RequestBody("text/plain", Example = SummaryExamples.Text)]
    [RequestBody("text/html", Example = SummaryExamples.Html)]
    [RequestBody("text/markdown", Example = SummaryExamples.Markdown)]
    [RequestBody(WordDocument.MediaType)]
    [QueryParameters<ArticleOptionsBody>]
    [RequestHeader(PreferHeader.Name, "respond-async: answer 202 at once and make the summaries as a batch of one.")]
    [ProducesResponseType<SummaryResponse>(200)]
    [ProducesAccepted]
    [ResponseHeader(202, PreferHeader.Applied, "respond-async, when it was asked for.")]
    [ProducesProblems(400, 413, 415, 422, 502, 503)]
    public async Task<IResult> CreateAsync([HttpTrigger(AuthorizationLevel.Function, "post", Route = "summaries")] HttpRequest request)
    {
        var cancellationToken = request.HttpContext.RequestAborted;
        var content = await HttpArticleReader.ReadContentAsync(request, options.Value.MaxBodyBytes, cancellationToken);
        if (!content.Succeeded)
        {
            return new ProblemResult(content.Problem);
        }

        var key = AnswerKey.Of(request, content.Value);
        return answers.TryGet(key, out var known)
            ? TypedResults.Bytes(known, AnswerCache.ContentType)
            : await SummarizeAsync(request, content.Value, key, cancellationToken);
    }

    private async Task<IResult> SummarizeAsync(HttpRequest httpRequest, ArticleContent content, string key, CancellationToken cancellationToken)
    {
        var request = HttpArticleReader.Read(httpRequest, content);
        if (!request.Succeeded)
        {
            return new ProblemResult(request.Problem);
        }

        var article = intake.Read(request.Value.Source);
        if (!article.Succeeded)
        {
            return new ProblemResult(article.Problem);
        }

        var outcome = PreferHeader.WantsAsync(httpRequest)
            ? null
            : await TimeLimited.RunAsync(
                token => articles.ProcessAsync(article.Value, request.Value, token), options.Value.SynchronousLimit, time, cancellationToken);
        switch (outcome)
        {
            case ArticleOutcome.Done done:
                if (!request.Value.Refresh)
                {
                    answers.Keep(key, done.Result);
                }

                return TypedResults.Json(done.Result.ToResponse(), SummaryJson.Wire.SummaryResponse);
            case ArticleOutcome.Failed failed:
                return new ProblemResult(failed.Problem);
            default:
                return await deferred.DeferAsync(httpRequest, content, cancellationToken);
        }
    }
}
