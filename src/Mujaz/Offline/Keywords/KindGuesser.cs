using Mujaz.Glossaries;
using Mujaz.Offline.Terms;

namespace Mujaz.Offline.Keywords;

/// <summary>Guesses what a keyword names from its own words and from the title before it.</summary>
internal static class KindGuesser
{
    public static KeywordKind Guess(PhraseCandidate candidate, ArticleTerms terms)
    {
        var first = candidate.Occurrences[0];
        var words = terms.OfSentence(first.Sentence).Slice(first.FirstTerm, first.TermCount);
        if (NameCues.IsOrganization(words[0].Folded))
        {
            return KeywordKind.Organization;
        }

        if (NameCues.IsEvent(words[0].Folded))
        {
            return KeywordKind.Event;
        }

        foreach (var word in words)
        {
            if (NameCues.IsPlace(word.Folded))
            {
                return KeywordKind.Place;
            }
        }

        return OfName(candidate, terms, words);
    }

    private static KeywordKind OfName(PhraseCandidate candidate, ArticleTerms terms, ReadOnlySpan<Term> words)
    {
        foreach (var word in words)
        {
            if (NameCues.IsOrganization(word.Folded) && candidate.IsName)
            {
                return KeywordKind.Organization;
            }

            if (NameCues.IsEvent(word.Folded))
            {
                return KeywordKind.Event;
            }
        }

        if (candidate.Occurrences.Any(occurrence => FollowsTitle(occurrence, terms)))
        {
            return KeywordKind.Person;
        }

        if (!candidate.IsName)
        {
            return words[0].Folded is "عبد" ? KeywordKind.Person : KeywordKind.Topic;
        }

        var isAcronym = words.Length == 1 && terms.Article.Text.AsSpan(words[0].Span.Start, words[0].Span.Length).IndexOfAnyInRange('a', 'z') < 0;
        return isAcronym ? KeywordKind.Organization : words.Length is 2 or 3 ? KeywordKind.Person : KeywordKind.Topic;
    }

    private static bool FollowsTitle(PhraseOccurrence occurrence, ArticleTerms terms) =>
        occurrence.IsName && occurrence.FirstTerm > 0
        && NameCues.IsTitle(terms.OfSentence(occurrence.Sentence)[occurrence.FirstTerm - 1].Folded);
}
