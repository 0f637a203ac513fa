namespace Mujaz.LocalHost.Http;

/// <summary>
/// Repeats a connection that is refused, as the host does: up to ten times, with 50 ms between at first and 250 ms at most. Nothing of the
/// call has been sent then, so it can be sent once more.
/// </summary>
internal sealed class ConnectionRetryHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int MaxRetries = 10;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException exception)
                when (exception.HttpRequestError == HttpRequestError.ConnectionError && attempt < MaxRetries && !cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(50 << attempt, 250)), cancellationToken);
            }
        }
    }
}
