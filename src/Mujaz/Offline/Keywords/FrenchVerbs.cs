namespace Mujaz.Offline.Keywords;

/// <summary>French verb forms by their endings.</summary>
internal static class FrenchVerbs
{
    private static readonly string[] Always = ["aient", "erait", "irait", "eront", "iront", "erent", "irent", "issent", "issait", "eraient", "amment", "emment"];

    // Such a word is a verb or adverb only where a verb is due: "il porte", but "la porte".
    private static readonly string[] AfterCue = ["er", "ir", "re", "oir", "e", "ee", "es", "ees", "i", "is", "it", "u", "ue", "us", "ent", "ant", "ait", "a", "era", "ira"];

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

        return IsAdverb(folded) || (cue && EndsAsVerb(folded));
    }

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
