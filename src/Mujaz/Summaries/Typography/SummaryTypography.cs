using Mujaz.Languages;

namespace Mujaz.Summaries.Typography;

/// <summary>
/// Sets a sentence in the typography of its language. Only white space, punctuation and digit shapes change, never a word,
/// so evidence and checks hold. Applying it twice changes nothing more.
/// </summary>
internal static class SummaryTypography
{
    /// <summary>The sentence as it is printed.</summary>
    /// <param name="text">What the model wrote.</param>
    /// <param name="language">The language it is in.</param>
    /// <param name="digits">The digits of Arabic text.</param>
    public static string Apply(string text, Language language, ArabicDigits digits = ArabicDigits.Western)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = PlainText.Clean(text);
        return language.Code switch
        {
            "ar" => ArabicTypography.Apply(clean, digits),
            "fr" => FrenchTypography.Apply(clean),
            _ => clean,
        };
    }
}
