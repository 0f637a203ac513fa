using Mujaz.Articles;
using Mujaz.Grounding;
using Mujaz.Offline.Terms;

namespace Mujaz.Offline.Extraction;

/// <summary>
/// Computes the features of every sentence. Centrality is that to the centroid of the article
/// (D. Radev et al., "Centroid-based summarization of multiple documents", 2004), so that time is linear in the words,
/// where a graph of sentences (LexRank, TextRank) would be quadratic in the sentences.
/// </summary>
internal sealed class SentenceScorer
{
    // A sentence of this many topic words says as much as one can ask for; a longer one is not better.
    private const double FullLength = 20;

    private readonly ArticleTerms _terms;
    private readonly HashSet<int> _title;
    private readonly HashSet<int> _focus;
    private readonly int[] _seenIn;
    private readonly int[] _sentencesWith;
    private readonly double _positionDecay;

    public SentenceScorer(ArticleTerms terms, string? focus, double positionDecay)
    {
        _positionDecay = positionDecay;
        _terms = terms;
        _title = terms.StemsIn(terms.Article.Title);
        _focus = terms.StemsIn(focus);
        _seenIn = new int[terms.StemCount];
        _sentencesWith = SentencesWith(terms);
    }

    /// <summary>The features of every sentence that can be chosen.</summary>
    public List<SentenceCandidate> Candidates()
    {
        var sentences = _terms.Article.Sentences;
        var candidates = new List<SentenceCandidate>(sentences.Count);
        var fit = UnfitSentences.FitIn(_terms.Article);
        var position = 0;
        for (var index = 0; index < sentences.Count; index++)
        {
            if (sentences[index].Kind != SentenceKind.Heading)
            {
                if (fit[index])
                {
                    candidates.Add(Describe(index, position));
                }

                position++;
            }
        }

        // An interview may have nothing but questions and answers; orders are never said again.
        for (var index = 0; candidates.Count == 0 && index < sentences.Count; index++)
        {
            if (sentences[index].Kind != SentenceKind.Heading && !InstructionCheck.IsOrder(_terms.Article.TextOf(sentences[index])))
            {
                candidates.Add(Describe(index, index));
            }
        }

        // An article that is nothing but headlines is summarised by its headlines.
        for (var index = 0; candidates.Count == 0 && index < sentences.Count; index++)
        {
            candidates.Add(Describe(index, index));
        }

        Normalise(candidates);
        return candidates;
    }

    private SentenceCandidate Describe(int index, int position)
    {
        var terms = _terms.OfSentence(index);
        int content = 0, title = 0, focus = 0;
        double weight = 0;
        double shared = 0;
        foreach (var term in terms)
        {
            if (term.Stem < 0 || _seenIn[term.Stem] == index + 1)
            {
                continue;
            }

            _seenIn[term.Stem] = index + 1;
            content++;
            weight += Math.Log(_terms.CountOf(term.Stem));
            shared += _sentencesWith[term.Stem] - 1;
            title += _title.Contains(term.Stem) ? 1 : 0;
            focus += _focus.Contains(term.Stem) ? 1 : 0;
        }

        var features = new SentenceFeatures(
            Position: 1 / (1 + (_positionDecay * position)),
            Centrality: weight / Math.Sqrt(content + 4),
            Overlap: shared / Math.Log(content + 4),
            Title: _title.Count == 0 ? 0 : (double)title / _title.Count,
            Length: Math.Min(1, content / FullLength),
            Focus: _focus.Count == 0 ? 0 : (double)focus / _focus.Count);
        return new SentenceCandidate(index, terms.Length, features);
    }

    /// <summary>In how many sentences each stem stands.</summary>
    private static int[] SentencesWith(ArticleTerms terms)
    {
        var sentences = new int[terms.StemCount];
        var last = new int[terms.StemCount];
        for (var index = 0; index < terms.Article.Sentences.Count; index++)
        {
            foreach (var term in terms.OfSentence(index))
            {
                if (term.Stem >= 0 && last[term.Stem] != index + 1)
                {
                    last[term.Stem] = index + 1;
                    sentences[term.Stem]++;
                }
            }
        }

        return sentences;
    }

    private static void Normalise(List<SentenceCandidate> candidates)
    {
        var central = candidates.Select(candidate => candidate.Features.Centrality).Append(double.Epsilon).Max();
        var overlapping = candidates.Select(candidate => candidate.Features.Overlap).Append(double.Epsilon).Max();
        for (var i = 0; i < candidates.Count; i++)
        {
            var features = candidates[i].Features;
            candidates[i] = candidates[i] with { Features = features with { Centrality = features.Centrality / central, Overlap = features.Overlap / overlapping } };
        }
    }
}
