using System.Text.Json;
using Mujaz.Articles;
using Mujaz.Articles.Reading;

namespace Mujaz.Evaluation.Cleaning;

/// <summary>Cleans documents that need no cleaning: the rates of false splits and false removals.</summary>
internal static class CleanDocumentsReport
{
    public static void Print(IEnumerable<string> files, bool details, TextWriter output)
    {
        output.WriteLine("file                    documents  false splits  with removals  words removed of words");
        foreach (var file in files)
        {
            var tally = new Tally();
            foreach (var (id, text) in Documents(file))
            {
                tally.Add(id, text, details ? output : TextWriter.Null);
            }

            output.WriteLine($"{Path.GetFileName(file),-24} {tally.Documents,8} {tally.Splits,13} {tally.WithRemovals,14} {tally.WordsRemoved,10} of {tally.Words}");
        }
    }

    /// <summary>The documents of a file: their texts, or their lines in each language joined two ways, as single lines and as paragraphs.</summary>
    private static IEnumerable<(string Id, string Text)> Documents(string file)
    {
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var id = json.RootElement.GetProperty("id").ToString();
            if (json.RootElement.TryGetProperty("text", out var text))
            {
                yield return (id, text.GetString() ?? "");
                continue;
            }

            foreach (var language in (string[])["ar", "fr", "en"])
            {
                var lines = json.RootElement.GetProperty(language).EnumerateArray().Select(element => element.GetString()).ToList();
                yield return ($"{id} {language}", string.Join('\n', lines));
                yield return ($"{id} {language} paragraphs", string.Join("\n\n", lines));
            }
        }
    }

    private sealed class Tally
    {
        public int Documents { get; private set; }

        public int Splits { get; private set; }

        public int WithRemovals { get; private set; }

        public int WordsRemoved { get; private set; }

        public int Words { get; private set; }

        public void Add(string id, string text, TextWriter details)
        {
            var article = ArticleReader.Read(new ArticleSource(text));
            var removed = article.Removed.Where(removal => removal.Kind != RemovedTextKind.OtherArticle).ToList();
            Documents++;
            Splits += article.OtherArticles.Count > 0 ? 1 : 0;
            WithRemovals += removed.Count > 0 ? 1 : 0;
            WordsRemoved += removed.Sum(removal => Mujaz.Text.WordTokenizer.Count(removal.Text));
            Words += Mujaz.Text.WordTokenizer.Count(text);
            foreach (var removal in removed)
            {
                details.WriteLine($"{id}: {removal.Kind}: {removal.Text}");
            }

            foreach (var other in article.OtherArticles)
            {
                details.WriteLine($"{id}: split: {other.Title}");
            }
        }
    }
}
