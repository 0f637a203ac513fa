using Mujaz.Summaries.Requests;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches;
using Mujaz.Functions.Batches.Reading;
using Mujaz.Functions.Contracts;
using Mujaz.Functions.Problems;

namespace Mujaz.Functions.Endpoints;

/// <summary><c>POST</c> and <c>GET /api/batches</c>: many articles at once, and the list of what came so.</summary>
internal static class BatchesEndpoints
{
    private const int DefaultPage = 20;
    private const int LargestPage = 100;

    private static readonly Problem UnsupportedMediaType = new(
        StatusCodes.Status415UnsupportedMediaType,
        ProblemCode.UnsupportedMediaType,
        "Send application/json (an array) or application/x-ndjson (one article a line), both in UTF-8, text/csv or application/zip.");

    public static void MapBatches(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/batches", PostAsync)
            .WithName("createBatch")
            .WithSummary("Takes in up to 10,000 articles, as a JSON array, NDJSON, a table or a ZIP archive; the query has the options of all of them.")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.DisableRequestSizeLimitAttribute())
            .Produces<BatchBody>(202)
            .ProducesProblems(400, 413, 415, 422, 503);
        routes.MapGet("/api/batches", ListAsync)
            .WithName("listBatches")
            .WithSummary("The batches, newest first, a page at a time.")
            .Produces<BatchListBody>()
            .ProducesProblems(400);
        routes.MapBatch();
    }

    private static async Task<IResult> PostAsync(
        HttpContext context, BatchSubmission submission, BatchReader reader, BatchProgress progress, IOptions<BatchOptions> options, TimeProvider time)
    {
        var cancellationToken = context.RequestAborted;
        if (BatchRequest.FormatOf(context.Request) is not { } format)
        {
            // A request without a body has no content type either once it has passed a proxy.
            return new ProblemResult(context.Request.ContentLength is 0 ? BatchProblem.Empty : UnsupportedMediaType);
        }

        var batch = BatchRequest.Read(context.Request, options.Value);
        if (!batch.Succeeded)
        {
            return new ProblemResult(batch.Problem);
        }

        await using var body = new HashingStream(context.Request.Body, options.Value.MaxBytes);
        var header = await submission.SubmitAsync(
            batch.Value,
            body,
            stream => reader.OpenAsync(format, stream, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        var tally = await progress.GetAsync(header, cancellationToken).ConfigureAwait(false);
        return new AcceptedBatchResult(header, tally, time.GetUtcNow());
    }

    private static async Task<IResult> ListAsync(HttpContext context, BatchStore store, BatchProgress progress, TimeProvider time)
    {
        var cancellationToken = context.RequestAborted;
        var top = DefaultPage;
        if (context.Request.Query["top"].ToString() is { Length: > 0 } given
            && (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out top) || top is < 1 or > LargestPage))
        {
            return new ProblemResult(Problem.Invalid([new FieldError("top", FieldErrorCode.OutOfRange, $"top must be 1 to {LargestPage}.")]));
        }

        string? continuation = context.Request.Query["continuation"];
        if (continuation is not null && !BatchStore.IsContinuation(continuation))
        {
            return new ProblemResult(Problem.Invalid([new FieldError("continuation", FieldErrorCode.InvalidValue, "continuation must be taken from nextLink as it is.")]));
        }

        var root = BatchAddress.Root(context.Request);
        var (ids, next) = await store.ListAsync(top, continuation, cancellationToken).ConfigureAwait(false);
        var bodies = await Task.WhenAll(ids.Select(id => DescribeAsync(id, store, progress, root, time, cancellationToken))).ConfigureAwait(false);
        var nextLink = next is null ? null : QueryHelpers.AddQueryString(root, new Dictionary<string, string?>
        {
            ["top"] = top.ToString(CultureInfo.InvariantCulture),
            ["continuation"] = next,
        });
        return TypedResults.Json(new BatchListBody([.. bodies.OfType<BatchBody>()], nextLink), BatchJson.Wire.BatchListBody);
    }

    /// <summary>One batch of the list; null for one that is being taken in or was swept meanwhile.</summary>
    private static async Task<BatchBody?> DescribeAsync(
        string id, BatchStore store, BatchProgress progress, string root, TimeProvider time, CancellationToken cancellationToken)
    {
        var header = await store.GetHeaderAsync(id, cancellationToken).ConfigureAwait(false);
        return header is null || header.Status == BatchStatus.Staging
            ? null
            : header.ToBody(await progress.GetAsync(header, cancellationToken).ConfigureAwait(false), root, time.GetUtcNow());
    }
}
