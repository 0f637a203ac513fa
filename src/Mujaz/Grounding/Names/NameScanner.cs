using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Finds the names of a text by the evidence it gives that they are names, with how sure that is.</summary>
internal static class NameScanner
{
    private const int MaxShortWithClitic = 4;

    /// <summary>The names in the order of the text.</summary>
    /// <param name="text">A sentence or a longer text.</param>
    /// <param name="article">What the text is of, if known: words that it has in small letters are no names.</param>
    public static List<NameMention> Scan(TextAnalysis text, NameIndex? article = null)
    {
        var mentions = new List<NameMention>();
        var latin = text.Language == Language.Arabic ? null : new LatinEvidence(text, article);
        var arabic = text.Language == Language.Arabic ? new ArabicEvidence(text, article) : null;
        var concepts = new List<(int Concept, int Length)>();
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word || text.RoleOf(i) != TokenRole.Other)
            {
                continue;
            }

            ConceptIndex.Exonyms.FindAt(text.Tokens, i, concepts);
            var known = text.Tokens[i].IsArabicWord || text.Tokens[i].IsCapitalized || IsSmallNationality(text, i) ? concepts : [];
            var length = known.Count > 0 ? known[0].Length : 1;
            var confidence = known.Count > 0 ? ConfidenceOf(text, i, known) : latin?.ConfidenceOf(i) ?? arabic!.ConfidenceOf(i);
            if (confidence > 0)
            {
                mentions.Add(Mention(text, i, length, confidence, known, mentions));
            }

            i += length - 1;
        }

        return mentions;
    }

    /// <summary>Nationalities have small letters in French, unless they are names of persons.</summary>
    private static bool IsSmallNationality(TextAnalysis text, int position) =>
        text.Language == Language.French && text.Tokens[position].Shape == WordShape.Lower && ConceptIndex.Exonyms.IsSmallNationality(text.Tokens[position].Folded);

    /// <summary>Known names are sure, but for everyday words that stand where these can, and short names in words like لجان and سجون.</summary>
    private static double ConfidenceOf(TextAnalysis text, int position, List<(int Concept, int Length)> concepts)
    {
        var token = text.Tokens[position];
        if (!token.IsArabicWord)
        {
            return 1;
        }

        if (concepts.TrueForAll(match => ConceptIndex.Exonyms.IsEveryday(match.Concept)))
        {
            return ArabicEvidence.IsPlacePosition(text.Tokens, position) ? NameMention.Certain : NameMention.Sure / 2;
        }

        var isShortBehindClitic = token.Folded.Length <= MaxShortWithClitic && token.Folded[0] is 'س' or 'ل' or 'ب' or 'ك' or 'ف'
            && !ConceptIndex.Exonyms.ConceptsOf(token.Folded).Any();
        return isShortBehindClitic && ArabicMorphology.FitsPattern(token.Folded) ? NameMention.Sure / 2 : 1;
    }

    private static NameMention Mention(
        TextAnalysis text, int position, int length, double confidence, List<(int Concept, int Length)> concepts, List<NameMention> before)
    {
        var start = text.Tokens[position].Span.Start;
        var span = new TextSpan(start, text.Tokens[position + length - 1].Span.End - start);
        var continues = before.Count > 0 && NameIndex.NextOfPair(text.Tokens, before[^1].FirstToken + before[^1].TokenCount - 1) == position;
        return new NameMention(span, position, length, confidence, [.. concepts.Select(match => match.Concept)], continues);
    }
}
