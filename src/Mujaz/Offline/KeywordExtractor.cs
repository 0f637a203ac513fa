using Mujaz.Articles;
using Mujaz.Offline.Keywords;
using Mujaz.Offline.Terms;

namespace Mujaz.Offline;

/// <summary>
/// Finds the keywords of an article: names and noun phrases that occur often, early and in the headline. No model is
/// involved; the same article always gives the same keywords; time is close to linear in the article's length.
/// </summary>
public static class KeywordExtractor
{
    /// <summary>Finds the keywords.</summary>
    /// <param name="article">Any article, also an empty one.</param>
    /// <param name="count">The most keywords wanted, 0 or more.</param>
    /// <returns>The keywords, most important first; fewer than <paramref name="count"/> when the article has not more to give.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static IReadOnlyList<ExtractedKeyword> Extract(Article article, int count)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Extract(ArticleTerms.Of(article), count);
    }

    internal static IReadOnlyList<ExtractedKeyword> Extract(ArticleTerms terms, int count)
    {
        var candidates = new PhraseFinder(terms).FindAll();
        var best = new PhraseRanker(terms).Best(candidates, count);
        return [.. best.Select(pair => ToKeyword(pair.Candidate, pair.Score, terms))];
    }

    private static ExtractedKeyword ToKeyword(PhraseCandidate candidate, double score, ArticleTerms terms)
    {
        var span = KeywordSurface.Of(candidate, terms);
        return new ExtractedKeyword(
            KeywordSurface.TextOf(span, terms.Article.Text), KindGuesser.Guess(candidate, terms), score, KeywordSurface.FirstOffset(candidate, terms));
    }
}
