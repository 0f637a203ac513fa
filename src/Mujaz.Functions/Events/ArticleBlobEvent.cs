using Azure;
using Mujaz.Functions.Batches;
using Mujaz.Functions.Batches.Reading;
using Mujaz.Functions.Problems;
using Mujaz.Functions.Requests;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summarizing;

namespace Mujaz.Functions.Events;

/// <summary>
/// <c>OnArticleBlob</c>: an article dropped into the container <c>articles</c> becomes <c>summaries/NAME.json</c>; a blob with
/// many articles becomes a batch, whose results are <c>summaries/NAME.jsonl</c> and <c>summaries/NAME.report.json</c>.
/// </summary>
internal sealed partial class ArticleBlobEvent(
    BlobArticleReader reader,
    ArticleIntake intake,
    SummaryService service,
    BlobTraceStore traces,
    BlobResultWriter results,
    EmbargoGate embargo,
    TimeProvider time,
    BatchQueue queue,
    BlobBatchReader batchReader,
    BlobBatchIntake batches,
    ILogger<ArticleBlobEvent> logger) : IHostEvent
{
    private static readonly Problem UnusableName = new(
        StatusCodes.Status400BadRequest,
        ProblemCode.BlobUnreadable,
        "No result can be written under the blob's name: it has a segment '.' or '..', a control character or half a surrogate pair, or is over 1,012 characters. Upload it under another.");

    public async Task<EventResult> HandleAsync(HostInvocation invocation, CancellationToken cancellationToken)
    {
        var name = invocation.Captured("name");
        try
        {
            return await HandleAsync(name, invocation.Bytes("blob"), invocation.Texts("Metadata"), cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.IsAway())
        {
            // The host would try five times within a second, and then give up. Should the queue be away too, it is asked to all the same.
            await queue.SendAsync(BatchMessage.OfBlob(name), BatchBackoff.Delay(0, null, Random.Shared.NextDouble()), cancellationToken);
            LogStorageAway(logger, name, exception.Status, exception);
            return EventResult.Done;
        }
    }

    /// <summary>Deals with the blob <c>articles/NAME</c>.</summary>
    public async Task<EventResult> HandleAsync(
        string name, ReadOnlyMemory<byte> content, IEnumerable<KeyValuePair<string, string>> metadata, CancellationToken cancellationToken)
    {
        if (!BlobNames.CanHaveResults(name))
        {
            return await RejectAsync(name, content, UnusableName, cancellationToken);
        }

        var options = BlobOptions.Read(metadata);
        if (!options.Succeeded)
        {
            return await RejectAsync(name, content, options.Problem, cancellationToken).ConfigureAwait(false);
        }

        if (BlobBatchReader.FormatOf(name, content.Span) is { } format)
        {
            var input = batchReader.Open(format, content, cancellationToken);
            return input.Succeeded
                ? await TakeBatchAsync(name, content, options.Value, input.Value, cancellationToken).ConfigureAwait(false)
                : await RejectAsync(name, content, input.Problem, cancellationToken).ConfigureAwait(false);
        }

        return await SummarizeAsync(name, content, options.Value, cancellationToken).ConfigureAwait(false);
    }

    private async Task<EventResult> SummarizeAsync(string name, ReadOnlyMemory<byte> content, BlobOptions options, CancellationToken cancellationToken)
    {
        var begunAt = time.GetUtcNow();
        var request = reader.Read(name, content, options.Defaults);
        if (!request.Succeeded)
        {
            return await RejectAsync(name, content, request.Problem, cancellationToken).ConfigureAwait(false);
        }

        var article = intake.Read(request.Value.Source);
        if (!article.Succeeded)
        {
            return await RejectAsync(name, content, article.Problem, cancellationToken).ConfigureAwait(false);
        }

        if (article.Value.OtherArticles.Count > 0)
        {
            // Several articles in one text: a batch of one entry, which is parted when it is taken in.
            var named = new EntryName(name);
            var entry = new BatchEntry(named.Place, named.Extension, content) { DefaultId = named.Id };
            return await TakeBatchAsync(name, content, options, new BatchInput(new[] { entry }.ToAsyncEnumerable()), cancellationToken).ConfigureAwait(false);
        }

        // The note stands before any result does, so that a takedown finds a blob whose handling was cut short.
        await traces.PutAsync(article.Value.Id, name, cancellationToken).ConfigureAwait(false);
        if (await embargo.HoldsUntilAsync(article.Value.Id, request.Value.EmbargoUntil, cancellationToken).ConfigureAwait(false) is { } until)
        {
            return await WaitForEmbargoAsync(name, until, cancellationToken);
        }

        var result = await service.SummarizeAsync(article.Value, request.Value with { SubmittedAt = begunAt }, cancellationToken);
        if (result.Failure is { } failure && failure.Kind.IsTransient())
        {
            LogTransient(logger, name, failure.Kind);
            return EventResult.Retry;
        }

        if (result.Summaries.Count == 0)
        {
            await results.WriteRejectionAsync(name, article.Value.Id, begunAt, content, result.ToProblem(), cancellationToken);
            LogRejected(logger, name, result.ToProblem().Code);
            return EventResult.Done;
        }

        var hold = await results.WriteResultAsync(name, article.Value.Id, result, cancellationToken);
        if (hold.EndsWorkOf(begunAt))
        {
            LogTakenDown(logger, name);
            return EventResult.Done;
        }

        if (embargo.UntilOf(hold) is { } late)
        {
            return await WaitForEmbargoAsync(name, late, cancellationToken);
        }

        LogDone(logger, name, result.Article.Id);
        return EventResult.Done;
    }

    private async Task<EventResult> WaitForEmbargoAsync(string name, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await queue.SendAsync(BatchMessage.OfBlob(name), embargo.DelayUntil(until), cancellationToken);
        LogEmbargo(logger, name, until);
        return EventResult.Done;
    }

    private async Task<EventResult> TakeBatchAsync(
        string name, ReadOnlyMemory<byte> content, BlobOptions options, BatchInput input, CancellationToken cancellationToken) =>
        await batches.TakeAsync(name, content, options, input, cancellationToken).ConfigureAwait(false) is { } problem
            ? await RejectAsync(name, content, problem, cancellationToken).ConfigureAwait(false)
            : EventResult.Done;

    private async Task<EventResult> RejectAsync(string name, ReadOnlyMemory<byte> content, Problem problem, CancellationToken cancellationToken)
    {
        await results.WriteRejectionAsync(name, content, problem, cancellationToken).ConfigureAwait(false);
        LogRejected(logger, name, problem.Code);
        return EventResult.Done;
    }

    [LoggerMessage(4101, LogLevel.Information, "Blob {Name} is summarised as article {ArticleId}.")]
    private static partial void LogDone(ILogger logger, string name, string articleId);

    [LoggerMessage(4102, LogLevel.Warning, "Blob {Name} was rejected: {Code}.")]
    private static partial void LogRejected(ILogger logger, string name, string code);

    [LoggerMessage(4104, LogLevel.Information, "Blob {Name} is under embargo until {Until:O}.")]
    private static partial void LogEmbargo(ILogger logger, string name, DateTimeOffset until);

    [LoggerMessage(4105, LogLevel.Information, "Blob {Name} was taken down while it was worked on; nothing of it is kept.")]
    private static partial void LogTakenDown(ILogger logger, string name);

    [LoggerMessage(4106, LogLevel.Warning, "Blob {Name} has to wait: the storage is away ({Status}).")]
    private static partial void LogStorageAway(ILogger logger, string name, int status, Exception exception);

    [LoggerMessage(4103, LogLevel.Warning, "Blob {Name} has to wait: the model is {Outcome}.")]
    private static partial void LogTransient(ILogger logger, string name, Mujaz.Summaries.ModelOutcomeKind outcome);
}
