using System.Runtime.CompilerServices;
using Azure;

namespace Mujaz.Storage.Pipeline;

/// <summary>Pages fetched one after the other by the continuation token of the page before.</summary>
/// <typeparam name="T">What the pages hold.</typeparam>
/// <param name="fetch">Fetches the page that a token stands for; null is the first.</param>
/// <param name="cancellationToken">Stops fetching.</param>
internal sealed class ContinuationPageable<T>(
    Func<string?, int?, CancellationToken, Task<Page<T>>> fetch, CancellationToken cancellationToken) : AsyncPageable<T>(cancellationToken)
    where T : notnull
{
    /// <inheritdoc/>
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        PagesAsync(continuationToken, pageSizeHint, CancellationToken);

    private async IAsyncEnumerable<Page<T>> PagesAsync(
        string? continuationToken, int? pageSizeHint, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        do
        {
            var page = await fetch(continuationToken, pageSizeHint, cancellationToken);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(continuationToken));
    }
}
