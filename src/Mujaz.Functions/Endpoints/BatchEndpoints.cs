using System.Globalization;
using Mujaz.Functions.Batches;
using Mujaz.Functions.Batches.Results;
using Mujaz.Functions.Contracts;
using Mujaz.Functions.Problems;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Endpoints;

/// <summary><c>/api/batches/{id}</c>: how far a batch is, its results and report, cancelling and retrying it.</summary>
internal static class BatchEndpoints
{
    private const int IdLength = 24;

    public static void MapBatch(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/batches/{id}", GetAsync)
            .WithName("getBatch")
            .WithSummary("How far a batch is.")
            .Produces<BatchBody>().ProducesProblems(404);
        routes.MapDelete("/api/batches/{id}", CancelAsync)
            .WithName("cancelBatch")
            .WithSummary("Stops a batch; what is done stays.")
            .Produces<BatchBody>(202).ProducesProblems(404, 409);
        routes.MapGet("/api/batches/{id}/results", GetResultsAsync)
            .WithName("getBatchResults")
            .WithSummary("The results in the order of the input, as NDJSON or CSV by Accept; while the batch runs, those that are there.")
            .Produces(200, contentType: BatchResultFormat.JsonLines.MediaType, additionalContentTypes: BatchResultFormat.Csv.MediaType)
            .ProducesProblems(404, 406);
        routes.MapGet("/api/batches/{id}/report", GetReportAsync)
            .WithName("getBatchReport")
            .WithSummary("What became of a completed batch: counts, failures, tokens, cost, duration.")
            .Produces<BatchReportBody>().ProducesProblems(404, 409);
        routes.MapPost("/api/batches/{id}/retry", RetryAsync)
            .WithName("retryBatch")
            .WithSummary("Starts the failed items of an ended batch once more.")
            .Produces<BatchBody>(202).ProducesProblems(404, 409);
    }

    private static async Task<IResult> GetAsync(HttpContext context, string id, BatchStore store, BatchProgress progress, TimeProvider time)
    {
        if (await FindAsync(context, id, store).ConfigureAwait(false) is not { } header)
        {
            return new ProblemResult(BatchProblem.NotFound);
        }

        if (!header.IsFinished)
        {
            context.Response.Headers.RetryAfter = AcceptedBatchResult.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        }

        var tally = await progress.GetAsync(header, context.RequestAborted).ConfigureAwait(false);
        return TypedResults.Json(header.ToBody(tally, BatchAddress.Root(context.Request), time.GetUtcNow()), BatchJson.Wire.BatchBody);
    }

    private static async Task<IResult> GetResultsAsync(HttpContext context, string id, BatchStore store, BatchResults results)
    {
        if (BatchResultFormat.Negotiate(context.Request.GetTypedHeaders().Accept) is not { } format)
        {
            return new ProblemResult(new Problem(406, ProblemCode.NotAcceptable, "Results can be had as application/x-ndjson or text/csv."));
        }

        return await FindAsync(context, id, store).ConfigureAwait(false) is { } header
            ? new BatchResultsResult(results.ReadAsync(header, context.RequestAborted), format)
            : new ProblemResult(BatchProblem.NotFound);
    }

    private static async Task<IResult> GetReportAsync(HttpContext context, string id, BatchStore store, StorageContainers containers)
    {
        if (await FindAsync(context, id, store).ConfigureAwait(false) is not { } header)
        {
            return new ProblemResult(BatchProblem.NotFound);
        }

        if (!header.IsFinished)
        {
            return new ProblemResult(BatchProblem.NotFinished);
        }

        var blob = containers.Summaries.Blob(BatchNames.Report(header.Name));
        if (!await blob.ExistsAsync(context.RequestAborted).ConfigureAwait(false))
        {
            return new ProblemResult(BatchProblem.NotFound);
        }

        var report = await blob.DownloadContentAsync(cancellationToken: context.RequestAborted).ConfigureAwait(false);
        return TypedResults.Bytes(report.Value.Content.ToMemory(), "application/json; charset=utf-8");
    }

    private static async Task<IResult> CancelAsync(HttpContext context, string id, BatchCancellation cancellation, BatchProgress progress, TimeProvider time)
    {
        var (header, problem) = IsId(id)
            ? await cancellation.CancelAsync(id, context.RequestAborted).ConfigureAwait(false)
            : (null, BatchProblem.NotFound);
        return await AnswerAsync(context, header, problem, progress, time).ConfigureAwait(false);
    }

    private static async Task<IResult> RetryAsync(HttpContext context, string id, BatchRetry retry, BatchProgress progress, TimeProvider time)
    {
        var (header, problem) = IsId(id)
            ? await retry.RetryAsync(id, context.RequestAborted).ConfigureAwait(false)
            : (null, BatchProblem.NotFound);
        return await AnswerAsync(context, header, problem, progress, time).ConfigureAwait(false);
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, BatchHeader? header, Problem? problem, BatchProgress progress, TimeProvider time) =>
        header is null
            ? new ProblemResult(problem!)
            : new AcceptedBatchResult(header, await progress.GetAsync(header, context.RequestAborted).ConfigureAwait(false), time.GetUtcNow());

    /// <summary>The batch, once it has been taken in as a whole.</summary>
    private static async Task<BatchHeader?> FindAsync(HttpContext context, string id, BatchStore store)
    {
        var header = IsId(id) ? await store.GetHeaderAsync(id, context.RequestAborted).ConfigureAwait(false) : null;
        return header?.Status == BatchStatus.Staging ? null : header;
    }

    private static bool IsId(string id) => id.Length == IdLength && id.All(char.IsAsciiHexDigitLower);
}
