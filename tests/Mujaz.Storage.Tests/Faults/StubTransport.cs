using Azure.Core.Pipeline;

namespace Mujaz.Storage.Tests.Faults;

/// <summary>A service that answers what a test says and keeps what it was asked.</summary>
internal static class StubTransport
{
    public static HttpClientTransport Create(Func<HttpRequestMessage, HttpResponseMessage> answer) => new(new Handler(answer));

    private sealed class Handler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer(request));
    }
}
