using Mujaz.Articles;
using Mujaz.Grounding.Alignment;
using Mujaz.Grounding.Text;

namespace Mujaz.Grounding.Quotations;

/// <summary>
/// Checks quotations: in the article's language they must stand there word for word, case, accents and punctuation
/// apart; in another language the article must quote too at the place the sentence takes as evidence.
/// </summary>
internal static class QuotationCheck
{
    /// <summary>From this many words on quotation marks say that somebody's words follow; fewer may mark a title or a doubt.</summary>
    private const int MinTranslatedWords = 4;

    /// <summary>Adds a finding for each quotation the article does not have.</summary>
    public static void Check(TextAnalysis sentence, IReadOnlyList<TextSpan> evidence, int index, ArticleFacts facts, List<Finding> findings)
    {
        foreach (var quotation in QuotationScanner.Scan(sentence.Text))
        {
            if (!IsSupported(sentence, quotation, evidence, facts))
            {
                findings.Add(new Finding(FindingKind.Quote, quotation.Of(sentence.Text).Trim().ToString(), FindingStatus.NotFound, index, quotation));
            }
        }
    }

    private static bool IsSupported(TextAnalysis sentence, TextSpan quotation, IReadOnlyList<TextSpan> evidence, ArticleFacts facts)
    {
        if (sentence.Language == facts.Language)
        {
            return PartsOf(sentence, quotation).All(part => Contains(facts.Analysis.Tokens, part));
        }

        var words = sentence.Tokens.Count(token => token.Kind != TokenKind.Symbol && token.Span.Overlaps(quotation));
        return words < MinTranslatedWords || HasQuotation(evidence, facts);
    }

    /// <summary>The words of a quotation, cut where it leaves something out: […] or an ellipsis.</summary>
    private static List<List<string>> PartsOf(TextAnalysis sentence, TextSpan quotation)
    {
        var parts = new List<List<string>> { new() };
        foreach (var token in sentence.Tokens)
        {
            if (!token.Span.Overlaps(quotation))
            {
                continue;
            }

            if (token.Kind != TokenKind.Symbol)
            {
                parts[^1].Add(token.Folded);
            }
            else if (token.Folded[0] is '…' or '[' or ']' or '(' or ')' && parts[^1].Count > 0)
            {
                parts.Add([]);
            }
        }

        return parts;
    }

    private static bool Contains(List<Token> tokens, List<string> words)
    {
        if (words.Count == 0)
        {
            return true;
        }

        for (var start = 0; start < tokens.Count; start++)
        {
            if (tokens[start].Folded == words[0] && StandsAt(tokens, start, words))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StandsAt(List<Token> tokens, int position, List<string> words)
    {
        var next = 0;
        for (; position < tokens.Count && next < words.Count; position++)
        {
            if (tokens[position].Kind == TokenKind.Symbol)
            {
                continue;
            }

            if (tokens[position].Folded != words[next])
            {
                return false;
            }

            next++;
        }

        return next == words.Count;
    }

    /// <summary>Whether the evidence, or a sentence beside it, has quotation marks; without evidence, whether the article has.</summary>
    private static bool HasQuotation(IReadOnlyList<TextSpan> evidence, ArticleFacts facts)
    {
        var text = facts.Article.Text;
        if (evidence.Count == 0)
        {
            return QuotationScanner.HasMark(text);
        }

        var sentences = facts.Article.Sentences;
        return SentenceSet.Of(evidence, sentences).Members
            .SelectMany(sentence => Enumerable.Range(sentence - 1, 3))
            .Any(near => near >= 0 && near < sentences.Count && QuotationScanner.HasMark(sentences[near].Span.Of(text)));
    }
}
