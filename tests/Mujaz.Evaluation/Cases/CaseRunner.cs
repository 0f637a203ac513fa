using System.Text.Json;
using Mujaz.Articles;
using Mujaz.Articles.Decoding;
using Mujaz.Articles.Reading;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Languages.Detection;
using Mujaz.Text;

namespace Mujaz.Evaluation.Cases;

/// <summary>Tries one input in this process.</summary>
internal static class CaseRunner
{
    private const int LanguageRowsFrom = 33;
    private const int SentenceRowsFrom = 79;

    private static readonly GroundingChecker Checker = new([]);

    public static CaseResult Run(string file)
    {
        var isNumbered = int.TryParse(Path.GetFileName(file)[..2], out var number);
        return Path.GetExtension(file) switch
        {
            ".html" => CaseResult.Of(StoryExpectation.Faults(number, Read(file, ArticleFormat.Html))),
            ".txt" when number < LanguageRowsFrom => CaseResult.Of(StoryExpectation.Faults(number, Read(file, ArticleFormat.PlainText))),
            ".txt" when number >= SentenceRowsFrom => CaseResult.Of(SentenceFaults(file)),
            ".txt" => CaseResult.Of(LanguageFaults(number, TextOf(file))),
            ".jsonl" when isNumbered && number < SentenceRowsFrom => CaseResult.Of(CheckFaults(file)),
            _ => CaseResult.Service,
        };
    }

    private static Article Read(string file, ArticleFormat format) => ArticleReader.Read(new ArticleSource(TextOf(file), format));

    private static string TextOf(string file) => TextDecoder.Decode(File.ReadAllBytes(file)).Text ?? "";

    private static IEnumerable<string> LanguageFaults(int number, string text)
    {
        var found = LanguageDetector.Detect(text).Language.Code;
        string[] expected = number switch { 33 => ["ar"], 34 => ["fr"], 35 => ["mt", "und"], 36 => ["ps", "und"], _ => ["en", "und"] };
        if (!expected.Contains(found))
        {
            yield return $"{found}, not {string.Join(" or ", expected)}";
        }
    }

    private static IEnumerable<string> SentenceFaults(string file)
    {
        var count = SentenceSplitter.Split(TextOf(file)).Count;
        if (count != 2)
        {
            yield return $"{count} sentences, not 2";
        }
    }

    private static IEnumerable<string> CheckFaults(string file)
    {
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            string Field(string name) => json.RootElement.GetProperty(name).GetString() ?? "";
            var summary = Field("summary").Trim();
            var sentences = SentenceSplitter.Split(summary).Select(span => new SummarySentence(span.Of(summary).Trim().ToString(), []));
            var report = Checker.Check(
                new SummaryToCheck(new Language(Field("language")), null, [.. sentences]), ArticleReader.Read(new ArticleSource(Field("article"))));
            var status = report.Status == CheckStatus.Passed ? "passed" : "flagged";
            if (status != Field("expect"))
            {
                yield return $"{Field("id")} {status} {string.Join(", ", report.Findings.Select(finding => $"{finding.Kind} {finding.Value}"))}".TrimEnd();
            }
        }
    }
}
