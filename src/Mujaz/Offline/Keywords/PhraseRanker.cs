using Mujaz.Offline.Terms;

namespace Mujaz.Offline.Keywords;

/// <summary>
/// Scores candidates: how often they occur on their own (after K. Frantzi, S. Ananiadou, H. Mima, "C-value", 2000),
/// how early, whether the headline has them, and whether they are names. Then takes the best that do not repeat one another.
/// </summary>
internal sealed class PhraseRanker
{
    private const double TitleBonus = 1.6;
    private const double NameBonus = 1.5;
    private const double PositionDecay = 0.12;
    private const double SingleWordFactor = 0.8;

    // "appât du gain" said once is rarely what an article is about.
    private const double LinkedOnceFactor = 0.6;

    private readonly ArticleTerms _terms;
    private readonly HashSet<int> _title;

    public PhraseRanker(ArticleTerms terms)
    {
        _terms = terms;
        _title = terms.StemsIn(terms.Article.Title);
    }

    /// <summary>The best candidates with their scores, best first.</summary>
    public List<(PhraseCandidate Candidate, double Score)> Best(IReadOnlyCollection<PhraseCandidate> candidates, int count)
    {
        MarkNested(candidates);
        var ranked = candidates
            .Where(IsPhrase)
            .Select(candidate => (Candidate: candidate, Score: ScoreOf(candidate)))
            .Where(pair => pair.Score > 0)
            .OrderByDescending(pair => pair.Score)
            .ThenBy(pair => pair.Candidate.Occurrences[0].Sentence)
            .ThenBy(pair => pair.Candidate.Occurrences[0].FirstTerm);
        var chosen = new List<(PhraseCandidate Candidate, double Score)>();
        foreach (var pair in ranked)
        {
            if (chosen.Count == count)
            {
                break;
            }

            if (!chosen.Exists(other => Repeats(pair.Candidate, other.Candidate)))
            {
                chosen.Add(pair);
            }
        }

        return chosen;
    }

    // A phrase seen once is a keyword only as a whole run of words or in the headline, not as some part of a run.
    // A single word that never stands where the noun of a phrase does is its adjective.
    private bool IsPhrase(PhraseCandidate candidate) =>
        (candidate.Stems.Count > 1 || candidate.IsName || candidate.Occurrences.Exists(occurrence => occurrence.IsHead))
        && (candidate.Count > 1 || candidate.Stems.All(_title.Contains) || candidate.Stems.Count == 1 || (candidate.Occurrences[0].IsWhole && candidate.Stems.Count <= 3));

    // Counts for each phrase how often it occurs inside a longer one that itself is repeated or a name.
    private static void MarkNested(IReadOnlyCollection<PhraseCandidate> candidates)
    {
        var byKey = candidates.ToDictionary(candidate => PhraseKey.Of([.. candidate.Stems]));
        foreach (var longer in candidates.Where(candidate => candidate.Stems.Count > 1 && (candidate.Count > 1 || candidate.IsName)))
        {
            var stems = longer.Stems.ToArray();
            for (var length = 1; length < stems.Length; length++)
            {
                for (var start = 0; start + length <= stems.Length; start++)
                {
                    if (byKey.TryGetValue(PhraseKey.Of(stems.AsSpan(start, length)), out var inner))
                    {
                        inner.Nested = Math.Max(inner.Nested, longer.Count);
                    }
                }
            }
        }
    }

    private double ScoreOf(PhraseCandidate candidate)
    {
        var own = candidate.Count - (0.8 * candidate.Nested);
        if (own <= 0)
        {
            return 0;
        }

        double words = 0;
        foreach (var stem in candidate.Stems)
        {
            words += Math.Log2(1 + _terms.CountOf(stem));
        }

        var inTitle = candidate.Stems.All(_title.Contains);
        var score = Math.Log2(1 + own) * (words / Math.Sqrt(candidate.Stems.Count));
        score *= 1 / (1 + (PositionDecay * candidate.Occurrences[0].Sentence));
        score *= inTitle ? TitleBonus : 1;
        score *= candidate.IsName ? NameBonus : 1;
        score *= candidate.Count == 1 && candidate.Occurrences[0].IsLinked && !candidate.IsName ? LinkedOnceFactor : 1;
        return candidate.Stems.Count == 1 && !candidate.IsName ? score * SingleWordFactor : score;
    }

    private static bool Repeats(PhraseCandidate candidate, PhraseCandidate chosen)
    {
        var shared = candidate.Stems.Count(chosen.Stems.Contains);
        return shared == Math.Min(candidate.Stems.Count, chosen.Stems.Count) || shared >= 2;
    }
}
