using Mujaz.Articles;
using Mujaz.Grounding.Evidence;
using Mujaz.Languages;
using Mujaz.Summaries;

namespace Mujaz.Grounding;

/// <summary>
/// Finds the sentences of an article that support a sentence somebody wrote: by the words they share in one language,
/// across languages by numbers, dates, names and cognates.
/// </summary>
public static class EvidenceFinder
{
    /// <summary>The most sentences named as evidence for one.</summary>
    public const int MaxSpans = 3;

    /// <summary>The least weight two sentences must share: about one rare name or number, or two rare words.</summary>
    private const double MinScore = 2.2;

    /// <summary>How close to the best sentence a further one must come.</summary>
    private const double FurtherShare = 0.6;

    /// <summary>The evidence for a sentence.</summary>
    /// <param name="text">The sentence; its own evidence is not looked at.</param>
    /// <param name="language">The language it is in.</param>
    /// <param name="article">The article.</param>
    /// <returns>The spans of up to <see cref="MaxSpans"/> sentences in the article's order; empty when none supports it.</returns>
    public static IReadOnlyList<TextSpan> Find(SummarySentence text, Language language, Article article)
    {
        ArgumentNullException.ThrowIfNull(text);
        var features = AnalysisCutter.FeaturesOf(TextAnalysis.Of(text.Text, language));
        return Find(features, ArticleFacts.Of(article).Sentences);
    }

    private static List<TextSpan> Find(HashSet<string> features, SentenceIndex sentences)
    {
        var uncovered = new HashSet<string>(features, StringComparer.Ordinal);
        var chosen = new SortedSet<int>();
        var best = 0.0;
        while (chosen.Count < MaxSpans)
        {
            var (index, score) = BestMatch(uncovered, sentences);
            if (index < 0 || score < MinScore || score < best * FurtherShare)
            {
                break;
            }

            best = Math.Max(best, score);
            chosen.Add(index);
            uncovered.ExceptWith(sentences.FeaturesOf(index));
        }

        return [.. chosen.Select(index => sentences[index].Span)];
    }

    private static (int Index, double Score) BestMatch(HashSet<string> features, SentenceIndex sentences)
    {
        var best = (Index: -1, Score: 0.0);
        for (var i = 0; i < sentences.Count; i++)
        {
            var score = 0.0;
            foreach (var feature in features)
            {
                if (sentences.FeaturesOf(i).Contains(feature))
                {
                    score += sentences.WeightOf(feature);
                }
            }

            if (score > best.Score)
            {
                best = (i, score);
            }
        }

        return best;
    }
}
