using Mujaz.Articles;
using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>
/// Finds the sentences of an article that support a sentence somebody wrote: by the words they share in one language,
/// across languages by numbers, names, concepts and cognates.
/// </summary>
public static class EvidenceFinder
{
    /// <summary>The most sentences named as evidence for one.</summary>
    public const int MaxSpans = 3;

    /// <summary>The least weight two sentences must share: about one rare name or number, or two rare words.</summary>
    private const double MinScore = 2.2;

    /// <summary>How much of what the best sentence explains a further one must add.</summary>
    private const double FurtherShare = 0.5;

    /// <summary>The evidence for a sentence.</summary>
    /// <param name="text">The sentence; its own evidence is not looked at.</param>
    /// <param name="language">The language it is in.</param>
    /// <param name="article">The article.</param>
    /// <returns>The spans of up to <see cref="MaxSpans"/> sentences in the article's order; empty when none supports it.</returns>
    public static IReadOnlyList<TextSpan> Find(SummarySentence text, Language language, Article article)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Find(AlignedSentence.Of(TextAnalysis.Of(text.Text, language), ArticleFacts.Of(article)));
    }

    /// <summary>The evidence for a sentence that is aligned already.</summary>
    internal static IReadOnlyList<TextSpan> Find(AlignedSentence sentence) =>
        [.. sentence.Cover(MaxSpans, MinScore, FurtherShare).Select(index => sentence.Index.Sentences[index].Span)];
}
