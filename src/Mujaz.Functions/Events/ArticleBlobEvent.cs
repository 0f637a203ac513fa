using Mujaz.Functions.Batches;
using Mujaz.Functions.Problems;
using Mujaz.Functions.Requests;
using Mujaz.Functions.Stores;
using Mujaz.Functions.Summarizing;

namespace Mujaz.Functions.Events;

/// <summary><c>OnArticleBlob</c>: an article dropped into the container <c>articles</c> becomes <c>summaries/NAME.json</c>.</summary>
internal sealed partial class ArticleBlobEvent(
    BlobArticleReader reader,
    ArticleIntake intake,
    SummaryService service,
    BlobTraceStore traces,
    BlobResultWriter results,
    EmbargoGate embargo,
    BatchQueue queue,
    ILogger<ArticleBlobEvent> logger) : IHostEvent
{
    public async Task<EventResult> HandleAsync(HostInvocation invocation, CancellationToken cancellationToken)
    {
        return await HandleAsync(invocation.Captured("name"), invocation.Bytes("blob"), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deals with the blob <c>articles/NAME</c>.</summary>
    public async Task<EventResult> HandleAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var request = reader.Read(name, content);
        if (!request.Succeeded)
        {
            return await RejectAsync(name, content, request.Problem, cancellationToken).ConfigureAwait(false);
        }

        var article = intake.Read(request.Value.Source);
        if (!article.Succeeded)
        {
            return await RejectAsync(name, content, article.Problem, cancellationToken).ConfigureAwait(false);
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
