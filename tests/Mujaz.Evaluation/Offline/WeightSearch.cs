using Mujaz.Offline;
using Mujaz.Offline.Extraction;
using Mujaz.Offline.Terms;

namespace Mujaz.Evaluation.Offline;

/// <summary>
/// Tries feature weights on a coarse grid and reports each by five-fold cross-validation: the weights best on four
/// fifths are judged on the fifth they have not seen, once for a number of sentences and once for a number of words.
/// </summary>
internal static class WeightSearch
{
    private const int Folds = 5;

    public static void Run(IReadOnlyList<EascArticle> rows, int count, TextWriter writer)
    {
        var terms = rows.Select(row => ArticleTerms.Of(row.Article)).ToArray();
        Search("a number of sentences", rows, terms, _ => new OfflineOptions { SentenceCount = count }, writer);
        Search("a number of words", rows, terms, row => new OfflineOptions { SentenceCount = null, WordBudget = Math.Max(1, OfflineCommand.BudgetOf(row, count)) }, writer);
    }

    private static void Search(
        string use, IReadOnlyList<EascArticle> rows, ArticleTerms[] terms, Func<EascArticle, OfflineOptions> options, TextWriter writer)
    {
        var grid = Grid().ToArray();
        double[] ScoresOf(FeatureWeights? weights) => [.. rows.Select((row, i) => Score(row, terms[i], weights, options(row)))];
        var scores = grid.Select(ScoresOf).ToArray();
        writer.WriteLine($"{use}: mean of ROUGE-1 and ROUGE-2");
        foreach (var g in Enumerable.Range(0, grid.Length).OrderByDescending(g => scores[g].Average()).Take(12))
        {
            writer.WriteLine($"  {scores[g].Average():F4}  {grid[g]}");
        }

        var unseen = Enumerable.Range(0, Folds).SelectMany(fold => Unseen(scores, rows.Count, fold)).ToArray();
        writer.WriteLine($"  {unseen.Average():F4} on rows not seen; {ScoresOf(null).Average():F4} with the weights in use");
    }

    private static IEnumerable<double> Unseen(double[][] scores, int rows, int fold)
    {
        var choice = scores.MaxBy(row => row.Where((_, i) => i % Folds != fold).Average())!;
        return Enumerable.Range(0, rows).Where(i => i % Folds == fold).Select(i => choice[i]);
    }

    private static double Score(EascArticle row, ArticleTerms terms, FeatureWeights? weights, OfflineOptions options)
    {
        var summary = OfflineSummarizer.Summarize(terms, options, weights ?? FeatureWeights.For(row.Article.Language.Language, options.WordBudget is not null));
        var rouge = Rouge.Mean(OfflineCommand.Join(summary), row.Summaries);
        return (rouge.One + rouge.Two) / 2;
    }

    private static IEnumerable<FeatureWeights> Grid() =>
        from centrality in new[] { 0, 0.25, 0.5 }
        from title in new[] { 0, 0.2 }
        from length in new[] { 0, 0.25, 0.5, 1.0, 1.5 }
        from redundancy in new[] { 0.0, 0.3 }
        from decay in new[] { 0.1, 0.2, 0.35, 0.7 }
        select new FeatureWeights { Centrality = centrality, Title = title, Length = length, Redundancy = redundancy, PositionDecay = decay };
}
