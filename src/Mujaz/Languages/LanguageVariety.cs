namespace Mujaz.Languages;

/// <summary>Codes of the varieties told apart inside a language.</summary>
public static class LanguageVariety
{
    /// <summary>Moroccan Arabic, Darija, in Arabic or Latin script (ISO 639-3).</summary>
    public const string Darija = "ary";
}
