using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Azure;
using Azure.Core;

namespace Mujaz.Storage.Pipeline;

/// <summary>Finds the service's error code and message: in a header, in XML (Blob, Queue) or in JSON (Table).</summary>
internal sealed class StorageErrorParser : RequestFailedDetailsParser
{
    /// <summary>The only instance that is needed.</summary>
    public static StorageErrorParser Instance { get; } = new();

    /// <inheritdoc/>
    public override bool TryParse(Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        var (code, message) = FromBody(response);
        if (response.Headers.TryGetValue("x-ms-error-code", out var header))
        {
            code = header;
        }

        error = code is null ? null : new ResponseError(code, message);
        return error is not null;
    }

    private static (string? Code, string? Message) FromBody(Response response)
    {
        if (response.ContentStream is not MemoryStream { Length: > 0 })
        {
            return (null, null);
        }

        try
        {
            // A proxy in between may answer with a page of its own; then the status alone speaks.
            var contentType = response.Headers.ContentType ?? string.Empty;
            return contentType.Contains("json", StringComparison.OrdinalIgnoreCase) ? FromJson(response.Content)
                : contentType.Contains("xml", StringComparison.OrdinalIgnoreCase) ? FromXml(response.Content)
                : (null, null);
        }
        catch (Exception exception) when (exception is JsonException or XmlException)
        {
            return (null, null);
        }
    }

    private static (string? Code, string? Message) FromJson(BinaryData body)
    {
        using var json = JsonDocument.Parse(body);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("odata.error", out var error))
        {
            return (null, null);
        }

        var code = error.TryGetProperty("code", out var codeElement) ? codeElement.GetString() : null;
        var message = error.TryGetProperty("message", out var messageElement) && messageElement.TryGetProperty("value", out var value)
            ? value.GetString()
            : null;
        return (code, message);
    }

    private static (string? Code, string? Message) FromXml(BinaryData body)
    {
        using var stream = body.ToStream();
        var root = XDocument.Load(stream).Root;
        return ((string?)root?.Element("Code"), (string?)root?.Element("Message"));
    }
}
