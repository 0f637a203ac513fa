using System.Buffers.Text;
using System.Runtime.InteropServices;
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
    private const int FirstBufferSize = 64 * 1024;

    private readonly byte[] _body;
    private readonly JsonDocument _document;
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _decoded = new(StringComparer.Ordinal);

    private HostInvocation(byte[] body, JsonDocument document)
    {
        _body = body;
        _document = document;
    }

    /// <summary>Reads the body of a call.</summary>
    /// <exception cref="JsonException">The body is no JSON object with <c>Data</c> and <c>Metadata</c>.</exception>
    public static async Task<HostInvocation> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var (buffer, length) = await ReadBodyAsync(body, cancellationToken).ConfigureAwait(false);
        return new HostInvocation(buffer, JsonDocument.Parse(buffer.AsMemory(0, length)));
    }

    /// <inheritdoc/>
    public void Dispose() => _document.Dispose();

    /// <summary>The bytes of a binding of <c>dataType: binary</c>.</summary>
    /// <remarks>A blob may have 100 MB: it is decoded where it stands in the body, without a copy.</remarks>
    /// <exception cref="JsonException">There is no such binding or it holds no base64.</exception>
    public ReadOnlyMemory<byte> Bytes(string binding)
    {
        if (!_decoded.TryGetValue(binding, out var bytes))
        {
            bytes = DecodeInPlace(Member("Data", binding))
                ?? throw new JsonException($"The host sent no base64 for the binding '{binding}'.");
            _decoded.Add(binding, bytes);
        }

        return bytes;
    }

    /// <summary>The text of a queue message.</summary>
    /// <exception cref="JsonException">There is no such binding.</exception>
    public string Text(string binding) => Unwrap(Member("Data", binding));

    /// <summary>What the trigger's path captured under a name.</summary>
    /// <exception cref="JsonException">There is no such name.</exception>
    public string Captured(string name) => Unwrap(Member("Metadata", name));

    /// <summary>The strings of an object in the trigger's metadata, such as a blob's own metadata; none when there is no such object.</summary>
    public IEnumerable<KeyValuePair<string, string>> Texts(string name) =>
        Find("Metadata", name) is { ValueKind: JsonValueKind.Object } entries
            ? entries.EnumerateObject().Where(entry => entry.Value.ValueKind == JsonValueKind.String).Select(entry => KeyValuePair.Create(entry.Name, entry.Value.GetString()!))
            : [];

    /// <summary>The raw value of a binding.</summary>
    /// <exception cref="JsonException">There is no such binding.</exception>
    public JsonElement Data(string binding) => Member("Data", binding);

    private static async Task<(byte[] Buffer, int Length)> ReadBodyAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[FirstBufferSize];
        var length = 0;
        int read;
        while ((read = await body.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
        {
            length += read;
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(Array.MaxLength, buffer.Length * 2L));
            }
        }

        return (buffer, length);
    }

    private ReadOnlyMemory<byte>? DecodeInPlace(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        // The value with its quotation marks, a part of the body.
        var raw = JsonMarshal.GetRawUtf8Value(value);
        if (raw.Contains((byte)'\\') || !_body.AsSpan().Overlaps(raw, out var start))
        {
            return value.TryGetBytesFromBase64(out var bytes) ? bytes : default(ReadOnlyMemory<byte>?);
        }

        var text = _body.AsSpan(start + 1, raw.Length - 2);
        return Base64.IsValid(text) && Base64.DecodeFromUtf8InPlace(text, out var written) == System.Buffers.OperationStatus.Done
            ? _body.AsMemory(start + 1, written)
            : default(ReadOnlyMemory<byte>?);
    }

    private JsonElement Member(string section, string name) =>
        Find(section, name) ?? throw new JsonException($"The host's call has no {section}.{name}.");

    private JsonElement? Find(string section, string name) =>
        _document.RootElement.ValueKind == JsonValueKind.Object
        && _document.RootElement.TryGetProperty(section, out var members)
        && members.ValueKind == JsonValueKind.Object
        && members.TryGetProperty(name, out var value)
            ? value
            : null;

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
