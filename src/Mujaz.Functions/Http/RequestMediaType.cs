using Microsoft.Net.Http.Headers;
using Mujaz.Articles.Word;

namespace Mujaz.Functions.Http;

/// <summary>The media type that a request says its body has. Names and values of parameters are alike whether quoted or not (RFC 9110, 8.3.1).</summary>
/// <param name="Name">The type in small letters, without parameters.</param>
/// <param name="IsUtf8">Whether the body is declared as UTF-8, or nothing is said of it.</param>
internal sealed record RequestMediaType(string Name, bool IsUtf8)
{
    /// <summary>The problem of a body that is declared as something else.</summary>
    public static Problem OtherCharset { get; } = new(
        StatusCodes.Status415UnsupportedMediaType,
        ProblemCode.UnsupportedMediaType,
        "Bodies are UTF-8; another charset is declared. (Blobs may use other encodings.)");

    /// <summary>Whether it is JSON: <c>application/json</c>, its old name, or a type that is written in JSON (RFC 6839).</summary>
    public bool IsJson => Name is "application/json" or "text/json" || (Name.StartsWith("application/", StringComparison.Ordinal) && Name.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>Whether it is one JSON text a line.</summary>
    public bool IsJsonLines => Name is "application/x-ndjson" or "application/ndjson" or "application/jsonl" or "application/x-jsonlines" or "application/jsonlines";

    /// <summary>Whether it is a table.</summary>
    public bool IsTable => Name is "text/csv" or "application/csv" or "text/tab-separated-values";

    /// <summary>Whether it is a ZIP archive.</summary>
    public bool IsZip => Name is "application/zip" or "application/x-zip-compressed";

    /// <summary>Whether it is a Word document.</summary>
    public bool IsWord => Name == WordDocument.MediaType;

    /// <summary>The type of a request's body, or null when none is given or it cannot be read.</summary>
    public static RequestMediaType? Of(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) && parsed.MediaType.Value is { } name
            ? new RequestMediaType(name.ToLowerInvariant(), IsUtf8Name(HeaderUtilities.RemoveQuotes(parsed.Charset).Value))
            : null;

    // "utf8" is no name in IANA's registry, and what many clients send. ASCII is UTF-8 as it is.
    private static bool IsUtf8Name(string? charset) =>
        string.IsNullOrEmpty(charset) || charset.Trim().ToLowerInvariant() is "utf-8" or "utf8" or "us-ascii" or "ascii" or "unicode-1-1-utf-8";
}
