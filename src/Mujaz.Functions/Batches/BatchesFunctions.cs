using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches.Contract;
using Mujaz.Functions.Batches.Intake;
using Mujaz.Functions.Batches.Items;
using Mujaz.Functions.Batches.Results;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Http;
using Mujaz.Functions.Http.OpenApi;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Batches;

/// <summary><c>/api/batches</c>: many articles at once; how far they are, their results and report, cancelling and retrying them.</summary>
[Tags("Batches")]
internal sealed class BatchesFunctions(
    BatchReader reader,
    BatchSubmission submission,
    BatchCancellation cancellation,
    BatchRetry retry,
    BatchStore store,
    BatchProgress progress,
    BatchResults results,
    StorageContainers containers,
    IOptions<BatchOptions> options,
    TimeProvider time)
{
    private const int IdLength = 24;
    private const int DefaultPage = 20;
    private const int LargestPage = 100;
    private static readonly Problem UnsupportedMediaType = new(
        StatusCodes.Status415UnsupportedMediaType,
        ProblemCode.UnsupportedMediaType,
        "Send application/json (an array) or application/x-ndjson (one article a line), both in UTF-8, text/csv or application/zip.");

    /// <summary>Takes in up to 10,000 articles, as a JSON array, NDJSON, a table or a ZIP archive; the query has the options of all of them.</summary>
    [Function("CreateBatch")]
    [RequestBody("application/json", typeof(SummaryRequestBody[]), Example = BatchExamples.JsonArray)]
    [RequestBody("application/x-ndjson", Example = BatchExamples.JsonLines)]
    [RequestBody("text/csv", Example = BatchExamples.Csv)]
    [RequestBody("application/zip", typeof(Stream))]
    [QueryParameters<ArticleOptionsBody>]
    [QueryParameters<BatchQuery>]
    [RequestHeader("Idempotency-Key", "1 to 200 characters: the same key and body find the batch of the first call.")]
    [ProducesAccepted]
    [ProducesProblems(400, 413, 415, 422, 503)]
    public async Task<IResult> CreateAsync([HttpTrigger(AuthorizationLevel.Function, "post", Route = "batches")] HttpRequest request)
    {
        var cancellationToken = request.HttpContext.RequestAborted;
        if (BatchRequest.FormatOf(request) is not { } format)
        {
            // A request without a body has no content type either once it has passed a proxy.
            return new ProblemResult(request.ContentLength is 0 ? BatchProblem.Empty : UnsupportedMediaType);
        }

        var batch = BatchRequest.Read(request, options.Value);
        if (!batch.Succeeded)
        {
            return new ProblemResult(batch.Problem);
        }

        await using var body = new HashingStream(request.Body, options.Value.MaxBytes);
        var header = await submission.SubmitAsync(
            batch.Value,
            body,
            stream => reader.OpenAsync(format, stream, cancellationToken),
            cancellationToken);
        return await AcceptedAsync(header, cancellationToken);
    }

    /// <summary>The batches, newest first, a page at a time.</summary>
    [Function("ListBatches")]
    [QueryParameters<BatchPageQuery>]
    [ProducesResponseType<BatchListBody>(200)]
    [ProducesProblems(400, 503)]
    public async Task<IResult> ListAsync([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "batches")] HttpRequest request)
    {
        var cancellationToken = request.HttpContext.RequestAborted;
        var top = DefaultPage;
        if (request.Query["top"].ToString() is { Length: > 0 } given
            && (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out top) || top is < 1 or > LargestPage))
        {
            return new ProblemResult(Problem.Invalid([new FieldError("top", FieldErrorCode.OutOfRange, $"top must be 1 to {LargestPage}.")]));
        }

        string? continuation = request.Query["continuation"];
        if (continuation is not null && !BatchStore.IsContinuation(continuation))
        {
            return new ProblemResult(Problem.Invalid([new FieldError("continuation", FieldErrorCode.InvalidValue, "continuation must be taken from nextLink as it is.")]));
        }

        var root = BatchAddress.Root(request);
        var (ids, next) = await store.ListAsync(top, continuation, cancellationToken);
        var bodies = await Task.WhenAll(ids.Select(id => DescribeAsync(id, root, cancellationToken)));
        var nextLink = next is null ? null : QueryHelpers.AddQueryString(root, new Dictionary<string, string?>
        {
            ["top"] = top.ToString(CultureInfo.InvariantCulture),
            ["continuation"] = next,
        });
        return TypedResults.Json(new BatchListBody([.. bodies.OfType<BatchBody>()], nextLink), BatchJson.Wire.BatchListBody);
    }

    /// <summary>How far a batch is.</summary>
    /// <param name="request">The call.</param>
    /// <param name="id">The batch's id: 24 hexadecimal digits.</param>
    [Function("GetBatch")]
    [ProducesResponseType<BatchBody>(200)]
    [ResponseHeader(200, "Retry-After", ProducesAcceptedAttribute.RetryAfterDescription)]
    [ProducesProblems(404, 503)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "batches/{id}")] HttpRequest request,
        string id)
    {
        if (await FindAsync(request, id) is not { } header)
        {
            return new ProblemResult(BatchProblem.NotFound);
        }

        if (!header.IsFinished)
        {
            request.HttpContext.Response.Headers.RetryAfter = AcceptedBatchResult.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        }

        var tally = await progress.GetAsync(header, request.HttpContext.RequestAborted);
        return TypedResults.Json(header.ToBody(tally, BatchAddress.Root(request), time.GetUtcNow()), BatchJson.Wire.BatchBody);
    }

    /// <summary>The results in the order of the input, as NDJSON or CSV by Accept; while the batch runs, those that are there.</summary>
    /// <param name="request">The call.</param>
    /// <param name="id">The batch's id: 24 hexadecimal digits.</param>
    [Function("GetBatchResults")]
    [ProducesText(200, "application/x-ndjson", "text/csv")]
    [ProducesProblems(404, 406, 503)]
    public async Task<IResult> GetResultsAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "batches/{id}/results")] HttpRequest request,
        string id)
    {
        if (BatchResultFormat.Negotiate(request.GetTypedHeaders().Accept) is not { } format)
        {
            return new ProblemResult(new Problem(406, ProblemCode.NotAcceptable, "Results can be had as application/x-ndjson or text/csv."));
        }

        return await FindAsync(request, id) is { } header
            ? new BatchResultsResult(results.ReadAsync(header, request.HttpContext.RequestAborted), format)
            : new ProblemResult(BatchProblem.NotFound);
    }

    /// <summary>What became of a completed batch: counts, failures, tokens, cost, duration.</summary>
    /// <param name="request">The call.</param>
    /// <param name="id">The batch's id: 24 hexadecimal digits.</param>
    [Function("GetBatchReport")]
    [ProducesResponseType<BatchReportBody>(200)]
    [ProducesProblems(404, 409, 503)]
    public async Task<IResult> GetReportAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "batches/{id}/report")] HttpRequest request,
        string id)
    {
        if (await FindAsync(request, id) is not { } header)
        {
            return new ProblemResult(BatchProblem.NotFound);
        }

        if (!header.IsFinished)
        {
            return new ProblemResult(BatchProblem.NotFinished);
        }

        return await containers.Summaries.Blob(BlobNames.Report(header.Name)).ReadIfExistsAsync(request.HttpContext.RequestAborted) is { } report
            ? TypedResults.Bytes(report.Content.ToMemory(), "application/json; charset=utf-8")
            : new ProblemResult(BatchProblem.NotFound);
    }

    /// <summary>Stops a batch; what is done stays.</summary>
    /// <param name="request">The call.</param>
    /// <param name="id">The batch's id: 24 hexadecimal digits.</param>
    [Function("CancelBatch")]
    [ProducesAccepted]
    [ProducesProblems(404, 409, 503)]
    public async Task<IResult> CancelAsync(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "batches/{id}")] HttpRequest request,
        string id)
    {
        var cancellationToken = request.HttpContext.RequestAborted;
        var (header, problem) = IsId(id) ? await cancellation.CancelAsync(id, cancellationToken) : (null, BatchProblem.NotFound);
        return header is null ? new ProblemResult(problem!) : await AcceptedAsync(header, cancellationToken);
    }

    /// <summary>Starts the failed items of an ended batch once more.</summary>
    /// <param name="request">The call.</param>
    /// <param name="id">The batch's id: 24 hexadecimal digits.</param>
    [Function("RetryBatch")]
    [ProducesAccepted]
    [ProducesProblems(404, 409, 503)]
    public async Task<IResult> RetryAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "batches/{id}/retry")] HttpRequest request,
        string id)
    {
        var cancellationToken = request.HttpContext.RequestAborted;
        var (header, problem) = IsId(id) ? await retry.RetryAsync(id, cancellationToken) : (null, BatchProblem.NotFound);
        return header is null ? new ProblemResult(problem!) : await AcceptedAsync(header, cancellationToken);
    }

    private async Task<IResult> AcceptedAsync(BatchHeader header, CancellationToken cancellationToken) =>
        new AcceptedBatchResult(header, await progress.GetAsync(header, cancellationToken), time.GetUtcNow());

    /// <summary>One batch of the list; null for one that is being taken in or was swept meanwhile.</summary>
    private async Task<BatchBody?> DescribeAsync(string id, string root, CancellationToken cancellationToken)
    {
        var header = await store.GetHeaderAsync(id, cancellationToken);
        return header is null || header.Status == BatchStatus.Staging
            ? null
            : header.ToBody(await progress.GetAsync(header, cancellationToken), root, time.GetUtcNow());
    }

    /// <summary>The batch, once it has been taken in as a whole.</summary>
    private async Task<BatchHeader?> FindAsync(HttpRequest request, string id)
    {
        var header = IsId(id) ? await store.GetHeaderAsync(id, request.HttpContext.RequestAborted) : null;
        return header?.Status == BatchStatus.Staging ? null : header;
    }

    private static bool IsId(string id) => id.Length == IdLength && id.All(char.IsAsciiHexDigitLower);
}
