using System.Text;
using System.Text.Json;

namespace Mujaz.Summaries.Answers;

/// <summary>Finds the JSON in what a model wrote around it: code fences, an introduction, thoughts aloud.</summary>
internal static class JsonText
{
    /// <summary>
    /// The longest complete JSON object in the text. A text without one comes back as it is: whether it can be used is
    /// the reader's business.
    /// </summary>
    public static string Cut(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var longest = LongestObject(utf8);
        return longest.Length == 0 || longest.Length == utf8.Length
            ? text
            : Encoding.UTF8.GetString(utf8.AsSpan(longest.Start, longest.Length));
    }

    private static (int Start, int Length) LongestObject(ReadOnlySpan<byte> utf8)
    {
        var longest = (Start: 0, Length: 0);
        var position = utf8.IndexOf((byte)'{');
        while (position >= 0)
        {
            var length = ObjectLengthAt(utf8[position..]);
            if (length > longest.Length)
            {
                longest = (position, length);
            }

            // What is inside a complete object is never looked at again, so the whole search stays near linear.
            var from = position + Math.Max(length, 1);
            var next = utf8[from..].IndexOf((byte)'{');
            position = next < 0 ? -1 : from + next;
        }

        return longest;
    }

    /// <summary>The number of bytes of the JSON object at the start, or 0 when it is not complete.</summary>
    private static int ObjectLengthAt(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        try
        {
            return reader.Read() && reader.TrySkip() ? (int)reader.BytesConsumed : 0;
        }
        catch (JsonException)
        {
            return 0;
        }
    }
}
