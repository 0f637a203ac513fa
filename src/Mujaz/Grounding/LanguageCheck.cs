using System.Collections.Frozen;
using Mujaz.Languages;
using Mujaz.Languages.Detection;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>
/// Checks that each sentence is in the language of its summary: by script, between French and English by their function
/// words, and for all others by <see cref="LanguageDetector"/>. Names in Latin script inside Arabic are no mistake.
/// </summary>
internal static class LanguageCheck
{
    /// <summary>From this many words on a sentence of the wrong script is wrong; below, it may be a name.</summary>
    private const int MinWords = 4;

    /// <summary>From this many function words of another language on, and none of its own, a sentence is in that one.</summary>
    private const int MinForeignWords = 2;

    /// <summary>
    /// From this many words on the detector is asked about further languages, and believed when it is this sure: on the
    /// 1,777 sentences of that length in 41 documents of NTREX-128, in the three languages, it then contradicts none.
    /// </summary>
    private const int MinWordsToDetect = 8;

    private const double SureEnough = 0.9;

    /// <summary>How many small words a name may have in a row: van der, de la.</summary>
    private const int MaxParticles = 2;

    private static readonly FrozenSet<string> French =
        ("le la les des du une un et dans pour par sur avec est sont ont qui que dont aux ce cette ces son sa ses leur il elle ils pas plus au en se mais ou")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> English =
        ("the of and to in is was were are for with that this from by on at as has have had been will would it its his her their he she they not but an which who said")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Adds a finding when the sentence, or a run of words inside it, is in another language.</summary>
    public static void Check(TextAnalysis sentence, int index, List<Finding> findings)
    {
        var arabic = sentence.Tokens.Count(token => token.IsArabicWord);
        var latin = sentence.Tokens.Count(token => token.IsLatinWord);
        if (IsOtherLanguage(sentence, arabic, latin) || IsDetectedAsOther(sentence))
        {
            findings.Add(new Finding(FindingKind.Language, sentence.Text, FindingStatus.Mismatch, index));
            return;
        }

        if (ForeignRun(sentence) is { } run)
        {
            var span = new TextSpan(run.Start, run.End - run.Start);
            findings.Add(new Finding(FindingKind.Language, span.Of(sentence.Text).ToString(), FindingStatus.Mismatch, index, span));
        }
    }

    private static bool IsOtherLanguage(TextAnalysis sentence, int arabic, int latin)
    {
        if (sentence.Language == Language.Arabic)
        {
            return latin >= MinWords && latin > arabic;
        }

        if (arabic > latin)
        {
            return true;
        }

        var (own, foreign) = sentence.Language == Language.French ? (French, English) : (English, French);
        var owned = Count(sentence, own, foreign);
        var strange = Count(sentence, foreign, own);
        return strange >= MinForeignWords && strange > 2 * owned;
    }

    /// <summary>
    /// Whether the sentence is in a further language, and not by its names alone: where too few other words are left, its own small words
    /// acquit it.
    /// </summary>
    private static bool IsDetectedAsOther(TextAnalysis sentence)
    {
        if (sentence.Tokens.Count(token => token.Kind == TokenKind.Word) < MinWordsToDetect || !IsOther(sentence.Text))
        {
            return false;
        }

        var words = PlainWords(sentence);
        return words.Count >= MinWordsToDetect
            ? IsOther(string.Join(' ', words.Select(word => word.Span.Of(sentence.Text).ToString())))
            : sentence.Language == Language.Arabic || words.Count(word => OwnWords(sentence.Language).Contains(word.Folded)) < MinForeignWords;
    }

    private static bool IsOther(string text)
    {
        var detected = LanguageDetector.Detect(text);
        return detected.Confidence >= SureEnough && !detected.Language.IsSummaryLanguage && detected.Language != Language.Undetermined;
    }

    private static FrozenSet<string> OwnWords(Language language) => language == Language.French ? French : English;

    private static int Count(TextAnalysis sentence, FrozenSet<string> words, FrozenSet<string> others) =>
        PlainWords(sentence).Count(token => token.IsLatinWord && words.Contains(token.Folded) && !others.Contains(token.Folded));

    /// <summary>
    /// The words that are no part of names, which may be of any language: not those with a capital behind the first, nor one or two small
    /// ones between two with a capital (von der, de la). In a text of capitals all words count.
    /// </summary>
    private static List<Token> PlainWords(TextAnalysis sentence)
    {
        var words = sentence.Tokens.Where(token => token.Kind == TokenKind.Word).ToList();
        var capitals = words.Count(word => word.IsCapitalized);
        if (capitals * 2 > words.Count)
        {
            return words;
        }

        var plain = new List<Token>(words.Count);
        var sinceCapital = MaxParticles + 1;
        foreach (var word in words)
        {
            if (!word.IsCapitalized || word == words[0])
            {
                sinceCapital++;
                plain.Add(word);
                continue;
            }

            if (sinceCapital <= MaxParticles && plain.Count > sinceCapital)
            {
                plain.RemoveRange(plain.Count - sinceCapital, sinceCapital);
            }

            sinceCapital = 0;
        }

        return plain;
    }

    /// <summary>A run of words in the other script that is more than a name: small letters in Arabic, any Arabic in Latin.</summary>
    private static (int Start, int End)? ForeignRun(TextAnalysis sentence)
    {
        var isArabic = sentence.Language == Language.Arabic;
        var start = -1;
        var length = 0;
        for (var i = 0; i <= sentence.Tokens.Count; i++)
        {
            var isForeign = i < sentence.Tokens.Count && (isArabic ? sentence.Tokens[i].IsLatinWord : sentence.Tokens[i].IsArabicWord);
            if (isForeign)
            {
                start = length == 0 ? i : start;
                length++;
            }
            else if (i == sentence.Tokens.Count || sentence.Tokens[i].Kind == TokenKind.Word)
            {
                if (length >= MinWords && IsText(sentence.Tokens, start, i, isArabic))
                {
                    return (sentence.Tokens[start].Span.Start, sentence.Tokens[i - 1].Span.End);
                }

                length = 0;
            }
        }

        return null;
    }

    private static bool IsText(List<Token> tokens, int start, int end, bool isArabic)
    {
        var small = 0;
        for (var i = start; i < end; i++)
        {
            small += tokens[i].Shape is WordShape.Lower ? 1 : 0;
        }

        return !isArabic || small * 2 >= end - start;
    }
}
