using Microsoft.Extensions.Options;
using Mujaz.Articles;
using Mujaz.Functions.Contracts;
using Mujaz.Functions.Glossaries;
using Mujaz.Functions.Problems;
using Mujaz.Functions.Requests;
using Mujaz.Functions.Stores;
using Mujaz.Functions.Summarizing;
using Mujaz.Grounding;

namespace Mujaz.Functions.Endpoints;

/// <summary><c>POST /api/checks</c>: checks a summary that somebody else wrote, an editor or another model. No model is called.</summary>
internal static class ChecksEndpoints
{
    public static void MapChecks(this IEndpointRouteBuilder routes) => routes
        .MapPost("/api/checks", PostAsync)
        .WithName("checkSummary")
        .WithSummary("Checks a summary against its article: numbers, dates, names, quotations, language; and finds the evidence of each sentence.")
        .DescribeBody<CheckRequestBody>()
        .Produces<CheckResponse>()
        .ProducesProblems(400, 403, 404, 413, 415, 422);

    private static async Task<IResult> PostAsync(
        HttpContext context,
        ArticleIntake intake,
        SummaryStore store,
        EmbargoGate embargo,
        IGlossary glossary,
        IOptions<SummarizingOptions> options)
    {
        var cancellationToken = context.RequestAborted;
        var request = await JsonBody.ReadAsync(context.Request, options.Value.MaxBodyBytes, CheckRequestReader.Read, cancellationToken).ConfigureAwait(false);
        if (!request.Succeeded)
        {
            return new ProblemResult(request.Problem);
        }

        var article = await ArticleOfAsync(request.Value, intake, store, embargo, cancellationToken).ConfigureAwait(false);
        if (!article.Succeeded)
        {
            return new ProblemResult(article.Problem);
        }

        var entries = await glossary.GetEntriesAsync(cancellationToken).ConfigureAwait(false);
        return TypedResults.Json(Check(request.Value, article.Value, new GroundingChecker(entries)), ContractJson.Wire.CheckResponse);
    }

    private static async Task<ReadResult<Article>> ArticleOfAsync(
        CheckRequest request, ArticleIntake intake, SummaryStore store, EmbargoGate embargo, CancellationToken cancellationToken)
    {
        if (request.Text is not null)
        {
            return intake.Read(new ArticleSource(request.Text) { PublishedAt = request.PublishedAt });
        }

        var partition = await store.GetAsync(request.Id!, cancellationToken).ConfigureAwait(false);
        return partition is null ? ArticleId.NotFound
            : embargo.ProblemOf(partition) is { } problem ? problem
            : partition.Article.ToArticle();
    }

    private static CheckResponse Check(CheckRequest request, Article article, GroundingChecker checker)
    {
        var summary = SummaryToCheck.Of(request.Summary, request.Language, request.Headline, article, request.Evidence);
        var report = checker.Check(summary, article);
        var sentences = summary.Sentences.Select(sentence =>
            sentence.Evidence.Count > 0 ? sentence : sentence with { Evidence = EvidenceFinder.Find(sentence, request.Language, article) });
        return new CheckResponse
        {
            Id = article.Id,
            Language = request.Language.Code,
            Checks = report.ToBody(),
            Sentences = [.. sentences.Select(ResponseMapping.ToBody)],
            Source = StoredArticle.Of(article).ToBody(),
        };
    }
}
