using System.Diagnostics.CodeAnalysis;

namespace Mujaz.Languages;

/// <summary>A language by its BCP 47 code (RFC 5646). Two values with the same code are equal.</summary>
/// <param name="Code">The lower-case code: <c>ar</c>, <c>fr</c>, <c>en</c>, <c>fa</c> …, or <c>und</c> when undetermined.</param>
public readonly record struct Language(string Code)
{
    /// <summary>Modern standard Arabic.</summary>
    public static Language Arabic { get; } = new("ar");

    /// <summary>French.</summary>
    public static Language French { get; } = new("fr");

    /// <summary>English.</summary>
    public static Language English { get; } = new("en");

    /// <summary>A text in which no language could be recognised: digits, emoji, nothing.</summary>
    public static Language Undetermined { get; } = new("und");

    /// <summary>The languages summaries are written in, in the order they are shown.</summary>
    public static IReadOnlyList<Language> OfSummaries { get; } = [Arabic, French, English];

    /// <summary>Whether summaries can be written in this language.</summary>
    public bool IsSummaryLanguage => Code is "ar" or "fr" or "en";

    /// <summary>Whether the language's main script runs from right to left.</summary>
    public bool IsRightToLeft => Code is "ar" or "ary" or "fa" or "ur" or "he" or "ckb";

    /// <summary>The value of the HTML <c>dir</c> attribute for this language: <c>rtl</c> or <c>ltr</c>.</summary>
    public string Direction => IsRightToLeft ? "rtl" : "ltr";

    /// <summary>Finds a summary language by its code, in any letter case; a region is ignored (<c>fr-MA</c> is French).</summary>
    /// <param name="code">The code, or null.</param>
    /// <param name="language">The language when the result is true.</param>
    /// <returns>False for null and for every language summaries are not written in.</returns>
    public static bool TryParseSummaryLanguage([NotNullWhen(true)] string? code, out Language language)
    {
        var primary = code?.Split('-', 2)[0].ToLowerInvariant();
        language = new Language(primary ?? "und");
        return language.IsSummaryLanguage;
    }

    /// <inheritdoc/>
    public override string ToString() => Code;
}
