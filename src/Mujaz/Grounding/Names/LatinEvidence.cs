using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>
/// How sure it is that a word of a French or English sentence is a name. A capital says so only inside a sentence whose
/// other words have none; at its start, in title case and in capitals alone a word needs a title, a verb of saying or
/// another name beside it.
/// </summary>
internal sealed class LatinEvidence
{
    private const double Likely = 0.8;
    private const double Fair = 0.6;
    private const double Possible = 0.3;

    /// <summary>The longest run of capitals that is not judged: acronyms are translated (OMS, WHO).</summary>
    private const int MaxTranslatedAcronym = 5;

    private readonly TextAnalysis _text;
    private readonly NameIndex? _article;
    private readonly bool _hasPlainCapitals;
    private readonly bool[] _isInTitle;

    /// <summary>The evidence of a sentence.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="article">What it is of: words in small letters there are no names.</param>
    public LatinEvidence(TextAnalysis text, NameIndex? article)
    {
        _text = text;
        _article = article;
        _hasPlainCapitals = !TitleCase.Is(text.Tokens);
        _isInTitle = TitleCase.QuotedIn(text.Tokens);
    }

    private List<Token> Tokens => _text.Tokens;

    /// <summary>How sure it is that the token is a name, known places and peoples apart.</summary>
    public double ConfidenceOf(int position)
    {
        var token = Tokens[position];
        if (!token.IsCapitalized || token.Folded.Length < 3 || IsOtherReading(token) || _article?.HasLower(token.Folded) == true)
        {
            return 0;
        }

        if (_isInTitle[position] || IsTag(position))
        {
            return Possible;
        }

        if (IsAcronym(token))
        {
            return ConfidenceOfAcronym(token);
        }

        if (IsAfterTitle(position))
        {
            return NameMention.Certain;
        }

        return _hasPlainCapitals && !StartsSentence(position) ? ConfidenceInside(position) : ConfidenceAtStart(position);
    }

    private bool IsOtherReading(Token token) =>
        CalendarWords.MonthOf(token.Folded, _text.Language) > 0 || CalendarWords.WeekdayOf(token.Folded, _text.Language) > 0;

    /// <summary>Capitals alone, or with the s of the plural: MPs.</summary>
    private bool IsAcronym(Token token)
    {
        var raw = token.Span.Of(_text.Text);
        return token.Shape == WordShape.AllCapitals || (raw[^1] == 's' && raw.Length > 2 && raw[..^1].IndexOfAnyExceptInRange('A', 'Z') < 0);
    }

    /// <summary>An acronym that can be spoken stays the same in most languages (UNESCO); of others each has its own.</summary>
    private double ConfidenceOfAcronym(Token token)
    {
        var word = token.Folded;
        if (word.Length <= MaxTranslatedAcronym || !_hasPlainCapitals || LatinNames.IsCommon(word) || HasLongRun(word))
        {
            return 0;
        }

        var vowels = word.Count(letter => "aeiouy".Contains(letter));
        return vowels * 3 >= word.Length ? Likely : Possible;
    }

    /// <summary>Three equal letters in a row: a cry, not a word.</summary>
    private static bool HasLongRun(string word)
    {
        for (var i = 2; i < word.Length; i++)
        {
            if (word[i] == word[i - 1] && word[i] == word[i - 2])
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAfterTitle(int position)
    {
        var before = position - 1;
        if (before > 0 && Tokens[before].Is('.'))
        {
            before--;
        }

        return before >= 0 && Tokens[before].IsLatinWord && NameCues.IsTitle(Tokens[before].Folded)
            && (Tokens[before].IsCapitalized || Tokens[before].Folded.Length > 1);
    }

    private double ConfidenceInside(int position)
    {
        var word = Tokens[position].Folded;
        if (LatinNames.IsCommon(word))
        {
            return IsAfterCapitalParticle(position) || IsSpeaker(position) ? Fair : IsAfterName(position) ? Possible : 0;
        }

        if (LatinNames.HasCommonEnding(word))
        {
            return IsAfterName(position) || IsSpeaker(position) ? Fair : 0;
        }

        if (LatinNames.HasUnsureEnding(word))
        {
            return IsAfterOffice(position) || !IsInInstitution(position) ? Fair : Possible;
        }

        return Likely;
    }

    private double ConfidenceAtStart(int position)
    {
        var word = Tokens[position].Folded;
        if (LatinNames.IsCommon(word) || LatinNames.HasCommonEnding(word))
        {
            return 0;
        }

        var isUnsure = LatinNames.HasUnsureEnding(word);
        if (IsSubject(position))
        {
            return isUnsure ? Fair : Likely;
        }

        if (HasInnerCapital(Tokens[position]) || (_hasPlainCapitals && IsBeforeName(position)))
        {
            return isUnsure ? Possible : Likely;
        }

        return Possible;
    }

    /// <summary>McDonald, DeSantis, YouTube.</summary>
    private bool HasInnerCapital(Token token) =>
        token.Shape == WordShape.Capitalized && token.Span.Of(_text.Text)[1..].IndexOfAnyInRange('A', 'Z') > 0;

    /// <summary>Whether the word is the bare subject of a verb that a common noun would not be without its article.</summary>
    private bool IsSubject(int position)
    {
        var next = position + 1;
        if (next >= Tokens.Count)
        {
            return false;
        }

        var follower = Tokens[next].Folded;
        if (_text.Language == Language.French)
        {
            return NameCues.IsFrenchAuxiliary(follower) && !Tokens[next].IsCapitalized && _text.Text[Tokens[next].Span.Start] != 'à' && !LooksLikeParticiple(Tokens[position].Folded);
        }

        var isPlural = Tokens[position].Folded[^1] == 's';
        return (NameCues.IsSayingAfterName(follower) && !isPlural) || (Tokens[next].IsApostrophe && next + 1 < Tokens.Count && Tokens[next + 1] is { IsAttached: true, Folded: "s" });
    }

    /// <summary>French sentences begin with participles and adjectives too: Soupçonné, Seule.</summary>
    private static bool LooksLikeParticiple(string word) => word[^1] is 'e' || word.EndsWith("es", StringComparison.Ordinal);

    /// <summary>Whether another capital follows that is no common word and no sign of title case: Boris Johnson.</summary>
    private bool IsBeforeName(int position)
    {
        var next = NameIndex.NextOfPair(Tokens, position);
        return next >= 0 && Tokens[next].Shape == WordShape.Capitalized && Tokens[next].Folded.Length > 1 && !LatinNames.IsCommon(Tokens[next].Folded);
    }

    private bool IsAfterName(int position)
    {
        var before = PreviousOfPair(position);
        return before >= 0 && Tokens[before].Shape == WordShape.Capitalized && Tokens[before].Folded.Length > 2
            && !LatinNames.IsCommon(Tokens[before].Folded) && !LatinNames.HasUnsureEnding(Tokens[before].Folded)
            && (!StartsSentence(before) || ConceptIndex.Exonyms.ConceptsOf(Tokens[before].Folded).Any());
    }

    private bool IsAfterOffice(int position) => position > 0 && NameCues.IsOffice(Tokens[position - 1].Folded);

    /// <summary>Le Pen, Van Dyke: inside a sentence the particle has a capital only as part of a name.</summary>
    private bool IsAfterCapitalParticle(int position)
    {
        var before = PreviousOfPair(position);
        return before > 0 && Tokens[before] is { Shape: WordShape.Capitalized, Folded.Length: > 1 } && LatinNames.IsParticle(Tokens[before].Folded) && !StartsSentence(before);
    }

    /// <summary>Whether the lone word speaks: "Brown said", "explique Rose", with no article or capital before it.</summary>
    private bool IsSpeaker(int position)
    {
        var before = position - 1;
        var after = position + 1;
        var isAlone = before < 0 || (!Tokens[before].IsCapitalized && !IsDeterminer(Tokens[before].Folded));
        return isAlone && ((after < Tokens.Count && _text.Language == Language.English && NameCues.IsSayingAfterName(Tokens[after].Folded) && Tokens[position].Folded[^1] != 's')
            || (before >= 0 && NameCues.IsSayingBeforeName(Tokens[before].Folded) && _text.Language == Language.French));
    }

    private static bool IsDeterminer(string word) =>
        word is "the" or "a" or "an" or "its" or "his" or "her" or "their" or "our" or "this" or "that" or "le" or "la" or "les" or "l" or "un" or "une" or "des" or "du" or "de" or "d" or "of"
            or "son" or "sa" or "ses" or "leur" or "leurs" or "ce" or "cette" or "and" or "et";

    /// <summary>Whether a common word with a capital is linked to this one: Federal Aviation, Affaires économiques.</summary>
    private bool IsInInstitution(int position)
    {
        var before = position - 1;
        var after = position + 1;
        return IsInstitutional(Skip(before, -1)) || IsInstitutional(Skip(after, 1));
    }

    private bool IsInstitutional(int position) =>
        position >= 0 && position < Tokens.Count && Tokens[position].Shape == WordShape.Capitalized && !StartsSentence(position)
        && LatinNames.IsCommon(Tokens[position].Folded) && !NameCues.IsOffice(Tokens[position].Folded) && !NameCues.IsTitle(Tokens[position].Folded);

    /// <summary>The next word in a direction behind words that link the parts of an institution's name.</summary>
    private int Skip(int position, int step)
    {
        while (position >= 0 && position < Tokens.Count && (IsLink(Tokens[position]) || Tokens[position].IsDash || Tokens[position].IsApostrophe))
        {
            position += step;
        }

        return position;
    }

    private static bool IsLink(Token token) =>
        token.Shape == WordShape.Lower && token.Folded is "of" or "the" or "and" or "for" or "de" or "du" or "des" or "d" or "l" or "la" or "le" or "les" or "et" or "pour" or "a" or "aux" or "au";

    private int PreviousOfPair(int position)
    {
        var before = position - 1;
        if (before >= 0 && (Tokens[before].IsDash || Tokens[before].IsApostrophe))
        {
            before--;
        }

        return before >= 0 && Tokens[before].IsLatinWord ? before : -1;
    }

    /// <summary>#MeToo, @police: what networks call by a mark of their own.</summary>
    private bool IsTag(int position) => position > 0 && Tokens[position].IsAttached && (Tokens[position - 1].Is('#') || Tokens[position - 1].Is('@'));

    private bool StartsSentence(int position)
    {
        for (var i = position - 1; i >= 0; i--)
        {
            if (Tokens[i].Kind != TokenKind.Symbol)
            {
                // An elided article before the word does not make it less the first: L'Élysée.
                if (Tokens[i].Folded.Length == 1 && i + 1 < Tokens.Count && Tokens[i + 1].IsApostrophe)
                {
                    continue;
                }

                return false;
            }

            if (Tokens[i].Folded[0] is '.' or '!' or '?' or ':' or '"' or '“' or '«' or '…' or '•' or '‘' or '-' or '–' or '—' or '(')
            {
                return !IsTitleDot(i);
            }
        }

        return true;
    }

    /// <summary>The dot of Mr. and of initials ends no sentence.</summary>
    private bool IsTitleDot(int position) =>
        Tokens[position].Is('.') && position > 0 && Tokens[position - 1].IsLatinWord && (Tokens[position - 1].Folded.Length == 1 || NameCues.IsTitle(Tokens[position - 1].Folded));
}
