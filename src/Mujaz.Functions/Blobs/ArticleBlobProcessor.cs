using Mujaz.Functions.Batches;
using Mujaz.Functions.Batches.Reading;
using Mujaz.Functions.Problems;
using Mujaz.Functions.Requests;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summarizing;

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
    BatchQueue queue,
    BatchReader batchReader,
    BlobBatchIntake batches,
    ILogger<ArticleBlobProcessor> logger)
{
    private static readonly Problem GaveUp = new(
        StatusCodes.Status503ServiceUnavailable,
        ProblemCode.ModelUnavailable,
        "Five tries failed: the model or the storage did not answer. Upload the original again to try once more.");

    /// <summary>Summarises a blob, or records why that cannot be done. Processing the same blob again is harmless.</summary>
    /// <exception cref="ModelBusyException">The model cannot be asked now.</exception>
    public async Task ProcessAsync(ArticleBlob blob, CancellationToken cancellationToken)
    {
        var problem = await TryProcessAsync(blob, cancellationToken);
        if (problem is not null)
        {
            await results.WriteRejectionAsync(blob.Name, blob.Content, problem, cancellationToken);
            LogRejected(logger, blob.Name, problem.Code);
        }
    }

    /// <summary>Records a blob that failed too often as rejected.</summary>
    public async Task GiveUpAsync(ArticleBlob blob, CancellationToken cancellationToken)
    {
        await results.WriteRejectionAsync(blob.Name, blob.Content, GaveUp, cancellationToken);
        LogGaveUp(logger, blob.Name);
    }

    private async Task<Problem?> TryProcessAsync(ArticleBlob blob, CancellationToken cancellationToken)
    {
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

        var article = intake.Read(request.Value.Source);
        if (!article.Succeeded)
        {
            return article.Problem;
        }

        return article.Value.OtherArticles.Count > 0
            ? await TakePartsAsync(blob, options.Value, cancellationToken)
            : await SummarizeAsync(blob.Name, article.Value, request.Value, cancellationToken);
    }

    /// <summary>Several articles in one text: a batch of one entry, which is parted when it is taken in.</summary>
    private Task<Problem?> TakePartsAsync(ArticleBlob blob, BlobOptions options, CancellationToken cancellationToken)
    {
        var named = new EntryName(blob.Name);
        var entry = new BatchEntry(named.Place, named.Extension, blob.Content) { DefaultId = named.Id };
        return batches.TakeAsync(blob, options, new BatchInput(new[] { entry }.ToAsyncEnumerable()), cancellationToken);
    }

    private async Task<Problem?> SummarizeAsync(string name, Articles.Article article, ArticleRequest request, CancellationToken cancellationToken)
    {
        // The note stands before any result does, so that a takedown finds a blob whose handling was cut short.
        await traces.PutAsync(article.Id, name, cancellationToken);
        if (await embargo.HoldsUntilAsync(article.Id, request.EmbargoUntil, cancellationToken) is { } until)
        {
            await queue.SendAsync(BatchMessage.OfBlob(name), embargo.DelayUntil(until), cancellationToken);
            LogEmbargo(logger, name, until);
            return null;
        }

        var result = await service.SummarizeAsync(article, request, cancellationToken);
        if (result.Failure is { } failure && failure.Kind.IsTransient())
        {
            throw new ModelBusyException(failure.Kind);
        }

        if (result.Summaries.Count == 0)
        {
            return result.ToProblem();
        }

        if (result.DuplicateOf is { } stored)
        {
            // The result will hold the stored article's text: taking that one down has to find it.
            await traces.PutAsync(stored.Key, name, cancellationToken);
        }

        await results.WriteResultAsync(name, result, cancellationToken);
        LogDone(logger, name, result.Article.Id);
        return null;
    }

    [LoggerMessage(4101, LogLevel.Information, "Blob {Name} is summarised as article {ArticleId}.")]
    private static partial void LogDone(ILogger logger, string name, string articleId);

    [LoggerMessage(4102, LogLevel.Warning, "Blob {Name} was rejected: {Code}.")]
    private static partial void LogRejected(ILogger logger, string name, string code);

    [LoggerMessage(4104, LogLevel.Information, "Blob {Name} is under embargo until {Until:O}.")]
    private static partial void LogEmbargo(ILogger logger, string name, DateTimeOffset until);

    [LoggerMessage(4201, LogLevel.Error, "Blob {Name} failed five times and was rejected.")]
    private static partial void LogGaveUp(ILogger logger, string name);
}
