using Mujaz.Articles;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Telemetry;
using Mujaz.Summaries;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Summaries;

/// <summary>The work on every article, whichever way it came in: embargo, references for a takedown, summaries, and what holds them back.</summary>
internal sealed class ArticleProcessor(SummaryService service, EmbargoGate embargo, AppTelemetry telemetry, TimeProvider time)
{
    /// <summary>Makes the summaries for the sender of the article, whom no embargo holds back.</summary>
    /// <returns><see cref="ArticleOutcome.Done"/> or <see cref="ArticleOutcome.Failed"/>.</returns>
    public async Task<ArticleOutcome> ProcessAsync(Article article, ArticleRequest request, CancellationToken cancellationToken)
    {
        await embargo.NoteAsync(article.Id, request.EmbargoUntil, cancellationToken);
        var result = await SummarizeAsync(article, request, model: null, cancellationToken);
        return result.Summaries.Count == 0 ? new ArticleOutcome.Failed(result.ToProblem()) : new ArticleOutcome.Done(result);
    }

    /// <summary>Makes the summaries and writes them where others can read them, unless an embargo or a takedown holds them back.</summary>
    /// <param name="article">The article.</param>
    /// <param name="request">What is wanted of it.</param>
    /// <param name="sink">Where the summaries go.</param>
    /// <param name="model">The configured model reached another way, or null for the ordinary way.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<ArticleOutcome> ProcessAsync(
        Article article, ArticleRequest request, IArticleSink sink, ISummaryModel? model, CancellationToken cancellationToken)
    {
        var begunAt = request.SubmittedAt ?? time.GetUtcNow();

        // The reference stands before any result does, so that a takedown finds work that was cut short. What holds the article back
        // is read after that: a takedown that has looked for references before this one was added shows now.
        await sink.AddReferenceAsync(article.Id, cancellationToken);
        await embargo.NoteAsync(article.Id, request.EmbargoUntil, cancellationToken);
        if (await HeldBackAsync(article.Id, begunAt, cancellationToken) is { } early)
        {
            return early;
        }

        var result = await SummarizeAsync(article, request with { SubmittedAt = begunAt }, model, cancellationToken);
        if (result.Failure is { } failure && failure.Kind.IsTransient())
        {
            return new ArticleOutcome.Busy(failure) { Usage = result.Usage };
        }

        return (await WriteAsync(article, result, sink, cancellationToken)) with { Usage = result.Usage };
    }

    private async Task<SummaryResult> SummarizeAsync(
        Article article, ArticleRequest request, ISummaryModel? model, CancellationToken cancellationToken)
    {
        using var span = SummaryTracing.Source.StartActivity("summarize")?.SetTag("mujaz.article.id", article.Id);
        var result = await service.SummarizeAsync(article, request, model, cancellationToken);
        var cache = WireName.Of(result.Cache);
        span?.SetTag("mujaz.cache", cache);
        telemetry.Answered(cache);
        return result;
    }

    private async Task<ArticleOutcome> WriteAsync(Article article, SummaryResult result, IArticleSink sink, CancellationToken cancellationToken)
    {
        // A model takes its time, and what was not held back when it was asked may be now.
        if (result.Usage.Calls > 0 && await HeldBackAsync(article.Id, result.BegunAt, cancellationToken) is { } late)
        {
            return late;
        }

        if (result.Summaries.Count == 0)
        {
            var problem = result.ToProblem();
            var hold = await sink.RejectAsync(problem, result, cancellationToken);
            return hold.EndsWorkOf(result.BegunAt) ? new ArticleOutcome.TakenDown() : new ArticleOutcome.Failed(problem);
        }

        if (result.DuplicateOf is { } stored)
        {
            // The result will hold the stored article's text: taking that one down has to find it.
            await sink.AddReferenceAsync(stored.Key, cancellationToken);
            if (await HeldBackAsync(stored.Key, result.BegunAt, cancellationToken) is { } held)
            {
                return held;
            }
        }

        return HeldBackBy(await sink.WriteAsync(result, cancellationToken), result.BegunAt) ?? new ArticleOutcome.Done(result);
    }

    private async Task<ArticleOutcome?> HeldBackAsync(string articleId, DateTimeOffset begunAt, CancellationToken cancellationToken) =>
        HeldBackBy(await embargo.HoldOfAsync(articleId, cancellationToken), begunAt);

    private ArticleOutcome? HeldBackBy(ArticleHold hold, DateTimeOffset begunAt) =>
        hold.EndsWorkOf(begunAt) ? new ArticleOutcome.TakenDown()
        : embargo.UntilOf(hold) is { } until ? new ArticleOutcome.Embargoed(until, embargo.DelayUntil(until))
        : null;
}
