using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Mujaz.Tool.Batches.Service;

namespace Mujaz.Tool.Batches.Packing;

/// <summary>JSON: an array of articles, read one at a time, or a single article.</summary>
internal static class JsonInput
{
    /// <summary>Reads a file of articles.</summary>
    /// <param name="stream">A stream that can be set back; closed at the end.</param>
    /// <param name="name">What the articles are called that have no <c>id</c>; in an array with their number. Null to leave them without.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="JsonException">It is no JSON, from some place on.</exception>
    public static async IAsyncEnumerable<BatchLine> ReadAsync(Stream stream, string? name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var _ = stream;
        if (!await BeginsArrayAsync(stream, cancellation))
        {
            using var document = await JsonDocument.ParseAsync(stream, cancellationToken: cancellation);
            yield return LineOf(document.RootElement, name ?? "the article", name);
            yield break;
        }

        var number = 0;
        await foreach (var item in JsonSerializer.DeserializeAsyncEnumerable(stream, ServiceJson.Default.JsonElement, cancellation))
        {
            number++;
            yield return LineOf(item, name is null ? $"item {number}" : $"{name}, item {number}", name is null ? null : $"{name}#{number}");
        }
    }

    private static async Task<bool> BeginsArrayAsync(Stream stream, CancellationToken cancellation)
    {
        var head = new byte[64 * 1024];
        var length = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        var bom = head.AsSpan(0, length).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        stream.Position = bom;
        return head.AsSpan(bom, length - bom).TrimStart(" \t\r\n"u8) is [(byte)'[', ..];
    }

    private static BatchLine LineOf(JsonElement item, string place, string? id) =>
        new(place, id is null || item.ValueKind != JsonValueKind.Object || item.TryGetProperty("id", out _) ? OnOneLine(item) : WithId(item, id));

    /// <summary>The bytes as they came: a line break can only stand between tokens, where a space says the same.</summary>
    private static byte[] OnOneLine(JsonElement item)
    {
        var bytes = JsonMarshal.GetRawUtf8Value(item).ToArray();
        bytes.AsSpan().Replace((byte)'\n', (byte)' ');
        bytes.AsSpan().Replace((byte)'\r', (byte)' ');
        return bytes;
    }

    private static byte[] WithId(JsonElement item, string id)
    {
        var content = OnOneLine(item).AsSpan()[1..];
        var line = new ArrayBufferWriter<byte>(content.Length + id.Length + 16);
        line.Write("{\"id\":"u8);
        line.Write(JsonSerializer.SerializeToUtf8Bytes(id, Output.JsonLayout.Lines.String));
        line.Write(item.EnumerateObject().Any() ? ","u8 : ""u8);
        line.Write(content);
        return line.WrittenSpan.ToArray();
    }
}
