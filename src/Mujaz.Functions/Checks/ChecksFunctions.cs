using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Mujaz.Articles;
using Mujaz.Functions.Http;
using Mujaz.Functions.Http.OpenApi;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;
using Mujaz.Grounding;
using Mujaz.Summaries;
using Mujaz.Summaries.Pipeline;

namespace Mujaz.Functions.Checks;

/// <summary><c>/api/checks</c>: checks a summary that somebody else wrote, an editor or another model. No model is called unless the caller asks for it.</summary>
[Tags("Checks")]
internal sealed class ChecksFunctions(
    ArticleIntake intake,
    SummaryStore store,
    EmbargoGate embargo,
    IGlossary glossary,
    SummaryPipeline pipeline,
    IOptions<SummarizingOptions> options)
{
    /// <summary>Checks a summary against its article: numbers, dates, names, quotations, language; and finds the evidence of each sentence. With <c>verify</c> the model judges each sentence too.</summary>
    [Function("CheckSummary")]
    [RequestBody("application/json", typeof(CheckRequestBody), Example = CheckExamples.Request)]
    [ProducesResponseType<CheckResponse>(200)]
    [ProducesProblems(400, 403, 404, 413, 415, 422, 503)]
    public async Task<IResult> CheckAsync([HttpTrigger(AuthorizationLevel.Function, "post", Route = "checks")] HttpRequest request)
    {
        var cancellationToken = request.HttpContext.RequestAborted;
        var check = await JsonBody.ReadAsync(request, options.Value.MaxBodyBytes, CheckRequestReader.Read, cancellationToken);
        if (!check.Succeeded)
        {
            return new ProblemResult(check.Problem);
        }

        var article = await ArticleOfAsync(check.Value, cancellationToken);
        if (!article.Succeeded)
        {
            return new ProblemResult(article.Problem);
        }

        return TypedResults.Json(await CheckAsync(check.Value, article.Value, cancellationToken), CheckJson.Wire.CheckResponse);
    }

    private async Task<Result<Article>> ArticleOfAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        if (request.Text is not null)
        {
            return intake.Read(new ArticleSource(request.Text) { PublishedAt = request.PublishedAt });
        }

        var partition = await store.GetAsync(request.Id!, cancellationToken);
        return partition is null ? ArticleId.NotFound
            : embargo.ProblemOf(partition) is { } problem ? problem
            : partition.Article.ToArticle();
    }

    private async Task<CheckResponse> CheckAsync(CheckRequest request, Article article, CancellationToken cancellationToken)
    {
        var entries = await glossary.GetEntriesAsync(cancellationToken);
        var summary = SummaryToCheck.Of(request.Summary, request.Language, request.Headline, article, request.Evidence);
        var checks = request.Verify
            ? await pipeline.VerifyAsync(summary, article, entries, cancellationToken)
            : new VerifiedChecks(new GroundingChecker(entries) { CancellationToken = cancellationToken }.Check(summary, article), default, null);
        var sentences = summary.Sentences.Select(sentence =>
            sentence.Evidence.Count > 0 ? sentence : sentence with { Evidence = EvidenceFinder.Find(sentence, request.Language, article) });
        return new CheckResponse
        {
            Id = article.Id,
            Language = request.Language.Code,
            Checks = checks.Report.ToBody(article.Text),
            Unverified = checks.Unverified?.ToBody(),
            Usage = checks.Usage.ToBody(),
            Sentences = [.. sentences.Select(ResponseMapping.ToBody)],
            Source = StoredArticle.Of(article).ToBody(),
        };
    }
}
