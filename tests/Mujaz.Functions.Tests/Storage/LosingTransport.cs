using Azure.Core;
using Azure.Core.Pipeline;

namespace Mujaz.Functions.Tests.Storage;

/// <summary>A network that loses responses: the service applies the request, and the client never hears of it.</summary>
internal sealed class LosingTransport : HttpPipelineTransport
{
    private readonly HttpClientTransport _inner = HttpClientTransport.Shared;
    private Func<Request, bool>? _lose;
    private Func<Task>? _afterLoss;

    /// <summary>How many responses were lost.</summary>
    public int Lost { get; private set; }

    /// <summary>How many requests were sent.</summary>
    public int Sent { get; private set; }

    /// <summary>Loses the response to the next request that matches.</summary>
    /// <param name="match">The request.</param>
    /// <param name="afterLoss">What happens before the client tries again.</param>
    public void LoseNext(Func<Request, bool> match, Func<Task>? afterLoss = null) => (_lose, _afterLoss) = (match, afterLoss);

    public override Request CreateRequest() => _inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The clients are asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        Sent++;
        await _inner.ProcessAsync(message);
        if (_lose?.Invoke(message.Request) != true)
        {
            return;
        }

        _lose = null;
        Lost++;
        message.Response.Dispose();
        if (_afterLoss is not null)
        {
            await _afterLoss();
        }

        throw new IOException("The response was lost.");
    }
}
