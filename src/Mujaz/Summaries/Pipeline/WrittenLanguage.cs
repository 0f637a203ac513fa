using Mujaz.Languages;
using Mujaz.Summaries.Answers;

namespace Mujaz.Summaries.Pipeline;

/// <summary>Tells whether a rendering as a whole is in its language; single stray sentences are left to the checks.</summary>
internal static class WrittenLanguage
{
    /// <summary>Whether the rendering is in the language.</summary>
    public static bool Is(AnswerRendering rendering, Language language)
    {
        var text = string.Join(' ', rendering.Sentences.Select(sentence => sentence.Text));
        return IsArabicScript(text) == (language == Language.Arabic);
    }

    private static bool IsArabicScript(string text)
    {
        var letters = 0;
        var arabic = 0;
        foreach (var character in text)
        {
            if (char.IsLetter(character))
            {
                letters++;
                arabic += character is >= '\u0600' and <= '\u06FF' ? 1 : 0;
            }
        }

        return arabic * 2 > letters;
    }
}
