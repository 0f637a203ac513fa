using Mujaz.Articles;
using Mujaz.Offline.Terms;

namespace Mujaz.Evaluation.Offline;

/// <summary>
/// The two public graph methods, to compare with: TextRank (R. Mihalcea, P. Tarau, 2004; shared words over logarithms of
/// lengths) and LexRank (G. Erkan, D. Radev, 2004; cosine of tf-idf vectors, threshold 0.1). Damping 0.85, on the same stems.
/// </summary>
internal static class SentenceGraph
{
    private const double Damping = 0.85;
    private const double LexRankThreshold = 0.1;

    public static double[] TextRank(Article article) => Rank(article, SharedWords);

    /// <summary>The sum of what a sentence shares with all others, without the walk over the graph ("Reduction", as sumy has it).</summary>
    public static double[] Reduction(Article article)
    {
        var bags = BagsOf(article);
        return [.. bags.Select(bag => bags.Where(other => !ReferenceEquals(bag, other)).Sum(other => SharedWords(bag, other)))];
    }

    private static double SharedWords(Dictionary<int, int> left, Dictionary<int, int> right)
    {
        var shared = left.Keys.Count(right.ContainsKey);
        var size = Math.Log(left.Values.Sum() + 1) + Math.Log(right.Values.Sum() + 1);
        return shared == 0 || size == 0 ? 0 : shared / size;
    }

    public static double[] LexRank(Article article)
    {
        var bags = BagsOf(article);
        var frequency = bags.SelectMany(bag => bag.Keys).GroupBy(stem => stem).ToDictionary(group => group.Key, group => group.Count());
        double Idf(int stem) => Math.Log(1 + ((double)bags.Length / frequency[stem]));
        double Norm(Dictionary<int, int> bag) => Math.Sqrt(bag.Sum(pair => Math.Pow(pair.Value * Idf(pair.Key), 2)));
        return Rank(article, (left, right) =>
        {
            var norm = Norm(left) * Norm(right);
            var dot = left.Sum(pair => pair.Value * right.GetValueOrDefault(pair.Key) * Math.Pow(Idf(pair.Key), 2));
            return norm > 0 && dot / norm > LexRankThreshold ? 1 : 0;
        });
    }

    private static double[] Rank(Article article, Func<Dictionary<int, int>, Dictionary<int, int>, double> similarity)
    {
        var bags = BagsOf(article);
        var count = bags.Length;
        var weights = new double[count, count];
        var sums = new double[count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                weights[i, j] = i == j ? 0 : similarity(bags[i], bags[j]);
                sums[i] += weights[i, j];
            }
        }

        var ranks = Enumerable.Repeat(1.0 / Math.Max(1, count), count).ToArray();
        for (var round = 0; round < 50; round++)
        {
            var previous = ranks;
            ranks = [.. Enumerable.Range(0, count).Select(i => ((1 - Damping) / count) + (Damping * Enumerable.Range(0, count)
                .Where(j => sums[j] > 0).Sum(j => previous[j] * weights[j, i] / sums[j])))];
        }

        return ranks;
    }

    private static Dictionary<int, int>[] BagsOf(Article article)
    {
        var terms = ArticleTerms.Of(article);
        return [.. Enumerable.Range(0, article.Sentences.Count).Select(index =>
        {
            var bag = new Dictionary<int, int>();
            foreach (var term in terms.OfSentence(index))
            {
                if (term.Stem >= 0)
                {
                    bag[term.Stem] = bag.GetValueOrDefault(term.Stem) + 1;
                }
            }

            return bag;
        })];
    }
}
