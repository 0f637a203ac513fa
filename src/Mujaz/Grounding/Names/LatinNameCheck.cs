using Mujaz.Articles;
using Mujaz.Grounding.Text;

namespace Mujaz.Grounding.Names;

/// <summary>Looks every name of a French or English sentence up in the article.</summary>
internal static class LatinNameCheck
{
    /// <summary>From this length on two spellings that match are the same name, even of a name with a known translation.</summary>
    private const int MinCertainLength = 6;

    /// <summary>Adds a finding for each name the article does not have.</summary>
    public static void Check(TextAnalysis sentence, int index, ArticleFacts facts, GlossaryNames glossary, List<Finding> findings)
    {
        var concepts = new List<(int Concept, int Length)>();
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsLatinWord)
            {
                continue;
            }

            if (glossary.MatchAt(sentence, i, facts) is { } known)
            {
                i += known.Length - 1;
                continue;
            }

            ConceptIndex.Exonyms.FindAt(tokens, i, concepts);
            if (concepts.Count > 0 && tokens[i].IsCapitalized)
            {
                CheckConcept(sentence, ref i, concepts, index, facts, findings);
            }
            else if (LatinNames.IsCandidate(sentence, i) && !IsSupported(tokens[i], facts.Names) && !IsPartOfWord(tokens, i, facts.Names))
            {
                findings.Add(Finding(sentence, i, 1, index));
            }
        }
    }

    private static void CheckConcept(TextAnalysis sentence, ref int position, List<(int Concept, int Length)> concepts, int index, ArticleFacts facts, List<Finding> findings)
    {
        var length = concepts[0].Length;
        var isSupported = concepts.Exists(match => facts.Names.HasConcept(match.Concept)) || IsSame(sentence.Tokens[position].Folded, facts.Names);
        if (!isSupported)
        {
            findings.Add(Finding(sentence, position, length, index));
        }

        position += length - 1;
    }

    /// <summary>A name with a known translation is only itself; spellings that merely match would be other words.</summary>
    private static bool IsSame(string word, NameIndex names) =>
        names.HasLatin(word) || names.HasCloseTransliterationOfLatin(word) || (word.Length >= MinCertainLength && names.HasTransliterationOfLatin(word));

    private static bool IsSupported(Token token, NameIndex names)
    {
        var word = token.Folded;
        if (names.HasLatin(word) || names.HasTransliterationOfLatin(word) || IsPossessive(word, names))
        {
            return true;
        }

        if (token.Shape == WordShape.AllCapitals)
        {
            return names.HasInitials(word) || word.Length <= 4;
        }

        return LatinNames.LooksCommon(word) || names.HasLower(word);
    }

    /// <summary>Whether the article writes the word and the one beside it as one: New Jersey, نيوجيرسي.</summary>
    private static bool IsPartOfWord(List<Token> tokens, int position, NameIndex names)
    {
        var previous = position - 1;
        if (previous > 0 && (tokens[previous].IsDash || tokens[previous].IsApostrophe))
        {
            previous--;
        }

        return IsOneWord(tokens, previous, names) || IsOneWord(tokens, position, names);
    }

    private static bool IsOneWord(List<Token> tokens, int first, NameIndex names)
    {
        var second = first < 0 ? -1 : NameIndex.NextOfPair(tokens, first);
        return second >= 0 && LatinNames.IsPair(tokens[first], tokens[second])
            && names.HasTransliterationOfLatin(tokens[first].Folded + tokens[second].Folded);
    }

    private static bool IsPossessive(string word, NameIndex names) =>
        word.Length > 4 && word[^1] == 's' && (names.HasLatin(word[..^1]) || names.HasTransliterationOfLatin(word[..^1]));

    private static Finding Finding(TextAnalysis sentence, int position, int length, int index)
    {
        var start = sentence.Tokens[position].Span.Start;
        var span = new TextSpan(start, sentence.Tokens[position + length - 1].Span.End - start);
        return new Finding(FindingKind.Name, span.Of(sentence.Text).ToString(), FindingStatus.NotFound, index, span);
    }
}
