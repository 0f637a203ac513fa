using System.Net;
using System.Net.Sockets;

namespace Mujaz.Functions.Batches.Callbacks;

/// <summary>Connections for callbacks.</summary>
/// <remarks>
/// The address is checked on the very lookup that is connected to: a name that resolves differently the next time gains nothing.
/// Redirects are not followed, and no proxy is used, which would do the lookup itself.
/// </remarks>
internal static class CallbackTransport
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    public static SocketsHttpHandler Create(ICallbackAddressPolicy policy) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = ConnectTimeout,

        // Nothing of an answer but its status is looked at.
        MaxResponseDrainSize = 0,

        // One call a batch: a kept connection would only outlive the check of its address.
        PooledConnectionLifetime = TimeSpan.Zero,
        ConnectCallback = (context, cancellationToken) => ConnectAsync(policy, context.DnsEndPoint, cancellationToken),
    };

    private static async ValueTask<Stream> ConnectAsync(ICallbackAddressPolicy policy, DnsEndPoint endpoint, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(endpoint.Host, cancellationToken);
        IPAddress[] allowed = [.. addresses.Where(policy.Allows)];
        if (allowed.Length == 0)
        {
            throw new CallbackAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, endpoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
