using System.Globalization;
using Azure.Data.Tables;

namespace Mujaz.Functions.Storage;

/// <summary>Keeps a long text in as many string properties of an entity as it needs.</summary>
/// <remarks>
/// A string property holds 64 KiB of UTF-16, 32,768 characters; an entity 1 MiB in all
/// (https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model).
/// The first chunk has the plain name, the further ones a number: <c>Payload</c>, <c>Payload2</c>, <c>Payload3</c> …
/// </remarks>
internal static class ChunkedText
{
    private const int MaxChunk = 32_768;

    public static void Write(TableEntity entity, string name, string text)
    {
        var start = 0;
        for (var number = 1; start < text.Length || number == 1; number++)
        {
            var length = Math.Min(MaxChunk, text.Length - start);

            // A surrogate pair stays whole: half of one is no valid UTF-8 on the wire.
            if (start + length < text.Length && char.IsHighSurrogate(text[start + length - 1]))
            {
                length--;
            }

            entity[PropertyName(name, number)] = text.Substring(start, length);
            start += length;
        }
    }

    /// <summary>The text, or null when the entity has no such property.</summary>
    public static string? Read(TableEntity entity, string name)
    {
        var first = entity.GetString(name);
        if (first is null || entity.GetString(PropertyName(name, 2)) is not { } second)
        {
            return first;
        }

        var chunks = new List<string> { first, second };
        for (var number = 3; entity.GetString(PropertyName(name, number)) is { } chunk; number++)
        {
            chunks.Add(chunk);
        }

        return string.Concat(chunks);
    }

    private static string PropertyName(string name, int number) =>
        number == 1 ? name : name + number.ToString(CultureInfo.InvariantCulture);
}
