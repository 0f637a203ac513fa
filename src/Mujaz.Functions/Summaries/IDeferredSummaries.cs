namespace Mujaz.Functions.Summaries;

/// <summary>Makes the summaries of an article after the call that asked for them was answered.</summary>
internal interface IDeferredSummaries
{
    /// <summary>Takes the article in durably.</summary>
    /// <param name="request">The call, already found to be right.</param>
    /// <param name="content">Its body.</param>
    /// <param name="cancellationToken">Cancelled when the caller disconnects.</param>
    /// <returns>The answer: 202 with the address of the operation.</returns>
    Task<IResult> DeferAsync(HttpRequest request, ArticleContent content, CancellationToken cancellationToken);
}
