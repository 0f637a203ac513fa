namespace Mujaz.Offline.Keywords;

/// <summary>French verb forms by their endings.</summary>
internal static class FrenchVerbs
{
    private static readonly string[] Always = ["aient", "erait", "irait", "eront", "iront", "erent", "irent", "issent", "issait", "eraient", "amment", "emment"];

    // Such a word is a verb or adverb only where a verb is due: "il porte", but "la porte".
    private static readonly string[] AfterCue = ["er", "ir", "re", "oir", "e", "ee", "es", "ees", "i", "is", "it", "u", "ue", "us", "ent", "ant", "ait", "a", "era", "ira"];

    private static readonly string[] NounsInEnt =
    [
        "president", "accident", "client", "agent", "argent", "parent", "talent", "continent", "incident", "adolescent", "patient", "concurrent",
        "resident", "occident", "orient", "vent", "precedent", "ingredient", "coefficient", "contingent", "regent", "dirigeant",
    ];

    private static readonly string[] NounsInEr =
        ["mer", "hiver", "cancer", "danger", "leader", "etranger", "diner", "loyer", "foyer", "fer", "enfer", "ver", "boulanger", "joker", "poker", "manager", "berger", "boucher", "verger", "super", "amer"];

    /// <summary>Whether a folded word is a verb form; <paramref name="cue"/> says that the word before it calls for a verb.</summary>
    public static bool IsVerbForm(string folded, bool cue)
    {
        foreach (var ending in Always)
        {
            if (folded.Length > ending.Length + 1 && folded.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return IsAdverb(folded) || IsThirdPersonPlural(folded) || IsInfinitive(folded) || (cue && EndsAsVerb(folded));
    }

    // "dénoncent", "prévoient", also adjectives such as "récent"; nouns in -ment and a few others are none.
    private static bool IsThirdPersonPlural(string folded) =>
        folded.Length > 4 && folded.EndsWith("ent", StringComparison.Ordinal)
        && !folded.EndsWith("ment", StringComparison.Ordinal) && !NounsInEnt.Contains(folded);

    private static bool IsInfinitive(string folded) =>
        (folded.EndsWith("er", StringComparison.Ordinal) && !folded.EndsWith("ier", StringComparison.Ordinal) && !NounsInEr.Contains(folded))
        || folded.EndsWith("uire", StringComparison.Ordinal) || folded.EndsWith("ttre", StringComparison.Ordinal);

    private static bool IsAdverb(string folded) => folded.Length > 8 && folded.EndsWith("lement", StringComparison.Ordinal);

    private static bool EndsAsVerb(string folded)
    {
        foreach (var ending in AfterCue)
        {
            if (folded.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
