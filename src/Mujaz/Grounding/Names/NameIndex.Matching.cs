using Mujaz.Text;

namespace Mujaz.Grounding;

/// <content>Whether a text has a name that another text has.</content>
internal sealed partial class NameIndex
{
    /// <summary>From this many letters on two spellings that match are the same name, even of a name with a known translation.</summary>
    private const int MinCertainLength = 6;

    /// <summary>The same, in consonants of an Arabic word.</summary>
    private const int MinCertainConsonants = 4;

    /// <summary>The shortest name looked for in a word that holds another one too.</summary>
    private const int MinGluedName = 5;

    /// <summary>Whether the indexed text has the name that stands in another one.</summary>
    /// <param name="text">The text that <see cref="NameScanner"/> found the name in.</param>
    /// <param name="name">The name.</param>
    /// <param name="match">How alike the two must be.</param>
    public bool Has(TextAnalysis text, NameMention name, NameMatch match)
    {
        if (name.Concepts.Any(HasConcept))
        {
            return true;
        }

        for (var i = name.FirstToken; i < name.FirstToken + name.TokenCount; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && (name.TokenCount == 1 || text.Tokens[i].Folded.Length > 2) && !HasWord(text, i, name, match))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasWord(TextAnalysis text, int position, NameMention name, NameMatch match)
    {
        var token = text.Tokens[position];
        return token.IsArabicWord
            ? HasArabicName(token.Folded, name, match) || IsPartOfArabicWord(text.Tokens, position)
            : HasLatinName(token, name.Concepts.Count > 0, match) || IsPartOfLatinWord(text.Tokens, position);
    }

    private bool HasArabicName(string word, NameMention name, NameMatch match)
    {
        var isTranslated = name.Concepts.Count > 0;
        return HasArabic(word)
            || (_isArabic && word.Length >= MinGluedName && ArabicForms.WithoutClitics(word).Exists(form => _arabicPairs.Exists(pair => pair.Word == form)))
            || (isTranslated && HasCloseTransliterationOfArabic(word))
            || (!_isArabic && (!isTranslated || Skeleton.Of(word).Length >= MinCertainConsonants)
                && HasTransliterationOfArabic(word, match, mayBeLower: name.Confidence < NameMention.Certain || match == NameMatch.Loose))
            || (!isTranslated && IsGluedName(word, match));
    }

    private bool HasLatinName(Token token, bool isTranslated, NameMatch match)
    {
        var word = token.Folded;
        if (isTranslated)
        {
            // A name with a known translation is only itself; spellings that merely match would be other words.
            return HasLatin(word) || HasCloseTransliterationOfLatin(word) || (word.Length >= MinCertainLength && HasNameLike(word));
        }

        return HasLatin(word) || HasTransliterationOfLatin(word, match) || IsPossessive(word, match)
            || (token.Shape == WordShape.AllCapitals && HasInitials(word));
    }

    private bool IsPossessive(string word, NameMatch match) =>
        word.Length > 4 && word[^1] == 's' && (HasLatin(word[..^1]) || HasTransliterationOfLatin(word[..^1], match));

    /// <summary>Whether the indexed text writes the word and the one beside it as one: New Jersey, نيوجيرسي.</summary>
    private bool IsPartOfLatinWord(List<Token> tokens, int position)
    {
        var previous = position - 1;
        if (previous > 0 && (tokens[previous].IsDash || tokens[previous].IsApostrophe))
        {
            previous--;
        }

        return IsOneLatinWord(tokens, previous) || IsOneLatinWord(tokens, position);
    }

    private bool IsOneLatinWord(List<Token> tokens, int first)
    {
        var second = first < 0 ? -1 : NextOfPair(tokens, first);
        return second >= 0 && LatinNames.IsPair(tokens[first], tokens[second])
            && HasPairOfLatin(tokens[first].Folded, tokens[second].Folded);
    }

    /// <summary>Whether the indexed text writes the word and the one beside it as one: وايت هورس, Whitehorse.</summary>
    private bool IsPartOfArabicWord(List<Token> tokens, int position) => IsOneArabicWord(tokens, position - 1) || IsOneArabicWord(tokens, position);

    private bool IsOneArabicWord(List<Token> tokens, int first)
    {
        var second = first < 0 ? -1 : NextOfPair(tokens, first);
        return second >= 0 && tokens[first].IsArabicWord && tokens[second].IsArabicWord
            && !ArabicLexicon.IsPlainFunctionWord(tokens[second].Folded)
            && ArabicForms.WithoutClitics(tokens[first].Folded).Exists(form =>
                form.Length > 1 && !ArabicLexicon.IsPlainFunctionWord(form)
                && (_isArabic ? ArabicForms.Joined(form, tokens[second].Folded).Any(_arabicForms.Contains) : HasPairOfArabic(form, tokens[second].Folded)));
    }

    /// <summary>Whether the word is a name of the indexed text with an Arabic word stuck to it.</summary>
    private bool IsGluedName(string word, NameMatch match)
    {
        for (var split = 3; word.Length >= MinGluedLength && split <= word.Length - 3; split++)
        {
            var (first, second) = (word[..split], word[split..]);
            if ((IsNoName(second) && IsLongName(first, match)) || (IsNoName(first) && IsLongName(second, match)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNoName(string word) => word.Length < 4 ? ArabicLexicon.IsFunctionWord(word) : !ArabicLexicon.LooksForeign(word);

    private bool IsLongName(string word, NameMatch match) =>
        word.Length >= MinGluedName && (HasArabic(word) || (!_isArabic && HasTransliterationOfArabic(word, match, mayBeLower: false)));
}
