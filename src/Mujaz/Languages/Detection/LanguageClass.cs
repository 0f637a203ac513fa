namespace Mujaz.Languages.Detection;

/// <summary>What the model tells apart inside a script: a language, or a variety of one.</summary>
/// <param name="Language">The language reported.</param>
/// <param name="Variety">The variety reported, or null.</param>
/// <param name="IsEasternDialect">Whether it stands for the dialects east of the Maghreb, which are reported as Arabic.</param>
internal sealed record LanguageClass(Language Language, string? Variety, bool IsEasternDialect = false)
{
    /// <summary>
    /// Reads a class from its code in the model: a language code; <c>ary</c> for Darija; <c>arb-x-east</c> for the
    /// eastern dialects, a class of its own only so that they are not taken for Darija.
    /// </summary>
    public static LanguageClass Parse(string code) => code switch
    {
        LanguageVariety.Darija => new(Language.Arabic, LanguageVariety.Darija),
        EasternArabic => new(Language.Arabic, null, IsEasternDialect: true),
        _ => new(new Language(code), null),
    };

    private const string EasternArabic = "arb-x-east";
}
