using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Mujaz.ModelStub;

namespace Mujaz.Functions.Tests.Model;

/// <summary>
/// Sends what is addressed to a provider to a stub, over real HTTP, so that addresses of Azure can be configured: the host of
/// Azure's to the first stub, any other to the second.
/// </summary>
internal sealed class StubRedirect(ModelStubServer azure, ModelStubServer? other = null)
{
    private readonly ModelStubServer _azure = azure;
    private readonly ModelStubServer? _other = other;
    private readonly ConcurrentQueue<Uri> _addresses = new();

    /// <summary>What was called, in order.</summary>
    public IReadOnlyCollection<Uri> Addresses => _addresses;

    /// <summary>Puts itself below every HTTP client of the model.</summary>
    public void Register(IServiceCollection services) => services.PostConfigureAll<HttpClientFactoryOptions>(
        factory => factory.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = new Handler(this)));

    private sealed class Handler(StubRedirect redirect) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var address = request.RequestUri!;
            redirect._addresses.Enqueue(address);
            var stub = address.Host.EndsWith(".azure.com", StringComparison.Ordinal) ? redirect._azure : redirect._other!;
            request.RequestUri = new UriBuilder(address) { Scheme = "http", Host = stub.Endpoint.Host, Port = stub.Endpoint.Port }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
