using Azure;
using Mujaz.Functions.Batches;
using Mujaz.Functions.Batches.Reading;
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
    SummaryService service,
    BlobTraceStore traces,
    BlobResultWriter results,
    EmbargoGate embargo,
    TimeProvider time,
    BatchQueue queue,
    BatchReader batchReader,
    BlobBatchIntake batches,
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
        if (!options.Succeeded || BatchReader.FormatOf(blob.Name, blob.Content.Span) is not null
            || reader.Read(blob.Name, blob.Content, options.Value.Defaults) is not { Succeeded: true, Value: { } request }
            || intake.Read(request.Source) is not { Succeeded: true, Value: { } article })
        {
            return false;
        }

        var notes = await traces.GetAsync(article.Id, cancellationToken);
        return notes.Any(note => note.Name == blob.Name && note.NotedAt >= modified - ClockSkew);
    }

    /// <summary>Records a blob that no address leads to as rejected; its content cannot be copied.</summary>
    public async Task RefuseNameAsync(string name, CancellationToken cancellationToken)
    {
        await results.WriteRejectionAsync(name, ReadOnlyMemory<byte>.Empty, UnusableName, cancellationToken);
        LogRejected(logger, LogText.OneLine(name), UnusableName.Code);
    }

    /// <summary>Puts a blob off: the host would try five times within a second, and then give up.</summary>
    /// <param name="name">NAME.</param>
    /// <param name="away">What the storage said. Should the queue be away too, it is asked to all the same.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async Task WaitForStorageAsync(string name, RequestFailedException away, CancellationToken cancellationToken)
    {
        await queue.SendAsync(BatchMessage.OfBlob(name), BatchBackoff.Delay(0, null, Random.Shared.NextDouble()), cancellationToken);
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

        if (BatchReader.FormatOf(blob.Name, blob.Content.Span) is { } format)
        {
            var input = batchReader.Open(format, blob.Content, cancellationToken);
            return input.Succeeded ? await batches.TakeAsync(blob, options.Value, input.Value, cancellationToken) : input.Problem;
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

        return article.Value.OtherArticles.Count > 0
            ? await TakePartsAsync(blob, options.Value, cancellationToken)
            : await SummarizeAsync(blob, article.Value, request.Value with { SubmittedAt = time.GetUtcNow() }, cancellationToken);
    }

    /// <summary>Several articles in one text: a batch of one entry, which is parted when it is taken in.</summary>
    private Task<Problem?> TakePartsAsync(ArticleBlob blob, BlobOptions options, CancellationToken cancellationToken)
    {
        var named = new EntryName(blob.Name);
        var entry = new BatchEntry(named.Place, named.Extension, blob.Content) { DefaultId = named.Id };
        return batches.TakeAsync(blob, options, new BatchInput(new[] { entry }.ToAsyncEnumerable()), cancellationToken);
    }

    private async Task<Problem?> SummarizeAsync(ArticleBlob blob, Articles.Article article, ArticleRequest request, CancellationToken cancellationToken)
    {
        var name = blob.Name;
        // The note stands before any result does, so that a takedown finds a blob whose handling was cut short.
        await traces.PutAsync(article.Id, name, cancellationToken);
        if (await embargo.HoldsUntilAsync(article.Id, request.EmbargoUntil, cancellationToken) is { } until)
        {
            await WaitForEmbargoAsync(name, until, cancellationToken);
            return null;
        }

        var result = await service.SummarizeAsync(article, request, cancellationToken);
        if (result.Failure is { } failure && failure.Kind.IsTransient())
        {
            throw new ModelBusyException(failure.Kind);
        }

        if (result.Summaries.Count == 0)
        {
            await results.WriteRejectionAsync(name, article.Id, request.SubmittedAt!.Value, blob.Content, result.ToProblem(), cancellationToken);
            LogRejected(logger, LogText.OneLine(name), result.ToProblem().Code);
            return null;
        }

        var hold = await results.WriteResultAsync(name, article.Id, result, cancellationToken);
        if (hold.EndsWorkOf(request.SubmittedAt!.Value))
        {
            LogTakenDown(logger, LogText.OneLine(name));
        }
        else if (embargo.UntilOf(hold) is { } late)
        {
            await WaitForEmbargoAsync(name, late, cancellationToken);
        }
        else
        {
            LogDone(logger, LogText.OneLine(name), result.Article.Id);
        }

        return null;
    }

    private async Task WaitForEmbargoAsync(string name, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await queue.SendAsync(BatchMessage.OfBlob(name), embargo.DelayUntil(until), cancellationToken);
        LogEmbargo(logger, LogText.OneLine(name), until);
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
