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
    ILogger<ArticleBlobEvent> logger) : IHostEvent
{
    public async Task<EventResult> HandleAsync(HostInvocation invocation, CancellationToken cancellationToken)
    {
        var name = invocation.Captured("name");
        var content = invocation.Bytes("blob");
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

    private async Task<EventResult> RejectAsync(string name, byte[] content, Problem problem, CancellationToken cancellationToken)
    {
        await results.WriteRejectionAsync(name, content, problem, cancellationToken).ConfigureAwait(false);
        LogRejected(logger, name, problem.Code);
        return EventResult.Done;
    }

    [LoggerMessage(4101, LogLevel.Information, "Blob {Name} is summarised as article {ArticleId}.")]
    private static partial void LogDone(ILogger logger, string name, string articleId);

    [LoggerMessage(4102, LogLevel.Warning, "Blob {Name} was rejected: {Code}.")]
    private static partial void LogRejected(ILogger logger, string name, string code);

    [LoggerMessage(4103, LogLevel.Warning, "Blob {Name} has to wait: the model is {Outcome}.")]
    private static partial void LogTransient(ILogger logger, string name, Mujaz.Summaries.ModelOutcomeKind outcome);
}
