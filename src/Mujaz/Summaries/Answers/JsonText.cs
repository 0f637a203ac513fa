using System.Text;
using System.Text.Json;

namespace Mujaz.Summaries.Answers;

/// <summary>Finds the JSON in what a model wrote around it: code fences, an introduction, thoughts aloud.</summary>
internal static class JsonText
{
    /// <summary>
    /// The longest JSON object in the text. A text without one, or whose longest is cut off, comes back as it is, for its reader to refuse:
    /// what is complete inside an object that is cut off is a part of the answer and not the answer.
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
            if (LengthOfObject(utf8[position..]) is not { } length)
            {
                return utf8.Length - position > longest.Length ? default : longest;
            }

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

    /// <summary>The number of bytes of the JSON object at the start: 0 when there is none, null when it is cut off.</summary>
    private static int? LengthOfObject(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, isFinalBlock: false, default);
        try
        {
            return reader.Read() && reader.TrySkip() ? (int)reader.BytesConsumed : null;
        }
        catch (JsonException)
        {
            return 0;
        }
    }
}
