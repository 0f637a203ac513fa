using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Mujaz.Languages;

namespace Mujaz.Functions.Http;

/// <summary>Bytes with a strong ETag made of them; answers 304 to who has them already (RFC 9110, 13.1.2).</summary>
internal sealed class CacheableResult(string contentType, byte[] content) : IResult
{
    /// <summary>What the API's description says of the request header <c>If-None-Match</c>.</summary>
    public const string IfNoneMatchDescription = "The ETag of what the caller has: answered with 304 when it is the same still.";

    /// <summary>What the API's description says of the response header <c>ETag</c>.</summary>
    public const string ETagDescription = "Names these very bytes; weak when they are compressed.";

    /// <summary>Goes into <c>Content-Language</c>.</summary>
    public Language? Language { get; init; }

    /// <summary>Whether the bytes depend on the <c>Accept</c> header.</summary>
    public bool VaryByAccept { get; init; }

    /// <summary>The entity tag of a representation, with its quotation marks.</summary>
    public static string ETagOf(ReadOnlySpan<byte> content) => $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}\"";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var etag = ETagOf(content);
        var headers = httpContext.Response.Headers;
        headers.ETag = etag;
        headers.CacheControl = "private, max-age=0, must-revalidate";
        if (VaryByAccept)
        {
            headers.Vary = HeaderNames.Accept;
        }

        if (Language is { } language)
        {
            headers.ContentLanguage = language.Code;
        }

        if (Matches(httpContext.Request.Headers.IfNoneMatch, etag))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        httpContext.Response.ContentType = contentType;
        httpContext.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await httpContext.Response.Body.WriteAsync(content, httpContext.RequestAborted);
        }
    }

    // If-None-Match compares weakly: W/"x" matches "x".
    private static bool Matches(StringValues ifNoneMatch, string etag) =>
        EntityTagHeaderValue.TryParseList(ifNoneMatch.ToArray()!, out var tags)
        && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag == etag);
}
