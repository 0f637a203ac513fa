using System.Collections.Frozen;
using System.Net.Http.Headers;
using Microsoft.Extensions.Primitives;

namespace Mujaz.LocalHost.Http;

/// <summary>Which headers pass a proxy: all but those of one connection (RFC 9110, section 7.6.1).</summary>
internal static class ProxyHeaders
{
    private static readonly FrozenSet<string> HopByHop = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Connection",
        "Expect",
        "Keep-Alive",
        "Proxy-Authenticate",
        "Proxy-Authorization",
        "Proxy-Connection",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade");

    /// <summary>Copies a client's headers, Host included, to the call of the handler.</summary>
    public static void CopyRequest(IHeaderDictionary source, HttpRequestMessage target)
    {
        var named = NamedByConnection(source.Connection);
        foreach (var (name, values) in source)
        {
            if (HopByHop.Contains(name) || named.Contains(name))
            {
                continue;
            }

            if (!target.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                target.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }
    }

    /// <summary>Copies the handler's headers to the answer.</summary>
    public static void CopyResponse(HttpResponseMessage source, IHeaderDictionary target)
    {
        var named = source.Headers.Connection.ToHashSet(StringComparer.OrdinalIgnoreCase);
        Copy(source.Headers.NonValidated, target, named);
        Copy(source.Content.Headers.NonValidated, target, named);
    }

    private static void Copy(HttpHeadersNonValidated source, IHeaderDictionary target, HashSet<string> named)
    {
        foreach (var (name, values) in source)
        {
            if (!HopByHop.Contains(name) && !named.Contains(name))
            {
                target.Append(name, new StringValues([.. values]));
            }
        }
    }

    private static HashSet<string> NamedByConnection(StringValues connection) => connection
        .SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
