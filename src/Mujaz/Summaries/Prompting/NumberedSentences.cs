using Mujaz.Articles;

namespace Mujaz.Summaries.Prompting;

/// <summary>The article as the model sees it: one sentence a line, each with its number.</summary>
internal static class NumberedSentences
{
    /// <summary>The lines of an article, after its headline where the text itself does not begin with it.</summary>
    public static IEnumerable<string> Of(Article article)
    {
        if (article.Title is { Length: > 0 } title && !article.Text.StartsWith(title, StringComparison.Ordinal))
        {
            yield return "Headline: " + PromptText.OneLine(title);
        }

        foreach (var sentence in article.Sentences)
        {
            yield return Line(article, sentence);
        }
    }

    /// <summary>The line of one sentence.</summary>
    public static string Line(Article article, Sentence sentence) =>
        $"[{sentence.Number}] {PromptText.OneLine(article.TextOf(sentence))}";
}
