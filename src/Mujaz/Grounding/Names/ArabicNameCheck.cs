using Mujaz.Articles;
using Mujaz.Grounding.Dates;
using Mujaz.Grounding.Evidence;
using Mujaz.Grounding.Numbers;
using Mujaz.Grounding.Text;
using Mujaz.Languages;

namespace Mujaz.Grounding.Names;

/// <summary>
/// Looks the names of an Arabic sentence up in the article. Arabic has no capitals: names are known places and peoples,
/// the glossary, given names, words that no Arabic root explains, and whatever is written in Latin script.
/// </summary>
internal static class ArabicNameCheck
{
    /// <summary>From this many consonants on two spellings that match are the same name, even of a name with a known translation.</summary>
    private const int MinCertainConsonants = 4;

    /// <summary>The shortest word that may be a name and another word whose space was lost.</summary>
    private const int MinGluedLength = 9;

    /// <summary>The shortest name looked for in such a word.</summary>
    private const int MinGluedName = 6;

    /// <summary>Adds a finding for each name the article does not have.</summary>
    public static void Check(TextAnalysis sentence, int index, ArticleFacts facts, GlossaryNames glossary, List<Finding> findings)
    {
        var concepts = new List<(int Concept, int Length)>();
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            if (glossary.MatchAt(sentence, i, facts) is { } known)
            {
                i += known.Length - 1;
                continue;
            }

            ConceptIndex.Exonyms.FindAt(tokens, i, concepts);
            var length = concepts.Count > 0 ? concepts[0].Length : 1;
            if (IsFinding(tokens[i], concepts, facts) && !IsPartOfWord(tokens, i, facts))
            {
                var start = tokens[i].Span.Start;
                var span = new TextSpan(start, tokens[i + length - 1].Span.End - start);
                findings.Add(new Finding(FindingKind.Name, span.Of(sentence.Text).ToString(), FindingStatus.NotFound, index, span));
            }

            i += length - 1;
        }
    }

    private static bool IsFinding(Token token, List<(int Concept, int Length)> concepts, ArticleFacts facts)
    {
        if (token.IsLatinWord)
        {
            return IsLatinFinding(token, facts.Names);
        }

        if (concepts.Count > 0)
        {
            return !concepts.Exists(match => facts.Names.HasConcept(match.Concept)) && !facts.Names.HasArabic(token.Folded)
                && !(Skeleton.Of(token.Folded).Length >= MinCertainConsonants && IsSupported(token.Folded, facts));
        }

        var word = token.Folded;
        if (ArabicNumberVocabulary.Instance.TryGet(word, out _, out _) || CalendarWords.MonthOf(word, Language.Arabic) > 0)
        {
            return false;
        }

        return ArabicLexicon.IsName(word) && !IsSupported(word, facts) && !IsGluedName(word, facts);
    }

    /// <summary>Whether the article writes the word and the one beside it as one: وايت هورس, Whitehorse.</summary>
    private static bool IsPartOfWord(List<Token> tokens, int position, ArticleFacts facts) =>
        facts.Language != Language.Arabic && (IsOneWord(tokens, position - 1, facts.Names) || IsOneWord(tokens, position, facts.Names));

    private static bool IsOneWord(List<Token> tokens, int first, NameIndex names)
    {
        var second = first < 0 ? -1 : NameIndex.NextOfPair(tokens, first);
        return second >= 0 && tokens[first].IsArabicWord && tokens[second].IsArabicWord
            && !ArabicLexicon.IsPlainFunctionWord(tokens[second].Folded)
            && ArabicForms.WithoutClitics(tokens[first].Folded).Exists(form =>
                form.Length > 1 && !ArabicLexicon.IsPlainFunctionWord(form)
                && ArabicForms.Joined(form, tokens[second].Folded).Any(names.HasTransliterationOfPair));
    }

    /// <summary>Latin words in Arabic are quoted names: they stand in the article, in Latin or in Arabic script.</summary>
    private static bool IsLatinFinding(Token token, NameIndex names) =>
        token is { Shape: WordShape.Capitalized, Folded.Length: > 3 } && !names.HasLatin(token.Folded) && !names.HasTransliterationOfLatin(token.Folded)
        && !LatinNames.LooksCommon(token.Folded);

    /// <summary>Whether the word is a name of the article with an Arabic word stuck to it.</summary>
    private static bool IsGluedName(string word, ArticleFacts facts)
    {
        for (var split = 3; word.Length >= MinGluedLength && split <= word.Length - 3; split++)
        {
            var (first, second) = (word[..split], word[split..]);
            if ((IsNoName(second) && IsLongName(first, facts)) || (IsNoName(first) && IsLongName(second, facts)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNoName(string word) => word.Length < 4 ? ArabicLexicon.IsFunctionWord(word) : !ArabicLexicon.LooksForeign(word);

    private static bool IsLongName(string word, ArticleFacts facts) => word.Length >= MinGluedName && IsSupported(word, facts);

    private static bool IsSupported(string word, ArticleFacts facts) =>
        facts.Names.HasArabic(word)
        || (facts.Language != Language.Arabic && facts.Names.HasTransliterationOfArabic(word));
}
