using System.Text.Json;

namespace Mujaz.Functions.Events;

/// <summary>An event call of the Functions host: the trigger's data and its metadata.</summary>
/// <remarks>
/// The host sends byte arrays as base64 and wraps every other value that is no object in a second layer of JSON; which
/// values are wrapped has changed over time, so both forms are accepted. Of the metadata only what the trigger's own
/// path captured may be trusted: properties of a queue message's JSON are merged into it.
/// </remarks>
internal sealed class HostInvocation : IDisposable
{
    private readonly JsonDocument _document;

    private HostInvocation(JsonDocument document) => _document = document;

    /// <summary>Reads the body of a call.</summary>
    /// <exception cref="JsonException">The body is no JSON object with <c>Data</c> and <c>Metadata</c>.</exception>
    public static async Task<HostInvocation> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var document = await JsonDocument.ParseAsync(body, default, cancellationToken).ConfigureAwait(false);
        return new HostInvocation(document);
    }

    /// <inheritdoc/>
    public void Dispose() => _document.Dispose();

    /// <summary>The bytes of a binding of <c>dataType: binary</c>.</summary>
    /// <exception cref="JsonException">There is no such binding or it holds no base64.</exception>
    public byte[] Bytes(string binding)
    {
        var data = Member("Data", binding);
        return data.ValueKind == JsonValueKind.String && data.TryGetBytesFromBase64(out var bytes)
            ? bytes
            : throw new JsonException($"The host sent no base64 for the binding '{binding}'.");
    }

    /// <summary>The text of a queue message.</summary>
    /// <exception cref="JsonException">There is no such binding.</exception>
    public string Text(string binding) => Unwrap(Member("Data", binding));

    /// <summary>What the trigger's path captured under a name.</summary>
    /// <exception cref="JsonException">There is no such name.</exception>
    public string Captured(string name) => Unwrap(Member("Metadata", name));

    /// <summary>The raw value of a binding.</summary>
    /// <exception cref="JsonException">There is no such binding.</exception>
    public JsonElement Data(string binding) => Member("Data", binding);

    private JsonElement Member(string section, string name) =>
        _document.RootElement.ValueKind == JsonValueKind.Object
        && _document.RootElement.TryGetProperty(section, out var members)
        && members.ValueKind == JsonValueKind.Object
        && members.TryGetProperty(name, out var value)
            ? value
            : throw new JsonException($"The host's call has no {section}.{name}.");

    /// <summary>A string as it is, or what it holds when it is a JSON string inside a string.</summary>
    private static string Unwrap(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return value.GetRawText();
        }

        var text = value.GetString()!;
        if (text.Length < 2 || text[0] != '"')
        {
            return text;
        }

        try
        {
            using var inner = JsonDocument.Parse(text);
            return inner.RootElement.ValueKind == JsonValueKind.String ? inner.RootElement.GetString()! : text;
        }
        catch (JsonException)
        {
            // A plain text that happens to begin with a quotation mark.
            return text;
        }
    }
}
