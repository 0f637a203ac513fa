using Mujaz.Articles;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Sentences of an article that are cited, by their indexes. The headline, which nobody can cite, belongs to every set.</summary>
internal sealed class SentenceSet
{
    /// <summary>The most sentences that claims are compared with one by one; a longer citation is no citation.</summary>
    public const int MaxMembers = 24;

    private readonly List<(int First, int Last)> _runs = [];
    private readonly int _headline;

    private SentenceSet(int headline) => _headline = headline;

    /// <summary>Whether no sentence is cited.</summary>
    public bool IsEmpty => _runs.Count == 0;

    /// <summary>The indexes of the sentences, at most <see cref="MaxMembers"/>.</summary>
    public IEnumerable<int> Members => _runs.SelectMany(run => Enumerable.Range(run.First, run.Last - run.First + 1)).Take(MaxMembers);

    /// <summary>The sentences that spans of the text touch.</summary>
    public static SentenceSet Of(IReadOnlyList<TextSpan> spans, IReadOnlyList<Sentence> sentences)
    {
        var set = new SentenceSet(sentences.Count);
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            var first = FirstEndingBehind(sentences, span.Start);
            var last = first;
            while (last < sentences.Count && sentences[last].Span.Start < span.End)
            {
                last++;
            }

            set.Add(first, last - 1);
        }

        return set;
    }

    /// <summary>The sentences at these indexes, in ascending order.</summary>
    public static SentenceSet Of(IEnumerable<int> indexes, int count)
    {
        var set = new SentenceSet(count);
        foreach (var index in indexes)
        {
            set.Add(index, index);
        }

        return set;
    }

    /// <summary>Whether a sentence is cited.</summary>
    public bool Contains(int sentence)
    {
        if (sentence == _headline)
        {
            return true;
        }

        var (low, high) = (0, _runs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _runs[middle].Last < sentence ? (middle + 1, high) : (low, middle);
        }

        return low < _runs.Count && _runs[low].First <= sentence;
    }

    /// <summary>Whether a sentence or one beside it is cited.</summary>
    public bool IsNear(int sentence) => Contains(sentence) || Contains(sentence - 1) || (sentence + 1 < _headline && Contains(sentence + 1));

    private static int FirstEndingBehind(IReadOnlyList<Sentence> sentences, int offset)
    {
        var (low, high) = (0, sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sentences[middle].Span.End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Add(int first, int last)
    {
        if (_runs.Count > 0 && first <= _runs[^1].Last + 1)
        {
            _runs[^1] = (_runs[^1].First, Math.Max(_runs[^1].Last, last));
        }
        else if (last >= first)
        {
            _runs.Add((first, last));
        }
    }
}
