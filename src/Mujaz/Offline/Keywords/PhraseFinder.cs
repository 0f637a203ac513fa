using Mujaz.Offline.Terms;
using Mujaz.Text;

namespace Mujaz.Offline.Keywords;

/// <summary>
/// Finds the phrases of an article that can be keywords: runs of up to four content words without punctuation between,
/// joined by a linking word where the language does so ("commission d'enquête"), and all their parts.
/// </summary>
internal sealed class PhraseFinder(ArticleTerms terms)
{
    private const int MaxContentWords = 4;
    private const int MostParticles = 2;

    private readonly PhraseRules _rules = PhraseRules.For(terms.Article.Language.Language);
    private readonly Dictionary<PhraseKey, PhraseCandidate> _candidates = [];

    /// <summary>All candidates, in the order of their first occurrence.</summary>
    public IReadOnlyCollection<PhraseCandidate> FindAll()
    {
        for (var sentence = 0; sentence < terms.Article.Sentences.Count; sentence++)
        {
            FindIn(sentence);
        }

        return _candidates.Values;
    }

    private void FindIn(int sentence)
    {
        var words = terms.OfSentence(sentence);
        for (var start = 0; start < words.Length; start++)
        {
            if (IsNounLike(words, start))
            {
                AddFrom(words, start, sentence);
            }
        }
    }

    // Adds every phrase that starts at this word.
    private void AddFrom(ReadOnlySpan<Term> words, int start, int sentence)
    {
        Span<int> stems = stackalloc int[MaxContentWords];
        stems[0] = words[start].Stem;
        var count = 1;
        var linked = false;
        var continued = start > 0 && IsNounLike(words, start - 1) && AreAdjacent(words, start - 1)
            && MayFollow(words, start - 1, start, usesLink: false);
        var end = start;
        while (true)
        {
            var next = NextOf(words, end, out var usesLink);
            var isWhole = !continued && (next < 0 || usesLink || IsArabicNameAfterTitle(words, start, count));
            if (!linked || AllowsLink(words, start, end))
            {
                Add(stems[..count], new PhraseOccurrence(start, end - start + 1, sentence, IsNameAt(words, start, end), linked, _rules.NounsStandLast ? next < 0 || usesLink : !continued, isWhole));
            }

            if (next < 0 || count == MaxContentWords)
            {
                return;
            }

            linked |= usesLink;
            stems[count++] = words[next].Stem;
            end = next;
        }
    }

    // The content word that continues the phrase: the next one, or the one behind a link and perhaps an article.
    private int NextOf(ReadOnlySpan<Term> words, int end, out bool usesLink)
    {
        usesLink = false;
        var next = end + 1;
        if (next >= words.Length || !AreAdjacent(words, end))
        {
            return -1;
        }

        if (BehindParticles(words, end) is var name && name >= 0)
        {
            return name;
        }

        if (_rules.IsLink(words[next].Folded))
        {
            usesLink = true;
            next++;
            next += next < words.Length && words[next].Folded is "la" or "l" or "le" or "the" ? 1 : 0;
        }

        return next < words.Length && AreAdjacent(words, next - 1) && IsNounLike(words, next) && MayFollow(words, end, next, usesLink) ? next : -1;
    }

    // "Ursula von der Leyen": the particles of a name join its parts.
    private int BehindParticles(ReadOnlySpan<Term> words, int end)
    {
        var next = end + 1;
        while (next < words.Length && next <= end + MostParticles && AreAdjacent(words, next - 1) && NameCues.IsParticle(words[next].Folded) && !IsCapitalised(words[next]))
        {
            next++;
        }

        return next > end + 1 && next < words.Length && AreAdjacent(words, next - 1) && IsCapitalised(words[end]) && IsCapitalised(words[next])
            && words[next].Class == TermClass.Content ? next : -1;
    }

    // "paléontologue | Youssef Amrani", "Kenya's | Grace Wanjiru", "إسطنبول | وإزمير": next to each other, but not one phrase.
    private bool MayFollow(ReadOnlySpan<Term> words, int end, int next, bool usesLink)
    {
        if (ArabicScript.Contains(words[next].Folded[0]))
        {
            return !terms.HasJoinedParticle(words[next].Folded) && !StartsWithParticleAndArticle(words[next].Folded)
                && !FollowsTitle(words, next);
        }

        if (usesLink)
        {
            return true;
        }

        var isCapitalised = IsCapitalised(words[next]);
        var followsPossessive = words[end].Folded.EndsWith(" s", StringComparison.Ordinal);
        return isCapitalised
            ? IsCapitalised(words[end]) && !followsPossessive
            : !IsCapitalised(words[end]) || end == 0 || _rules.AllowsNameWithCommonWord || followsPossessive;
    }

    // Nothing marks the end of an Arabic name: two words, or three when the first two are one given name.
    private static bool IsArabicNameAfterTitle(ReadOnlySpan<Term> words, int start, int count)
    {
        if (!FollowsTitle(words, start) || !ArabicScript.Contains(words[start].Folded[0]) || start + 1 >= words.Length)
        {
            return false;
        }

        var isCompound = words[start].Folded is "عبد" or "ابو" or "بن" || words[start + 1].Folded is "الدين" or "الله" or "بن" or "ابن" or "ايت";
        return count == (isCompound ? 3 : 2);
    }

    // "الوزير | فخر الدين أوزكان", but "رئيس الحكومة" is one phrase.
    private static bool FollowsTitle(ReadOnlySpan<Term> words, int index) =>
        index > 0 && NameCues.IsTitle(words[index - 1].Folded)
        && (!ArabicScript.Contains(words[index].Folded[0])
            || (words[index - 1].Folded.StartsWith("ال", StringComparison.Ordinal) && !words[index].Folded.StartsWith("ال", StringComparison.Ordinal)));

    private static bool StartsWithParticleAndArticle(string folded) =>
        folded.Length > 4 && folded[0] is 'و' or 'ب' or 'ف' or 'ك' && folded.AsSpan(1, 2) is "ال";

    // "ministre de l'Intérieur", "Université de Rabat": a name on one side at least, or a short phrase of two nouns.
    private bool AllowsLink(ReadOnlySpan<Term> words, int start, int end) =>
        IsCapitalised(words[start]) || IsCapitalised(words[end]) || end - start <= 3;

    private bool IsNounLike(ReadOnlySpan<Term> words, int index)
    {
        if (words[index].Class != TermClass.Content || words[index].Folded.Length < 2)
        {
            return false;
        }

        if (NameCues.IsParticle(words[index].Folded) && !IsCapitalised(words[index]))
        {
            return false;
        }

        if (index > 0 && IsCapitalised(words[index]))
        {
            return true;
        }

        return !_rules.IsVerb(words[index].Folded, index == 0 ? FirstWordCue(words[0]) : words[index - 1].Folded);
    }

    // In Arabic news the first word of a sentence is its verb; in French and English it is part of the subject.
    private static string? FirstWordCue(Term first) => ArabicScript.Contains(first.Folded[0]) ? null : string.Empty;

    private bool AreAdjacent(ReadOnlySpan<Term> words, int index)
    {
        if (index + 1 >= words.Length)
        {
            return false;
        }

        var gap = terms.Article.Text.AsSpan(words[index].Span.End, words[index + 1].Span.Start - words[index].Span.End);
        return gap.Length <= 1 && (gap.IsEmpty || gap[0] is ' ' or '\u00A0' or '\'' or '’');
    }

    private bool IsCapitalised(Term word) => char.IsUpper(terms.Article.Text[word.Span.Start]);

    private bool IsNameAt(ReadOnlySpan<Term> words, int start, int end)
    {
        if (FollowsTitle(words, start) && end - start <= 3)
        {
            return true;
        }

        var isInsideSentence = start > 0 || end > start;
        for (var i = start; i <= end; i++)
        {
            if (words[i].Class == TermClass.Content && !IsCapitalised(words[i]) && !NameCues.IsParticle(words[i].Folded))
            {
                return false;
            }
        }

        return isInsideSentence || IsAcronym(words[start]);
    }

    private bool IsAcronym(Term word) =>
        word.Span.Length > 1 && char.IsUpper(terms.Article.Text[word.Span.Start]) && char.IsUpper(terms.Article.Text[word.Span.Start + 1]);

    private void Add(ReadOnlySpan<int> stems, PhraseOccurrence occurrence)
    {
        var key = PhraseKey.Of(stems);
        if (!_candidates.TryGetValue(key, out var candidate))
        {
            candidate = new PhraseCandidate(stems.ToArray());
            _candidates[key] = candidate;
        }

        candidate.Occurrences.Add(occurrence);
    }
}
