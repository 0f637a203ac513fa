using System.Net;

namespace Mujaz.Functions.Tests.Model.ProviderBatches;

/// <summary>A transport whose server answers every call alike; without a status it cannot be reached.</summary>
internal sealed class FailingServer(HttpStatusCode? status, params (string Name, string Value)[] headers) : HttpMessageHandler
{
    public int Calls { get; private set; }

    public string Body { get; init; } = """{"error":{"code":"any","message":"secret article"}}""";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Calls++;
        if (status is null)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");
        }

        var response = new HttpResponseMessage(status.Value) { Content = new StringContent(Body) };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return Task.FromResult(response);
    }
}
