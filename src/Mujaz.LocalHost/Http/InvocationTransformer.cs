using Microsoft.Net.Http.Headers;
using Mujaz.LocalHost.Workers.Rpc;
using Yarp.ReverseProxy.Forwarder;

namespace Mujaz.LocalHost.Http;

/// <summary>
/// The headers with which a call reaches the worker: the host's own facts replace what the caller says of them, so that nobody can forge
/// an address or another's invocation.
/// </summary>
internal sealed class InvocationTransformer(InvocationRequest invocation) : HttpTransformer
{
    private const string InvocationId = "x-ms-invocation-id";
    private const string InternalPrefix = "X-Azure-Functions-";

    /// <inheritdoc/>
    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);

        // Headers that concern one connection only (RFC 9110, section 7.6.1); those that every caller sends so are left out already.
        foreach (var name in httpContext.Request.Headers.Connection.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries)))
        {
            Replace(proxyRequest, name, null);
        }

        // The worker's own address.
        proxyRequest.Headers.Host = null;
        foreach (var name in proxyRequest.Headers.NonValidated
            .Select(header => header.Key)
            .Where(name => name.StartsWith(InternalPrefix, StringComparison.OrdinalIgnoreCase))
            .ToArray())
        {
            proxyRequest.Headers.Remove(name);
        }

        var request = httpContext.Request;
        Replace(proxyRequest, InvocationId, invocation.InvocationId);
        Replace(proxyRequest, HeaderNames.TraceParent, invocation.TraceContext.TraceParent);
        Replace(proxyRequest, "X-Forwarded-For", httpContext.Connection.RemoteIpAddress?.ToString());
        Replace(proxyRequest, "X-Forwarded-Host", request.Host.Value);
        Replace(proxyRequest, "X-Forwarded-Proto", request.Scheme);
        Replace(proxyRequest, "X-Forwarded-Prefix", null);
        Replace(proxyRequest, "Forwarded", null);
    }

    private static void Replace(HttpRequestMessage request, string name, string? value)
    {
        if (name.Length > 0)
        {
            request.Headers.Remove(name);
        }

        if (!string.IsNullOrEmpty(value))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
