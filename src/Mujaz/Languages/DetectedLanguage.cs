namespace Mujaz.Languages;

/// <summary>What language a text is in, and how sure that is.</summary>
/// <param name="Language">The main language; <see cref="Language.Undetermined"/> when nothing speaks for any.</param>
/// <param name="Variety">A variety inside it (<see cref="LanguageVariety"/>), or null for the standard language.</param>
/// <param name="Confidence">0 to 1: the share of evidence that speaks for <paramref name="Language"/>.</param>
public sealed record DetectedLanguage(Language Language, string? Variety, double Confidence)
{
    /// <summary>The share of each language in a mixed text by letters, largest first; they add up to 1 unless empty.</summary>
    public IReadOnlyList<LanguageShare> Shares { get; init; } = [];

    /// <summary>The answer for a text without letters.</summary>
    public static DetectedLanguage None { get; } = new(Language.Undetermined, null, 0);
}
