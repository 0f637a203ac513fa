using Azure;
using Mujaz.Functions.Http;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Blobs;

/// <summary>
/// An article dropped into the container <c>articles</c> becomes <c>summaries/NAME.json</c>; a blob with many articles becomes
/// a batch, whose results are <c>summaries/NAME.jsonl</c> and <c>summaries/NAME.report.json</c>.
/// </summary>
internal sealed partial class ArticleBlobProcessor(
    BlobArticleReader reader,
    ArticleIntake intake,
    ArticleProcessor articles,
    BlobResultWriter results,
    IBlobQueue queue,
    IBlobBatchIntake batches,
    ILogger<ArticleBlobProcessor> logger)
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    private static readonly Problem GaveUp = new(
        StatusCodes.Status503ServiceUnavailable,
        ProblemCode.ModelUnavailable,
        "Five tries failed: the model or the storage did not answer. Upload the original again to try once more.");

    private static readonly Problem UnusableName = new(
        StatusCodes.Status400BadRequest,
        ProblemCode.BlobUnreadable,
        "No result can be written under the blob's name: it has a segment '.' or '..', a control character or half a surrogate pair, "
        + "or is over 1,012 characters. Upload it under another.");

    /// <summary>Summarises a blob, or records why that cannot be done. Processing the same blob again is harmless.</summary>
    /// <exception cref="ModelBusyException">The model cannot be asked now.</exception>
    public async Task ProcessAsync(ArticleBlob blob, CancellationToken cancellationToken)
    {
        var problem = await TryProcessAsync(blob, cancellationToken);
        if (problem is not null)
        {
            await results.WriteRejectionAsync(blob.Name, blob.Content, problem, cancellationToken);
            LogRejected(logger, LogText.OneLine(blob.Name), problem.Code);
        }
    }

    /// <summary>Whether work on this version of the blob has begun: a batch was made of it, or a note says that its article was worked on.</summary>
    /// <param name="blob">The blob.</param>
    /// <param name="modified">When this version was written, by the storage's clock.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async Task<bool> IsKnownAsync(ArticleBlob blob, DateTimeOffset modified, CancellationToken cancellationToken)
    {
        if (await batches.HasTakenAsync(blob, cancellationToken))
        {
            return true;
        }

        var options = BlobOptions.Read(blob.Metadata);
        if (!options.Succeeded || batches.HoldsMany(blob)
            || reader.Read(blob.Name, blob.Content, options.Value.Defaults) is not { Succeeded: true, Value: { } request }
            || intake.Read(request.Source) is not { Succeeded: true, Value: { } article })
        {
            return false;
        }

        return await results.HasBegunAsync(article.Id, blob.Name, modified - ClockSkew, cancellationToken);
    }

    /// <summary>Records a blob that no address leads to as rejected; its content cannot be copied.</summary>
    public async Task RefuseNameAsync(string name, CancellationToken cancellationToken)
    {
        await results.WriteRejectionAsync(name, ReadOnlyMemory<byte>.Empty, UnusableName, cancellationToken);
        LogRejected(logger, LogText.OneLine(name), UnusableName.Code);
    }

    /// <summary>Puts a blob off: the host would try five times within a second, and then give up.</summary>
    /// <param name="name">NAME.</param>
    /// <param name="away">What the storage said. The queue may be away too, in which case this throws.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async Task WaitForStorageAsync(string name, RequestFailedException away, CancellationToken cancellationToken)
    {
        await queue.RetryAsync(name, tries: 0, cancellationToken);
        LogStorageAway(logger, LogText.OneLine(name), away.Status, away);
    }

    /// <summary>Records a blob that failed too often as rejected.</summary>
    public async Task GiveUpAsync(ArticleBlob blob, CancellationToken cancellationToken)
    {
        await results.WriteRejectionAsync(blob.Name, blob.Content, GaveUp, cancellationToken);
        LogGaveUp(logger, LogText.OneLine(blob.Name));
    }

    private async Task<Problem?> TryProcessAsync(ArticleBlob blob, CancellationToken cancellationToken)
    {
        if (!BlobNames.CanHaveResults(blob.Name))
        {
            return UnusableName;
        }

        var options = BlobOptions.Read(blob.Metadata);
        if (!options.Succeeded)
        {
            return options.Problem;
        }

        if (batches.HoldsMany(blob))
        {
            return await batches.TakeAsync(blob, options.Value, cancellationToken);
        }

        var request = reader.Read(blob.Name, blob.Content, options.Value.Defaults);
        if (!request.Succeeded)
        {
            return request.Problem;
        }

        foreach (var warning in UnreadNames.Warn("Fields", request.Value.UnreadFields))
        {
            LogUnread(logger, LogText.OneLine(blob.Name), LogText.OneLine(warning));
        }

        var article = intake.Read(request.Value.Source);
        if (!article.Succeeded)
        {
            return article.Problem;
        }

        if (article.Value.OtherArticles.Count > 0)
        {
            return await batches.TakeAsync(blob, options.Value, cancellationToken);
        }

        var outcome = await articles.ProcessAsync(article.Value, request.Value, results.SinkOf(blob), model: null, cancellationToken);
        await FinishAsync(blob.Name, outcome, cancellationToken);
        return null;
    }

    private async Task FinishAsync(string name, ArticleOutcome outcome, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case ArticleOutcome.Done done:
                LogDone(logger, LogText.OneLine(name), done.Result.Article.Id);
                break;
            case ArticleOutcome.Failed failed:
                LogRejected(logger, LogText.OneLine(name), failed.Problem.Code);
                break;
            case ArticleOutcome.TakenDown:
                LogTakenDown(logger, LogText.OneLine(name));
                break;
            case ArticleOutcome.Embargoed embargoed:
                await queue.DelayAsync(name, embargoed.Delay, cancellationToken);
                LogEmbargo(logger, LogText.OneLine(name), embargoed.Until);
                break;
            case ArticleOutcome.Busy busy:
                throw new ModelBusyException(busy.Failure.Kind);
        }
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

    [LoggerMessage(4107, LogLevel.Warning, "Blob {Name}: {Warning}")]
    private static partial void LogUnread(ILogger logger, string name, string warning);

    [LoggerMessage(4201, LogLevel.Error, "Blob {Name} failed five times and was rejected.")]
    private static partial void LogGaveUp(ILogger logger, string name);
}
