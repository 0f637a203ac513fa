namespace Mujaz.Languages;

/// <summary>How much of a text is in one language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Share">0 to 1, by letters.</param>
public readonly record struct LanguageShare(Language Language, double Share);
