using System.Net;

namespace Mujaz.Tool.Batches.Service;

/// <summary>
/// Sends a request again after faults that pass. Every request of the tool may be repeated: a batch is posted with an <c>Idempotency-Key</c>.
/// </summary>
internal sealed class RetryingHandler(Patience patience, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>No byte went either way for so long. Longer than the 230 s after which Azure's front ends give up themselves.</summary>
    public static readonly TimeSpan IdleLimit = TimeSpan.FromSeconds(240);

    /// <summary>An error of the service's own passes rarely; a few tries tell.</summary>
    private const int InternalErrorTries = 3;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var internalErrors = 0; ;)
        {
            var (response, fault) = await TrySendAsync(request, cancellationToken);
            if (response is not null)
            {
                patience.Answered();
                internalErrors += response.StatusCode == HttpStatusCode.InternalServerError ? 1 : 0;
                if (!IsPassing(response.StatusCode) || internalErrors == InternalErrorTries)
                {
                    return response;
                }

                fault = $"The service answered {(int)response.StatusCode} {response.ReasonPhrase}.";
            }

            var retryAfter = response is null ? null : RetryAfter.Of(response, patience.Time.GetUtcNow());
            if (!await patience.WaitAsync(fault!, retryAfter, cancellationToken))
            {
                return response ?? throw new ServiceException(ExitCode.Unreachable, fault!);
            }

            response?.Dispose();
        }
    }

    private async Task<(HttpResponseMessage? Response, string? Fault)> TrySendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        idle.CancelAfter(IdleLimit);
        if (request.Content is PartContent content)
        {
            content.Activity = () => idle.CancelAfter(IdleLimit);
        }

        try
        {
            return (await base.SendAsync(request, idle.Token), null);
        }
        catch (HttpRequestException exception)
        {
            return (null, $"{Root(request)} cannot be reached: {Innermost(exception).Message}.".Replace("..", ".", StringComparison.Ordinal));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, $"{Root(request)} did not answer within {IdleLimit.TotalSeconds:0} s.");
        }
    }

    private static string Root(HttpRequestMessage request) => request.RequestUri!.GetLeftPart(UriPartial.Authority);

    private static Exception Innermost(Exception exception) => exception.GetBaseException();

    private static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
        or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}
