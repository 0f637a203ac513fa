using Mujaz.Offline.Terms;
using Mujaz.Text;

namespace Mujaz.Offline.Keywords;

/// <summary>How a keyword is shown: as the article writes it most often, without a particle joined to its first word.</summary>
internal static class KeywordSurface
{
    /// <summary>The stretch of the article that is shown.</summary>
    public static TextSpan Of(PhraseCandidate candidate, ArticleTerms terms)
    {
        var text = terms.Article.Text;
        return candidate.Occurrences
            .Select(occurrence => WithoutParticle(SpanOf(occurrence, terms), text))
            .GroupBy(span => TextOf(span, text), StringComparer.Ordinal)
            .OrderBy(group => StartsWithParticle(group.Key) ? 1 : 0)
            .ThenByDescending(group => group.Count())
            .First()
            .First();
    }

    /// <summary>The text of a stretch, line breaks inside it as spaces.</summary>
    public static string TextOf(TextSpan span, string text) => span.Of(text).ToString().Replace('\n', ' ');

    /// <summary>Where the candidate first stands.</summary>
    public static int FirstOffset(PhraseCandidate candidate, ArticleTerms terms) =>
        WithoutParticle(SpanOf(candidate.Occurrences[0], terms), terms.Article.Text).Start;

    private static TextSpan SpanOf(PhraseOccurrence occurrence, ArticleTerms terms)
    {
        var words = terms.OfSentence(occurrence.Sentence).Slice(occurrence.FirstTerm, occurrence.TermCount);
        var start = words[0].Span.Start + (terms.HasJoinedParticle(words[0].Folded) ? 1 : 0);
        var end = words[^1].Span.End;
        var isPossessive = words[^1].Folded.EndsWith(" s", StringComparison.Ordinal) && end - start > 3;
        return new TextSpan(start, end - start - (isPossessive ? 2 : 0));
    }

    // "والوزير" and "بالرباط" hold "الوزير" and "الرباط"; "للوزير" does not hold the word with its article.
    private static TextSpan WithoutParticle(TextSpan span, string text) =>
        span.Length > 4 && text[span.Start] is 'و' or 'ب' or 'ف' or 'ك' && text.AsSpan(span.Start + 1, 2) is "ال"
            ? new TextSpan(span.Start + 1, span.Length - 1)
            : span;

    private static bool StartsWithParticle(string shown) =>
        shown.Length > 3 && shown[0] is 'و' or 'ب' or 'ل' or 'ف' && shown[1] is not 'ا';
}
