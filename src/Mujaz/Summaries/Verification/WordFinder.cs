using System.Globalization;
using Mujaz.Text;

namespace Mujaz.Summaries.Verification;

/// <summary>
/// Finds words that a model copied: exactly, or but for what copying loses, which is the kind of a space, letter case, vowel
/// marks, tatweel and invisible characters.
/// </summary>
internal static class WordFinder
{
    private const char Tatweel = '\u0640';

    /// <summary>Where the words stand in the text first, or null when they do not.</summary>
    public static TextSpan? Find(ReadOnlySpan<char> text, ReadOnlySpan<char> words)
    {
        words = words.Trim();
        if (words.IsEmpty)
        {
            return null;
        }

        var exact = text.IndexOf(words, StringComparison.Ordinal);
        if (exact >= 0)
        {
            return new TextSpan(exact, words.Length);
        }

        for (var start = 0; start < text.Length; start++)
        {
            if (!IsLost(text[start]) && LengthAt(text[start..], words) is { } length)
            {
                return new TextSpan(start, length);
            }
        }

        return null;
    }

    /// <summary>How much of the text's beginning the words are, or null when it does not begin with them.</summary>
    private static int? LengthAt(ReadOnlySpan<char> text, ReadOnlySpan<char> words)
    {
        var (at, word) = (0, 0);
        while (true)
        {
            word = Skip(words, word);
            if (word == words.Length)
            {
                return at > 0 ? at : null;
            }

            at = Skip(text, at);
            if (at == text.Length || !AreAlike(text[at], words[word]))
            {
                return null;
            }

            at++;
            word++;
        }
    }

    private static int Skip(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsLost(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsLost(char character) => character == Tatweel
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static bool AreAlike(char one, char other) => char.IsWhiteSpace(one)
        ? char.IsWhiteSpace(other)
        : char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
