namespace Mujaz.Text;

/// <summary>
/// The marks with which a sentence ends, for judging a line or a paragraph by its end. Where sentences end inside of a text is told by
/// <see cref="SentenceSplitter"/>, which weighs abbreviations and numbers too.
/// </summary>
internal static class SentenceEnds
{
    /// <summary>The text without the spaces, direction marks, quotation marks and brackets behind its last mark.</summary>
    public static ReadOnlySpan<char> WithoutClosers(ReadOnlySpan<char> text) => text.TrimEnd(" \t\n\u00A0\u202F\u200F\u200E\"'”’»›“«)]");

    /// <summary>Whether the mark ends a sentence; a colon and a semicolon do not.</summary>
    public static bool IsStop(char mark) => mark is '.' or '!' or '?' or '؟' or '…' or '۔' or '。';

    /// <summary>Whether the text ends as a sentence does.</summary>
    public static bool Close(ReadOnlySpan<char> text) => WithoutClosers(text) is [.., var mark] && IsStop(mark);
}
