using Mujaz.Articles;
using Mujaz.Grounding;

namespace Mujaz.Offline.Extraction;

/// <summary>
/// Tells the sentences that no summary may consist of: orders to whoever reads the text by machine, questions, and sentences that are nothing but
/// somebody's words.
/// </summary>
internal static class UnfitSentences
{
    /// <summary>The sentences that may be chosen: for each by its index whether it is fit.</summary>
    public static bool[] FitIn(Article article)
    {
        var fit = new bool[article.Sentences.Count];
        var depth = 0;
        var end = 0;
        for (var index = 0; index < fit.Length; index++)
        {
            var sentence = article.Sentences[index];
            depth = Follow(article.Text.AsSpan(end, sentence.Span.Start - end), depth);
            var text = article.TextOf(sentence);
            fit[index] = !IsQuestion(text) && !InstructionCheck.IsOrder(text) && !IsQuotation(text, depth);
            depth = Follow(text, depth);
            end = sentence.Span.End;
        }

        return fit;
    }

    private static bool IsQuestion(ReadOnlySpan<char> sentence) => sentence.TrimEnd(" \"'”’»›)]\u00A0\u202F") is [.., '?' or '؟'];

    /// <summary>Whether the sentence begins and ends inside one quotation.</summary>
    private static bool IsQuotation(ReadOnlySpan<char> sentence, int depth)
    {
        var text = sentence.Trim();
        if (depth == 0 && text is not ['«' or '“' or '„' or '"', ..])
        {
            return false;
        }

        // What stands behind the closing mark is the reporter's: "…", he said.
        var close = text[1..].IndexOfAny('»', '”', '"') + 1;
        return close <= 0 || text[close..].TrimStart(" \u00A0»”\".,;!?…،؛؟").Length < FewestOwnLetters;
    }

    private const int FewestOwnLetters = 4;

    // A quotation ends with its paragraph at the latest.
    private static int Follow(ReadOnlySpan<char> text, int depth)
    {
        foreach (var character in text)
        {
            depth = character switch
            {
                '«' or '“' or '„' => 1,
                '»' or '”' or '\n' => 0,
                '"' => 1 - depth,
                _ => depth,
            };
        }

        return depth;
    }
}
