using System.Text.Json;
using System.Text.Unicode;

namespace Mujaz.Functions.Http;

/// <summary>Reads a request body that must be a JSON object.</summary>
internal static class JsonBody
{
    // Exports have fields of their own, nested as they like; deeper is an attack.
    private static readonly JsonDocumentOptions DocumentOptions = new() { MaxDepth = 64 };

    /// <summary>Reads the body and hands it to <paramref name="read"/>, or gives the problem that prevents it.</summary>
    public static async Task<Result<T>> ReadAsync<T>(
        HttpRequest request,
        long maxBytes,
        Func<JsonElement, Result<T>> read,
        CancellationToken cancellationToken)
        where T : class
    {
        if (RequestMediaType.Of(request) is not { IsJson: true } mediaType)
        {
            return new Problem(StatusCodes.Status415UnsupportedMediaType, ProblemCode.UnsupportedMediaType, "Send application/json.");
        }

        if (!mediaType.IsUtf8)
        {
            return RequestMediaType.OtherCharset;
        }

        var body = await RequestBody.ReadAsync(request, maxBytes, cancellationToken);
        return body.Succeeded ? Parse(body.Value, read) : body.Problem;
    }

    /// <summary>Parses a JSON object.</summary>
    public static Result<T> Parse<T>(ReadOnlyMemory<byte> utf8, Func<JsonElement, Result<T>> read)
        where T : class
    {
        if (utf8.IsEmpty)
        {
            return new Problem(StatusCodes.Status400BadRequest, ProblemCode.MissingBody, "The request has no body.");
        }

        if (!Utf8.IsValid(utf8.Span))
        {
            return new Problem(StatusCodes.Status400BadRequest, ProblemCode.InvalidUtf8, "The body is not valid UTF-8.");
        }

        try
        {
            using var document = JsonDocument.Parse(utf8, DocumentOptions);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? read(document.RootElement)
                : new Problem(StatusCodes.Status400BadRequest, ProblemCode.InvalidRequest, "The body must be a JSON object.");
        }
        catch (JsonException exception)
        {
            return Malformed(exception);
        }
    }

    /// <summary>The problem of a text that is no JSON, with the place of the mistake.</summary>
    public static Problem Malformed(JsonException exception) => new(
        StatusCodes.Status400BadRequest,
        ProblemCode.MalformedJson,
        $"The body is not valid JSON: error at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
}
