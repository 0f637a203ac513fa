using Mujaz.Articles;
using Mujaz.Grounding.Text;
using Mujaz.Languages;

namespace Mujaz.Grounding.Names;

/// <summary>Finds the names of a text by the evidence it gives that they are names, with how sure that is.</summary>
internal static class NameScanner
{
    /// <summary>The names in the order of the text.</summary>
    /// <param name="text">A sentence or a longer text.</param>
    /// <param name="article">What the text is of, if known: words that it has in small letters are no names.</param>
    public static List<NameMention> Scan(TextAnalysis text, NameIndex? article = null)
    {
        var mentions = new List<NameMention>();
        var concepts = new List<(int Concept, int Length)>();
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word || text.RoleOf(i) != TokenRole.Other)
            {
                continue;
            }

            ConceptIndex.Exonyms.FindAt(text.Tokens, i, concepts);
            var known = text.Tokens[i].IsArabicWord || text.Tokens[i].IsCapitalized ? concepts : [];
            var length = known.Count > 0 ? known[0].Length : 1;
            var confidence = known.Count > 0 ? 1 : ConfidenceOf(text, i, article);
            if (confidence > 0)
            {
                mentions.Add(Mention(text, i, length, confidence, known, mentions));
            }

            i += length - 1;
        }

        return mentions;
    }

    private static double ConfidenceOf(TextAnalysis text, int position, NameIndex? article) =>
        text.Language == Language.Arabic ? ArabicNames.ConfidenceOf(text, position) : LatinNames.ConfidenceOf(text, position, article);

    private static NameMention Mention(
        TextAnalysis text, int position, int length, double confidence, List<(int Concept, int Length)> concepts, List<NameMention> before)
    {
        var start = text.Tokens[position].Span.Start;
        var span = new TextSpan(start, text.Tokens[position + length - 1].Span.End - start);
        var continues = before.Count > 0 && NameIndex.NextOfPair(text.Tokens, before[^1].FirstToken + before[^1].TokenCount - 1) == position;
        return new NameMention(span, position, length, confidence, [.. concepts.Select(match => match.Concept)], continues);
    }
}
