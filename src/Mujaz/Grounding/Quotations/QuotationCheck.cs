using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>
/// Checks quotations: in the article's language they must stand there word for word, case, accents, punctuation, spaces and Arabic
/// case endings apart; in another language the article must quote too at the place the sentence takes as evidence.
/// </summary>
internal static class QuotationCheck
{
    /// <summary>From this many words on quotation marks say that somebody's words follow; fewer may mark a title or a doubt.</summary>
    private const int MinTranslatedWords = 4;

    /// <summary>Adds a finding for each quotation the article does not have.</summary>
    public static void Check(TextAnalysis sentence, IReadOnlyList<TextSpan> evidence, int index, ArticleFacts facts, List<Finding> findings)
    {
        var token = 0;
        foreach (var quotation in QuotationScanner.Scan(sentence.Text))
        {
            if (!IsSupported(sentence, quotation, ref token, evidence, facts))
            {
                findings.Add(new Finding(FindingKind.Quote, quotation.Of(sentence.Text).Trim().ToString(), FindingStatus.NotFound, index, quotation));
            }
        }
    }

    private static bool IsSupported(TextAnalysis sentence, TextSpan quotation, ref int token, IReadOnlyList<TextSpan> evidence, ArticleFacts facts)
    {
        var parts = PartsOf(sentence, quotation, ref token);
        return sentence.Language == facts.Language
            ? parts.TrueForAll(facts.Quotations.Contains)
            : parts.Sum(part => part.Count) < MinTranslatedWords || facts.Quotations.HasQuotation(evidence);
    }

    /// <summary>
    /// The words of a quotation, cut where it leaves something out (… or brackets). What stands in square brackets is the editor's.
    /// </summary>
    private static List<List<Token>> PartsOf(TextAnalysis sentence, TextSpan quotation, ref int position)
    {
        while (position < sentence.Tokens.Count && sentence.Tokens[position].Span.End <= quotation.Start)
        {
            position++;
        }

        var parts = new List<List<Token>> { new() };
        var isInserted = false;
        for (; position < sentence.Tokens.Count && sentence.Tokens[position].Span.Start < quotation.End; position++)
        {
            var token = sentence.Tokens[position];
            if (token.Kind != TokenKind.Symbol && !isInserted)
            {
                parts[^1].Add(token);
            }

            isInserted = token.Is('[') || (isInserted && !token.Is(']'));
            var isDots = token.Is('.') && token.IsAttached && sentence.Tokens[position - 1].Is('.');
            if (isDots || (token.Kind == TokenKind.Symbol && token.Folded[0] is '…' or '[' or '(' or ')'))
            {
                parts.Add([]);
            }
        }

        return parts;
    }
}
