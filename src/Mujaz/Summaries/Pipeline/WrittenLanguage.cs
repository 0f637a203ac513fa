using Mujaz.Languages;
using Mujaz.Languages.Detection;
using Mujaz.Summaries.Answers;

namespace Mujaz.Summaries.Pipeline;

/// <summary>Tells whether a rendering as a whole is in its language; single stray sentences are left to the checks.</summary>
internal static class WrittenLanguage
{
    // Below it the detector is guessing, and a good rendering is worth more than a guess.
    private const double SureEnough = 0.8;

    /// <summary>Whether the rendering is in the language, and in its standard variety.</summary>
    public static bool Is(AnswerRendering rendering, Language language)
    {
        var text = string.Join(' ', rendering.Sentences.Select(sentence => sentence.Text));
        var detected = LanguageDetector.Detect(text);
        return detected.Confidence < SureEnough || (detected.Language == language && detected.Variety is null);
    }
}
