using Mujaz.Functions.Batches;
using Mujaz.Functions.Batches.Reading;
using Mujaz.Functions.Problems;
using Mujaz.Functions.Requests;
using Mujaz.Functions.Stores;
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
    BatchQueue queue,
    BatchReader batchReader,
    BlobBatchIntake batches,
    ILogger<ArticleBlobEvent> logger) : IHostEvent
{
    public Task<EventResult> HandleAsync(HostInvocation invocation, CancellationToken cancellationToken) =>
        HandleAsync(invocation.Captured("name"), invocation.Bytes("blob"), invocation.Texts("Metadata"), cancellationToken);

    /// <summary>Deals with the blob <c>articles/NAME</c>.</summary>
    public async Task<EventResult> HandleAsync(
        string name, ReadOnlyMemory<byte> content, IEnumerable<KeyValuePair<string, string>> metadata, CancellationToken cancellationToken)
    {
        var options = BlobOptions.Read(metadata);
        if (!options.Succeeded)
        {
            return await RejectAsync(name, content, options.Problem, cancellationToken).ConfigureAwait(false);
        }

        if (BatchReader.FormatOf(name, content.Span) is { } format)
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
            await queue.SendAsync(BatchMessage.OfBlob(name), embargo.DelayUntil(until), cancellationToken).ConfigureAwait(false);
            LogEmbargo(logger, name, until);
            return EventResult.Done;
        }

        var result = await service.SummarizeAsync(article.Value, request.Value, cancellationToken).ConfigureAwait(false);
        if (result.Failure is { } failure && failure.Kind.IsTransient())
        {
            LogTransient(logger, name, failure.Kind);
            return EventResult.Retry;
        }

        if (result.Summaries.Count == 0)
        {
            return await RejectAsync(name, content, result.ToProblem(), cancellationToken).ConfigureAwait(false);
        }

        if (result.DuplicateOf is { } stored)
        {
            // The result will hold the stored article's text: taking that one down has to find it.
            await traces.PutAsync(stored.Key, name, cancellationToken).ConfigureAwait(false);
        }

        await results.WriteResultAsync(name, result, cancellationToken).ConfigureAwait(false);
        LogDone(logger, name, result.Article.Id);
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

    [LoggerMessage(4103, LogLevel.Warning, "Blob {Name} has to wait: the model is {Outcome}.")]
    private static partial void LogTransient(ILogger logger, string name, Mujaz.Summaries.ModelOutcomeKind outcome);
}
