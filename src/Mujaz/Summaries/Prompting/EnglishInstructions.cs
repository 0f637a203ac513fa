namespace Mujaz.Summaries.Prompting;

/// <summary>The conventions of English summaries.</summary>
internal static class EnglishInstructions
{
    /// <summary>The conventions for a variant of English.</summary>
    public static string For(EnglishVariant variant) => variant == EnglishVariant.American ? American : British;

    private const string Common = """
        # English (en)
        Write in the neutral, precise style of an agency dispatch: the main fact first, active verbs, past tense for what happened, short words. Translate the sense, not the wording of the Arabic or French.
        Attribute every statement ("said", "according to the ministry"). Office before name on first mention ("Moroccan Interior Minister Abdelouafi Laftit"), family name afterwards. Moroccan names as the francophone press of Morocco spells them.
        """;

    private const string British = Common + "\n" + """
        British spelling and usage: "organisation", "defence", "programme"; dates "14 April 2025"; numbers "1,500" and "3.5%".
        """;

    private const string American = Common + "\n" + """
        American spelling and usage: "organization", "defense", "program"; dates "April 14, 2025"; numbers "1,500" and "3.5%".
        """;
}
