namespace Mujaz.Offline.Keywords;

/// <summary>Arabic verb forms by their shape: the language of news puts the verb first in its clause.</summary>
internal static class ArabicVerbs
{
    /// <summary>
    /// Whether a folded word is a verb form; <paramref name="cue"/> says that a verb is due: at the sentence's start or after a particle.
    /// </summary>
    public static bool IsVerbForm(string folded, bool cue) =>
        IsFuture(folded) || IsPresent(folded) || (cue && !HasArticle(folded)) || IsDarijaPresent(folded);

    private static bool HasArticle(string folded) =>
        folded.StartsWith("ال", StringComparison.Ordinal) || folded.StartsWith("لل", StringComparison.Ordinal)
        || (folded.Length > 3 && folded.AsSpan(1).StartsWith("ال", StringComparison.Ordinal));

    private static bool IsFuture(string folded) =>
        folded.Length > 4 && folded[0] == 'س' && folded[1] is 'ي' or 'ت' && folded.Length < 9;

    // "ينتشر"; names and nouns with this first letter are few.
    private static bool IsPresent(string folded) =>
        folded.Length > 3 && folded[0] == 'ي' && !folded.StartsWith("يوس", StringComparison.Ordinal)
        && !folded.StartsWith("يون", StringComparison.Ordinal) && !folded.StartsWith("ياس", StringComparison.Ordinal)
        && !folded.StartsWith("يمن", StringComparison.Ordinal) && !folded.StartsWith("يهود", StringComparison.Ordinal)
        && !folded.StartsWith("يسار", StringComparison.Ordinal) && !folded.StartsWith("يمين", StringComparison.Ordinal);

    private static bool IsDarijaPresent(string folded) =>
        folded.Length > 4 && folded[0] == 'ك' && folded[1] is 'ي' or 'ت' && folded[2] is not 'ا' and not 'ب';
}
