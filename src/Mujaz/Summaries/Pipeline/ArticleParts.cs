using Mujaz.Articles;
using Mujaz.Summaries.Prompting;

namespace Mujaz.Summaries.Pipeline;

/// <summary>Cuts a long article into parts that fit one call each, at sentence borders.</summary>
internal static class ArticleParts
{
    /// <summary>The estimated tokens of the whole article as the prompt shows it.</summary>
    public static int TokensOf(Article article) =>
        article.Sentences.Sum(sentence => TokenEstimate.Of(article.TextOf(sentence)) + TokensOfNumber);

    /// <summary>The parts, each of at most <paramref name="maxTokens"/> estimated tokens.</summary>
    /// <remarks>
    /// A sentence that is longer than a part by itself (a table without stops, a broken page) is cut at white space into
    /// several lines with the same number: nothing is lost, and the evidence still points to it.
    /// </remarks>
    public static IReadOnlyList<ArticlePart> Of(Article article, int maxTokens)
    {
        var parts = new List<ArticlePart>();
        var lines = new List<string>();
        var (tokens, first, last) = (0, 0, 0);
        foreach (var sentence in article.Sentences)
        {
            foreach (var line in LinesOf(article, sentence, maxTokens))
            {
                var cost = TokenEstimate.Of(line) + 1;
                if (lines.Count > 0 && tokens + cost > maxTokens)
                {
                    parts.Add(new ArticlePart(lines, first, last));
                    (lines, tokens) = ([], 0);
                }

                first = lines.Count == 0 ? sentence.Number : first;
                last = sentence.Number;
                lines.Add(line);
                tokens += cost;
            }
        }

        if (lines.Count > 0)
        {
            parts.Add(new ArticlePart(lines, first, last));
        }

        return parts;
    }

    // Brackets, digits and line break.
    private const int TokensOfNumber = 4;

    // Even text of one token a character fits a part cut by this figure.
    private const int CharactersPerToken = 2;

    private static IEnumerable<string> LinesOf(Article article, Sentence sentence, int maxTokens)
    {
        var line = NumberedSentences.Line(article, sentence);
        if (TokenEstimate.Of(line) < maxTokens)
        {
            return [line];
        }

        var text = PromptText.OneLine(article.TextOf(sentence));
        return Pieces(text, maxTokens * CharactersPerToken).Select(piece => $"[{sentence.Number}] {piece}");
    }

    private static IEnumerable<string> Pieces(string text, int maxLength)
    {
        var start = 0;
        while (start < text.Length)
        {
            var length = Math.Min(maxLength, text.Length - start);
            if (start + length < text.Length)
            {
                var space = text.LastIndexOf(' ', start + length, length);
                length = space > start ? space - start : AwayFromSurrogates(text, start, length);
            }

            yield return text.Substring(start, length).Trim();
            start += length;
        }
    }

    private static int AwayFromSurrogates(string text, int start, int length) =>
        length > 1 && char.IsHighSurrogate(text[start + length - 1]) ? length - 1 : length;
}
