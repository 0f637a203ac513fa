namespace Mujaz.Functions.Http;

/// <summary>The codings of request bodies (RFC 9110, 8.4). The framework undoes those it knows, and takes the header away with them.</summary>
internal static class ContentCoding
{
    /// <summary>The codings that are undone, for the header <c>Accept-Encoding</c> of a refusal (RFC 9110, 15.5.16).</summary>
    public const string Accepted = "gzip, br, deflate";

    private static readonly object Coded = new();

    private static readonly Problem Unsupported = new(
        StatusCodes.Status415UnsupportedMediaType,
        ProblemCode.UnsupportedMediaType,
        "The body's Content-Encoding is not supported: send one of gzip, br, deflate, or none.");

    /// <summary>The problem of a body that is not as its header says.</summary>
    public static Problem Broken { get; } = new(
        StatusCodes.Status400BadRequest, ProblemCode.InvalidRequest, "The body cannot be decompressed as its Content-Encoding says.");

    /// <summary>Why a body cannot be read as it is coded, or null.</summary>
    public static Problem? ProblemOf(HttpRequest request)
    {
        var codings = request.Headers.ContentEncoding;
        return codings.Count == 0 || (codings.Count == 1 && (string.IsNullOrWhiteSpace(codings[0]) || codings[0]!.Trim().Equals("identity", StringComparison.OrdinalIgnoreCase)))
            ? null
            : Unsupported;
    }

    /// <summary>Notes that the body came coded, before the framework takes the header away.</summary>
    public static void Note(HttpContext context)
    {
        if (context.Request.Headers.ContentEncoding.Count > 0)
        {
            context.Items[Coded] = true;
        }
    }

    /// <summary>Whether an exception says that the body is not as its header said.</summary>
    public static bool IsBroken(HttpContext context, Exception exception) => context.Items.ContainsKey(Coded)
        && (exception is InvalidDataException
            || (exception is InvalidOperationException or IOException && exception.Source?.StartsWith("System.IO.Compression", StringComparison.Ordinal) == true));
}
