namespace Mujaz.Articles.Html;

/// <summary>Compares texts by their letters and digits alone.</summary>
internal static class TextComparison
{
    public static bool SameWords(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int i = 0, j = 0;
        while (true)
        {
            Skip(left, ref i);
            Skip(right, ref j);
            if (i == left.Length || j == right.Length)
            {
                return i == left.Length && j == right.Length && i > 0;
            }

            if (char.ToLowerInvariant(left[i++]) != char.ToLowerInvariant(right[j++]))
            {
                return false;
            }
        }
    }

    private static void Skip(ReadOnlySpan<char> text, ref int index)
    {
        while (index < text.Length && !char.IsLetterOrDigit(text[index]))
        {
            index++;
        }
    }
}
