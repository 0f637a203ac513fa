using Mujaz.Offline.Terms;

namespace Mujaz.Offline.Extraction;

/// <summary>
/// Chooses sentences one by one, each time the best of those left after taking off for what the chosen ones already say
/// (after J. Carbonell, J. Goldstein, "The use of MMR", SIGIR 1998, with the covered share of a sentence's words as its redundancy).
/// </summary>
internal sealed class SentenceSelector(ArticleTerms terms, FeatureWeights weights)
{
    // Beyond this many, a candidate has no chance to be among the chosen ones and is not weighed again and again.
    private const int CandidatesPerPlace = 12;
    private const int FewestCandidates = 60;

    // A summary this long repeats itself anyway: the rest is taken by score alone, in one pass.
    private const int MostWeighed = 200;

    // A sentence of which nearly every word is covered repeats another one and comes only when nothing else is left.
    private const double RepetitionShare = 0.95;
    private const double RepetitionFactor = 0.2;

    private readonly HashSet<int> _covered = [];

    /// <summary>Chooses within the limits.</summary>
    /// <returns>The candidates chosen with their base scores, best first.</returns>
    public List<(SentenceCandidate Candidate, double Score)> Select(List<SentenceCandidate> candidates, int maxSentences, int maxWords)
    {
        var left = BestOf(candidates, maxSentences, maxWords);
        var chosen = new List<(SentenceCandidate Candidate, double Score)>();
        var wordsLeft = maxWords;
        while (chosen.Count < Math.Min(maxSentences, MostWeighed) && TakeBest(left, wordsLeft, isFirst: chosen.Count == 0) is { } best)
        {
            chosen.Add(best);
            wordsLeft -= best.Candidate.Words;
            Cover(best.Candidate.Index);
        }

        if (chosen.Count == MostWeighed)
        {
            Fill(chosen, left, maxSentences, wordsLeft);
        }

        return chosen;
    }

    private static void Fill(
        List<(SentenceCandidate Candidate, double Score)> chosen,
        List<(SentenceCandidate Candidate, double Score)> left,
        int maxSentences,
        int wordsLeft)
    {
        foreach (var next in left)
        {
            if (chosen.Count < maxSentences && next.Candidate.Words <= wordsLeft)
            {
                chosen.Add(next);
                wordsLeft -= next.Candidate.Words;
            }
        }
    }

    private List<(SentenceCandidate Candidate, double Score)> BestOf(List<SentenceCandidate> candidates, int maxSentences, int maxWords)
    {
        var places = Math.Min(maxSentences, maxWords / 8);
        var count = Math.Max(FewestCandidates, (int)Math.Min(candidates.Count, (long)places * CandidatesPerPlace));
        return [.. candidates
            .Select(candidate => (Candidate: candidate, Score: weights.Score(candidate.Features)))
            .OrderByDescending(pair => pair.Score)
            .ThenBy(pair => pair.Candidate.Index)
            .Take(count)];
    }

    private (SentenceCandidate Candidate, double Score)? TakeBest(
        List<(SentenceCandidate Candidate, double Score)> left, int wordsLeft, bool isFirst)
    {
        var best = -1;
        var bestValue = double.NegativeInfinity;
        for (var i = 0; i < left.Count; i++)
        {
            // The list is ordered by score and redundancy only takes off, so nothing better can follow.
            if (left[i].Score <= bestValue)
            {
                break;
            }

            if (left[i].Candidate.Words > wordsLeft && !isFirst)
            {
                continue;
            }

            var value = left[i].Score * NoveltyOf(left[i].Candidate.Index);
            if (value > bestValue)
            {
                (best, bestValue) = (i, value);
            }
        }

        if (best < 0)
        {
            return null;
        }

        var taken = left[best];
        left.RemoveAt(best);
        return taken;
    }

    private double NoveltyOf(int index)
    {
        var covered = CoveredShare(index);
        return covered >= RepetitionShare ? RepetitionFactor : 1 - (weights.Redundancy * covered);
    }

    private double CoveredShare(int index)
    {
        int content = 0, covered = 0;
        foreach (var term in terms.OfSentence(index))
        {
            if (term.Stem >= 0)
            {
                content++;
                covered += _covered.Contains(term.Stem) ? 1 : 0;
            }
        }

        return content == 0 ? 1 : (double)covered / content;
    }

    private void Cover(int index)
    {
        foreach (var term in terms.OfSentence(index))
        {
            if (term.Stem >= 0)
            {
                _covered.Add(term.Stem);
            }
        }
    }
}
