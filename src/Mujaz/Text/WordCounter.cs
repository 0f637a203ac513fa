namespace Mujaz.Text;

/// <summary>Counts words as <see cref="WordTokenizer"/> finds them.</summary>
public static class WordCounter
{
    /// <summary>How many words the text has.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in WordTokenizer.Enumerate(text))
        {
            count++;
        }

        return count;
    }
}
