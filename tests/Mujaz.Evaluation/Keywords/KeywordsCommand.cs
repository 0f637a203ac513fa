using System.CommandLine;
using Mujaz.Articles;
using Mujaz.Articles.Reading;
using Mujaz.Languages;
using Mujaz.Offline;
using Mujaz.Text;

namespace Mujaz.Evaluation.Keywords;

/// <summary><c>keywords</c>: precision, recall and F1 of the first k keywords, matched by stems.</summary>
internal static class KeywordsCommand
{
    private const string DefaultFolder = "tests/Mujaz.Evaluation/Keywords/articles";

    public static Command Create()
    {
        var articles = new Option<DirectoryInfo>("--articles")
        {
            Description = "A folder of {language, title, text, keyphrases[]} files.",
            DefaultValueFactory = _ => new DirectoryInfo(DefaultFolder),
        };
        var show = new Option<bool>("--show") { Description = "Also prints the keywords found and missed." };
        var command = new Command("keywords", "Keywords: precision, recall and F1 at 5 and 10.") { articles, show };
        command.SetAction(result => Run(AnnotatedArticle.ReadAll(result.GetRequiredValue(articles).FullName), result.GetValue(show), Console.Out));
        return command;
    }

    private static void Run(IReadOnlyList<AnnotatedArticle> rows, bool show, TextWriter writer)
    {
        writer.WriteLine("language  articles  system         k  precision  recall     F1");
        foreach (var language in rows.GroupBy(row => row.Language).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            foreach (var (name, extract) in Systems)
            {
                foreach (var k in new[] { 5, 8, 10 })
                {
                    var scores = language.Select(row => Score(row, extract(row, k), show && k == 8 && name == "Mujaz" ? writer : TextWriter.Null)).ToArray();
                    writer.WriteLine($"{language.Key,-9} {scores.Length,8}  {name,-10} {k,5} {scores.Average(score => score.Precision),10:P1} "
                        + $"{scores.Average(score => score.Recall),7:P1} {scores.Average(score => score.F1),6:P1}");
                }
            }
        }
    }

    private static readonly (string Name, Func<AnnotatedArticle, int, string[]> Extract)[] Systems =
    [
        ("Mujaz", (row, k) => [.. KeywordExtractor.Extract(ArticleReader.Read(new ArticleSource(row.Text) { Title = row.Title }), k).Select(keyword => keyword.Text)]),
        ("TextRank", (row, k) => KeywordBaselines.TextRank($"{row.Title}\n{row.Text}", new Language(row.Language), k)),
        ("YAKE", (row, k) => Yake.Extract($"{row.Title}\n{row.Text}", new Language(row.Language), k)),
        ("frequency", (row, k) => KeywordBaselines.Frequency($"{row.Title}\n{row.Text}", new Language(row.Language), k)),
    ];

    private static (double Precision, double Recall, double F1) Score(AnnotatedArticle row, string[] found, TextWriter show)
    {
        var gold = row.Keyphrases.Select(Stems).ToHashSet(StringComparer.Ordinal);
        var right = found.Select(Stems).Distinct().Count(gold.Contains);
        show.WriteLine($"  {row.Title}\n    found:  {string.Join(" | ", found.Select(text => gold.Contains(Stems(text)) ? "+" + text : text))}\n    gold:   {string.Join(" | ", row.Keyphrases)}");
        var precision = (double)right / Math.Max(1, found.Length);
        var recall = (double)right / Math.Max(1, gold.Count);
        return (precision, recall, right == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    // "les élections présidentielles" and "élection présidentielle" are the same keyphrase.
    private static string Stems(string phrase)
    {
        var stems = new List<string>();
        foreach (var span in WordTokenizer.Enumerate(phrase))
        {
            stems.Add(LightStemmer.StemOf(TextFolding.FoldLine(span.Of(phrase))));
        }

        return string.Join(' ', stems);
    }
}
