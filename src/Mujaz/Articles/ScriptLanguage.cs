using System.Buffers;
using Mujaz.Languages;

namespace Mujaz.Articles;

/// <summary>A first guess at a text's language by its script.</summary>
internal static class ScriptLanguage
{
    private static readonly SearchValues<char> FrenchLetters = SearchValues.Create("éèàêçùô");

    /// <summary>Arabic when most letters are Arabic; otherwise French when it has its accents and small words, else English.</summary>
    public static DetectedLanguage Guess(string text)
    {
        int arabic = 0, latin = 0;
        foreach (var character in text)
        {
            arabic += ArabicScript.IsLetter(character) ? 1 : 0;
            latin += character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= 'À' and <= 'ÿ') ? 1 : 0;
        }

        if (arabic + latin == 0)
        {
            return DetectedLanguage.None;
        }

        var language = arabic >= latin ? Language.Arabic : text.AsSpan().ContainsAny(FrenchLetters) ? Language.French : Language.English;
        return new DetectedLanguage(language, null, (double)Math.Max(arabic, latin) / (arabic + latin));
    }
}
