using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;

namespace Mujaz.Storage.Pipeline;

/// <summary>
/// The strings that Shared Key signs: https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key
/// (Blob and Queue since version 2009-09-19; Table).
/// </summary>
internal static class SharedKeySignature
{
    /// <summary>The string to sign for the Blob and Queue services.</summary>
    /// <param name="request">The request with every header but Authorization.</param>
    /// <param name="account">The account's name.</param>
    /// <returns>Lines parted by <c>\n</c>.</returns>
    public static string BlobOrQueueStringToSign(Request request, string account)
    {
        var uri = request.Uri.ToUri();
        var text = new StringBuilder(512)
            .Append(request.Method.Method).Append('\n')
            .Append(Header(request, "Content-Encoding")).Append('\n')
            .Append(Header(request, "Content-Language")).Append('\n')
            .Append(ContentLength(request)).Append('\n')
            .Append(Header(request, "Content-MD5")).Append('\n')
            .Append(Header(request, "Content-Type")).Append('\n')
            .Append('\n') // Date: x-ms-date is always sent, and then this line is empty.
            .Append(Header(request, "If-Modified-Since")).Append('\n')
            .Append(Header(request, "If-Match")).Append('\n')
            .Append(Header(request, "If-None-Match")).Append('\n')
            .Append(Header(request, "If-Unmodified-Since")).Append('\n')
            .Append(Header(request, "Range")).Append('\n');
        AppendCanonicalizedHeaders(text, request);
        AppendCanonicalizedResource(text, account, uri);
        return text.ToString();
    }

    /// <summary>The string to sign for the Table service.</summary>
    /// <param name="request">The request with every header but Authorization.</param>
    /// <param name="account">The account's name.</param>
    /// <returns>Lines parted by <c>\n</c>.</returns>
    public static string TableStringToSign(Request request, string account)
    {
        var uri = request.Uri.ToUri();
        var text = new StringBuilder(256)
            .Append(request.Method.Method).Append('\n')
            .Append(Header(request, "Content-MD5")).Append('\n')
            .Append(Header(request, "Content-Type")).Append('\n')
            .Append(Header(request, "x-ms-date")).Append('\n')
            .Append('/').Append(account).Append(uri.AbsolutePath);
        if (QueryParameters(uri).FirstOrDefault(parameter => parameter.Name == "comp") is { Name: not null } comp)
        {
            text.Append("?comp=").Append(comp.Value);
        }

        return text.ToString();
    }

    /// <summary>The signature of a string: Base64 of its HMAC-SHA256.</summary>
    /// <param name="stringToSign">The string.</param>
    /// <param name="key">The account's key.</param>
    /// <returns>The signature.</returns>
    public static string Sign(string stringToSign, byte[] key) =>
        Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(stringToSign)));

    private static string? Header(Request request, string name) =>
        request.Headers.TryGetValue(name, out var value) ? value : null;

    private static string ContentLength(Request request) =>
        request.Content is { } content && content.TryComputeLength(out var length) && length > 0
            ? length.ToString(CultureInfo.InvariantCulture)
            : string.Empty;

    private static void AppendCanonicalizedHeaders(StringBuilder text, Request request)
    {
        var headers = request.Headers
            .Where(header => header.Name.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase))
            .Select(header => (Name: header.Name.ToLowerInvariant(), header.Value))
            .OrderBy(header => header.Name, StringComparer.Ordinal);
        foreach (var (name, value) in headers)
        {
            text.Append(name).Append(':').Append(value.Trim()).Append('\n');
        }
    }

    private static void AppendCanonicalizedResource(StringBuilder text, string account, Uri uri)
    {
        text.Append('/').Append(account).Append(uri.AbsolutePath);
        var parameters = QueryParameters(uri)
            .GroupBy(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            text.Append('\n').Append(parameter.Key).Append(':')
                .AppendJoin(',', parameter.Order(StringComparer.Ordinal));
        }
    }

    private static IEnumerable<(string Name, string Value)> QueryParameters(Uri uri)
    {
        foreach (var part in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var separator = part.IndexOf('=', StringComparison.Ordinal);
            yield return separator < 0
                ? (Uri.UnescapeDataString(part).ToLowerInvariant(), string.Empty)
                : (Uri.UnescapeDataString(part[..separator]).ToLowerInvariant(), Uri.UnescapeDataString(part[(separator + 1)..]));
        }
    }
}
