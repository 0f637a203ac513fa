using System.Net;

namespace Mujaz.LocalHost.Http;

/// <summary>The HTTP client that calls handlers: it adds nothing, follows nothing, and decompresses nothing.</summary>
internal static class HandlerClient
{
    /// <summary>Creates the client. Time limits are the callers' business.</summary>
    public static HttpMessageInvoker Create() => new(
        new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            UseCookies = false,
            UseProxy = false,
        },
        disposeHandler: true);
}
