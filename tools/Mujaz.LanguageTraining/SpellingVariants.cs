using System.Globalization;
using System.Text;
using Mujaz.Languages.Detection;

namespace Mujaz.LanguageTraining;

/// <summary>
/// The same text in the spellings that scraped pages have: accents stripped or lost altogether, Persian and Urdu
/// typed with the Arabic forms of yeh and kaf, Arabic without hamza.
/// </summary>
internal static class SpellingVariants
{
    public static IEnumerable<(string Text, double Weight)> Of(TrainingCorpus corpus)
    {
        yield return (corpus.Text, 1);
        if (corpus.Script == Script.Latin)
        {
            yield return (WithoutAccents(corpus.Text), 0.15);
            yield return (WithoutAccentedLetters(corpus.Text), 0.05);
        }
        else if (corpus.Script == Script.Arabic)
        {
            yield return (WithArabicLetters(corpus), 0.1);
        }
    }

    private static string WithoutAccents(string text)
    {
        var stripped = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                stripped.Append(letter);
            }
        }

        return stripped.ToString();
    }

    private static string WithoutAccentedLetters(string text) => string.Concat(text.Where(letter => letter < 0x80));

    private static string WithArabicLetters(TrainingCorpus corpus) => corpus.Code is "fa" or "ur"
        ? corpus.Text.Replace('ی', 'ي').Replace('ک', 'ك')
        : corpus.Text.Replace('أ', 'ا').Replace('إ', 'ا').Replace('آ', 'ا').Replace('ى', 'ي').Replace('ة', 'ه');
}
