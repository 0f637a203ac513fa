using Mujaz.Grounding.Dates;
using Mujaz.Grounding.Numbers;
using Mujaz.Grounding.Text;
using Mujaz.Languages;

namespace Mujaz.Grounding.Names;

/// <summary>
/// Which words of an Arabic text are names. Arabic has no capitals: names are given names, words that no Arabic root
/// explains, and what is written in Latin script.
/// </summary>
internal static class ArabicNames
{
    private const double Likely = 0.8;

    /// <summary>How sure it is that the token is a name, known places and peoples apart.</summary>
    public static double ConfidenceOf(TextAnalysis text, int position)
    {
        var token = text.Tokens[position];
        if (token.IsLatinWord)
        {
            return token is { Shape: WordShape.Capitalized, Folded.Length: > 3 } && !LatinNames.LooksCommon(token.Folded) ? Likely : 0;
        }

        if (ArabicNumberVocabulary.Instance.TryGet(token.Folded, out _, out _) || CalendarWords.MonthOf(token.Folded, Language.Arabic) > 0)
        {
            return 0;
        }

        return ArabicLexicon.IsName(token.Folded) ? Likely : 0;
    }
}
