using Mujaz.Articles;
using Mujaz.Functions.Batches.Contract;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Http;
using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Batches.Intake;

/// <summary>Answers a call with 202: the article becomes a batch of one, which survives whatever happens to this process.</summary>
internal sealed class DeferredSummaries(BatchIntake intake, BatchProgress progress, TimeProvider time) : IDeferredSummaries
{
    /// <inheritdoc/>
    public async Task<IResult> DeferAsync(HttpRequest request, ArticleContent content, CancellationToken cancellationToken)
    {
        var id = NewBatch.NewId();
        var batch = new NewBatch(id, id) { PartsArticles = false };
        if (content.Format is not null)
        {
            batch = WithQuery(batch, request);
        }

        var entries = new[] { new BatchEntry("item 1", ExtensionOf(content.Format), content.Bytes) }.ToAsyncEnumerable();
        var staged = await intake.StageAsync(batch, new BatchInput(entries), cancellationToken);
        var header = await intake.StartAsync(staged, cancellationToken);
        var tally = await progress.GetAsync(header, cancellationToken);
        return new AcceptedBatchResult(header, tally, time.GetUtcNow())
        {
            PreferenceApplied = PreferHeader.WantsAsync(request) ? PreferHeader.RespondAsync : null,
        };
    }

    /// <summary>A bare article has its options in the query, as a batch has.</summary>
    private static NewBatch WithQuery(NewBatch batch, HttpRequest request)
    {
        var query = QueryString.Create(request.Query.Where(pair => pair.Key != QueryArticleOptions.Key)).Value ?? "";
        return batch with { Options = query, Defaults = QueryArticleOptions.Parse(query).Value! };
    }

    private static string ExtensionOf(ArticleFormat? format) => format switch
    {
        null => ".json",
        ArticleFormat.Html => ".html",
        ArticleFormat.Markdown => ".md",
        _ => ".txt",
    };
}
