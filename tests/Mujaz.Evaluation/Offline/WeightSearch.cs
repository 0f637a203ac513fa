using Mujaz.Offline;
using Mujaz.Offline.Extraction;
using Mujaz.Offline.Terms;

namespace Mujaz.Evaluation.Offline;

/// <summary>
/// Tries feature weights on a coarse grid and reports each by five-fold cross-validation: the weights best on four
/// fifths are judged on the fifth they have not seen. Both uses count: a number of sentences and a number of words.
/// </summary>
internal static class WeightSearch
{
    private const int Folds = 5;

    public static void Run(IReadOnlyList<EascArticle> rows, int count, TextWriter writer)
    {
        var terms = rows.Select(row => ArticleTerms.Of(row.Article)).ToArray();
        var grid = Grid().ToArray();
        var scores = grid.Select(weights => rows.Select((row, i) => Score(row, terms[i], weights, count)).ToArray()).ToArray();
        var best = Enumerable.Range(0, grid.Length).OrderByDescending(g => scores[g].Average()).Take(12);
        foreach (var g in best)
        {
            writer.WriteLine($"{scores[g].Average():F4}  {grid[g]}");
        }

        var unseen = Enumerable.Range(0, Folds).SelectMany(fold => Unseen(scores, rows.Count, fold)).ToArray();
        var own = rows.Select((row, i) => Score(row, terms[i], FeatureWeights.Default, count)).Average();
        writer.WriteLine($"{Folds}-fold: {unseen.Average():F4} on unseen rows; the weights in use: {own:F4}");
    }

    private static IEnumerable<double> Unseen(double[][] scores, int rows, int fold)
    {
        var choice = scores.MaxBy(row => row.Where((_, i) => i % Folds != fold).Average())!;
        return Enumerable.Range(0, rows).Where(i => i % Folds == fold).Select(i => choice[i]);
    }

    private static double Score(EascArticle row, ArticleTerms terms, FeatureWeights weights, int count)
    {
        var sentences = OfflineSummarizer.Summarize(terms, new OfflineOptions { SentenceCount = count }, weights);
        var budget = new OfflineOptions { SentenceCount = null, WordBudget = Math.Max(1, OfflineCommand.BudgetOf(row, count)) };
        var words = OfflineSummarizer.Summarize(terms, budget, weights);
        var first = Rouge.Mean(OfflineCommand.Join(sentences), row.Summaries);
        var second = Rouge.Mean(OfflineCommand.Join(words), row.Summaries);
        return (first.One + first.Two + second.One + second.Two) / 4;
    }

    private static IEnumerable<FeatureWeights> Grid() =>
        from centrality in new[] { 0, 0.25, 0.5, 1.0 }
        from title in new[] { 0, 0.1, 0.3 }
        from length in new[] { 0, 0.25, 0.5, 1.0 }
        from redundancy in new[] { 0.0, 0.3, 0.6 }
        select new FeatureWeights { Position = 1, Centrality = centrality, Title = title, Length = length, Redundancy = redundancy };
}
