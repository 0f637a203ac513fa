using System.CommandLine;
using Mujaz.Articles;
using Mujaz.Offline;
using Mujaz.Text;

namespace Mujaz.Evaluation.Offline;

/// <summary><c>offline --data FILE.jsonl</c>: ROUGE of extractive summaries against baselines at the same length.</summary>
internal static class OfflineCommand
{
    public static Command Create()
    {
        var data = new Option<FileInfo>("--data") { Description = "Lines of {id, title, text, summaries[]}.", Required = true };
        var sentences = new Option<int>("--sentences") { Description = "Sentences a summary.", DefaultValueFactory = _ => 4 };
        var tune = new Option<bool>("--tune") { Description = "Cross-validates the feature weights instead." };
        var command = new Command("offline", "Offline summaries: ROUGE against lead, TextRank, LexRank and Reduction.") { data, sentences, tune };
        command.SetAction(result =>
        {
            var rows = EascArticle.ReadAll(result.GetRequiredValue(data).FullName);
            if (result.GetValue(tune))
            {
                WeightSearch.Run(rows, result.GetValue(sentences), Console.Out);
            }
            else
            {
                Compare(rows, result.GetValue(sentences), Console.Out);
            }
        });
        return command;
    }

    /// <summary>The first sentences of an article, headlines left out.</summary>
    public static IEnumerable<Sentence> Lead(Article article, int count) =>
        article.Sentences.Where(sentence => sentence.Kind != SentenceKind.Heading).Take(count);

    public static int WordsOf(Article article, Sentence sentence) => WordTokenizer.Count(article.TextOf(sentence).ToString());

    private static void Compare(IReadOnlyList<EascArticle> rows, int count, TextWriter writer)
    {
        writer.WriteLine($"{rows.Count} articles, {count} sentences each");
        Print(writer, "Mujaz", rows, row => Join(OfflineSummarizer.Summarize(row.Article, new OfflineOptions { SentenceCount = count })));
        Print(writer, "lead", rows, row => Join(row.Article, Lead(row.Article, count)));
        Print(writer, "TextRank", rows, row => Join(row.Article, Best(row.Article, SentenceGraph.TextRank(row.Article), count, int.MaxValue)));
        Print(writer, "LexRank", rows, row => Join(row.Article, Best(row.Article, SentenceGraph.LexRank(row.Article), count, int.MaxValue)));
        writer.WriteLine($"{rows.Count} articles, each with the words of its first {count} sentences");
        Print(writer, "Mujaz", rows, row => Join(OfflineSummarizer.Summarize(
            row.Article, new OfflineOptions { SentenceCount = null, WordBudget = Math.Max(1, BudgetOf(row, count)) })));
        Print(writer, "lead", rows, row => Join(row.Article, Lead(row.Article, count)));
        Print(writer, "TextRank", rows, row => Join(row.Article, Best(row.Article, SentenceGraph.TextRank(row.Article), int.MaxValue, BudgetOf(row, count))));
        Print(writer, "LexRank", rows, row => Join(row.Article, Best(row.Article, SentenceGraph.LexRank(row.Article), int.MaxValue, BudgetOf(row, count))));
        Print(writer, "Reduction", rows, row => Join(row.Article, Best(row.Article, SentenceGraph.Reduction(row.Article), int.MaxValue, BudgetOf(row, count))));
    }

    public static int BudgetOf(EascArticle row, int count) => Lead(row.Article, count).Sum(sentence => WordsOf(row.Article, sentence));

    public static string Join(OfflineSummary summary) => string.Join(' ', summary.Sentences.Select(sentence => sentence.Text));

    private static string Join(Article article, IEnumerable<Sentence> sentences) =>
        string.Join(' ', sentences.Select(sentence => article.TextOf(sentence).ToString()));

    private static IEnumerable<Sentence> Best(Article article, double[] ranks, int count, int words)
    {
        var chosen = new List<Sentence>();
        foreach (var sentence in article.Sentences.OrderByDescending(sentence => ranks[sentence.Number - 1]).ThenBy(sentence => sentence.Number))
        {
            var length = WordsOf(article, sentence);
            if (chosen.Count < count && length <= words && sentence.Kind != SentenceKind.Heading)
            {
                chosen.Add(sentence);
                words -= length;
            }
        }

        return chosen.OrderBy(sentence => sentence.Number);
    }

    private static void Print(TextWriter writer, string name, IReadOnlyList<EascArticle> rows, Func<EascArticle, string> summarize)
    {
        var summaries = rows.Select(summarize).ToArray();
        var scores = rows.Zip(summaries, (row, summary) => Rouge.Mean(summary, row.Summaries)).ToArray();
        var words = summaries.Average(summary => Rouge.WordsOf(summary).Length);
        writer.WriteLine($"  {name,-9} ROUGE-1 {scores.Average(score => score.One):F3}  ROUGE-2 {scores.Average(score => score.Two):F3}  "
            + $"ROUGE-L {scores.Average(score => score.L):F3}  {words,6:F1} words");
    }
}
