namespace Mujaz.Text;

/// <summary>
/// Finds the words of Arabic, French and English text, and where they stand. Arabic clitics stay on their words;
/// French elision parts them ("l'eau" is "l'" and "eau") except inside fixed words ("aujourd'hui"), English contractions and hyphenated words are
/// one.
/// The words a reader counts and an article is searched by; <see cref="Tokenizer"/> cuts finer, for checks that compare parts of words and signs.
/// Numbers with their marks ("1.250,50") and abbreviations with inner stops ("U.S") are one word. Linear in the text's length.
/// </summary>
public static class WordTokenizer
{
    /// <summary>Finds the words of a text in order.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The words' spans: ascending, not empty, not overlapping.</returns>
    public static IReadOnlyList<TextSpan> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<TextSpan>(text.Length / 6);
        foreach (var word in Enumerate(text))
        {
            words.Add(word);
        }

        return words;
    }

    /// <summary>How many words the text has.</summary>
    /// <param name="text">Any text.</param>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in Enumerate(text))
        {
            count++;
        }

        return count;
    }

    /// <summary>Goes through the words of a text without allocating.</summary>
    /// <param name="text">Any text.</param>
    public static WordEnumerator Enumerate(ReadOnlySpan<char> text) => new(text);
}
