namespace Mujaz.Offline.Keywords;

/// <summary>English verb forms and adverbs by their endings and by what stands before them.</summary>
internal static class EnglishVerbs
{
    /// <summary>Whether a folded word is a verb form; <paramref name="cue"/> says that the word before it calls for a verb.</summary>
    public static bool IsVerbForm(string folded, bool cue) =>
        cue || (folded.Length > 5 && (folded.EndsWith("ly", StringComparison.Ordinal) || folded.EndsWith("ed", StringComparison.Ordinal)));
}
