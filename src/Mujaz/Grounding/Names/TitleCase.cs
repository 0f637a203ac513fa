using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Where French and English write capitals for a title's sake, so that they say nothing of names.</summary>
internal static class TitleCase
{
    /// <summary>The shortest word that title case is told by: articles and prepositions stay small there.</summary>
    private const int MinTitleWord = 4;

    private const int MinTitleWords = 3;

    /// <summary>Whether most words that title case gives a capital have one; what ends with a full stop or has a plain verb is no title.</summary>
    public static bool Is(List<Token> tokens)
    {
        if (tokens.Count == 0 || tokens[^1].Is('.') || tokens.Exists(token => token is { Shape: WordShape.Lower, Folded: "is" or "was" or "are" or "were" or "has" or "had" or "will" }))
        {
            return false;
        }

        var words = 0;
        var capitals = 0;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].IsLatinWord && tokens[i].Folded.Length >= MinTitleWord)
            {
                words++;
                capitals += tokens[i].IsCapitalized ? 1 : 0;
            }
        }

        return words >= MinTitleWords && capitals * 4 >= words * 3;
    }

    /// <summary>
    /// The words of quoted titles of books and films, two at least that are all written with capitals: other languages translate them.
    /// </summary>
    public static bool[] QuotedIn(List<Token> tokens)
    {
        var isInTitle = new bool[tokens.Count];
        var open = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Symbol || tokens[i].Folded[0] is not ('«' or '»' or '“' or '”' or '"'))
            {
                continue;
            }

            if (open >= 0 && tokens[i].Folded[0] is '»' or '”' or '"' && IsTitle(tokens, open + 1, i))
            {
                Array.Fill(isInTitle, true, open, i - open);
            }

            open = tokens[i].Folded[0] is '«' or '“' || (tokens[i].Is('"') && (open < 0 || !tokens[open].Is('"'))) ? i : -1;
        }

        return isInTitle;
    }

    private static bool IsTitle(List<Token> tokens, int start, int end)
    {
        var capitals = 0;
        var commons = 0;
        for (var i = start; i < end; i++)
        {
            if (tokens[i].IsLatinWord && tokens[i].Folded.Length >= MinTitleWord)
            {
                if (!tokens[i].IsCapitalized)
                {
                    return false;
                }

                capitals++;
                commons += LatinNames.IsCommon(tokens[i].Folded) ? 1 : 0;
            }
        }

        return capitals >= 2 && commons > 0;
    }
}
