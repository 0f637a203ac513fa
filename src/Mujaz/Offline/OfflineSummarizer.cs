using Mujaz.Articles;
using Mujaz.Offline.Extraction;
using Mujaz.Offline.Terms;

namespace Mujaz.Offline;

/// <summary>
/// Summarises an article by its most important sentences, unchanged and in their order. No model is involved; the same
/// article and options always give the same summary; time is close to linear in the article's length.
/// </summary>
public static class OfflineSummarizer
{
    /// <summary>Chooses the sentences.</summary>
    /// <param name="article">Any article, also an empty one.</param>
    /// <param name="options">How long the summary may be.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit in <paramref name="options"/> is less than 1.</exception>
    public static OfflineSummary Summarize(Article article, OfflineOptions options)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(options);
        return Summarize(ArticleTerms.Of(article), options, FeatureWeights.For(article.Language.Language, options.WordBudget is not null));
    }

    internal static OfflineSummary Summarize(ArticleTerms terms, OfflineOptions options, FeatureWeights weights)
    {
        var maxSentences = options.SentenceCount ?? int.MaxValue;
        var maxWords = options.WordBudget ?? int.MaxValue;
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSentences, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(maxWords, 1, nameof(options));

        var candidates = new SentenceScorer(terms, options.Focus, weights.PositionDecay).Candidates();
        var chosen = new SentenceSelector(terms, weights).Select(candidates, maxSentences, maxWords);
        chosen.Sort((left, right) => left.Candidate.Index.CompareTo(right.Candidate.Index));
        return new OfflineSummary(
            terms.Article.Title,
            [.. chosen.Select(pair => ToSentence(terms.Article, pair.Candidate, pair.Score))],
            chosen.Sum(pair => pair.Candidate.Words));
    }

    private static OfflineSentence ToSentence(Article article, SentenceCandidate candidate, double score)
    {
        var sentence = article.Sentences[candidate.Index];
        return new OfflineSentence(sentence.Number, article.TextOf(sentence).ToString(), sentence.Span, score);
    }
}
