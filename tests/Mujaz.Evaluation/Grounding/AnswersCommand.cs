using System.CommandLine;
using Mujaz.Glossaries;
using Mujaz.Grounding;
using Mujaz.Languages;

namespace Mujaz.Evaluation.Grounding;

/// <summary>
/// <c>answers --data FILE.jsonl</c>: false alarms on faithful answers of a model, by kind and language. <c>errors</c> takes
/// sentences with one error each about the same articles and says which are caught, by kind.
/// </summary>
internal sealed class AnswersCommand
{
    private const int MaxShift = 3;
    private readonly GroundingChecker _checker = new(SeedGlossary.Entries);
    private readonly bool _prints;

    private AnswersCommand(bool prints) => _prints = prints;

    public static Command Create()
    {
        var data = new Option<FileInfo>("--data") { Description = "Lines with an article and a model's answer, all of it faithful.", Required = true };
        var errors = new Option<bool>("--errors") { Description = "Also prints each finding and suspicion." };
        var command = new Command("answers", "Checks of faithful answers: false alarms by kind and language.") { data, errors };
        command.SetAction(result => new AnswersCommand(result.GetValue(errors)).Run(result.GetRequiredValue(data).FullName));
        return command;
    }

    public static Command CreateErrors()
    {
        var data = new Option<FileInfo>("--data") { Description = "Lines of {\"article\", \"language\", \"kind\", \"sentence\"}, one error each.", Required = true };
        var answers = new Option<FileInfo>("--answers") { Description = "The file with the articles.", Required = true };
        var command = new Command("errors", "Checks of sentences with one error each: caught by kind.") { data, answers };
        command.SetAction(result => new AnswersCommand(true).RunErrors(result.GetRequiredValue(data).FullName, result.GetRequiredValue(answers).FullName));
        return command;
    }

    private void Run(string file)
    {
        var columns = Language.OfSummaries.ToDictionary(language => language, _ => new AlarmCount());
        foreach (var answer in RecordedAnswer.Read(file))
        {
            var shift = ShiftOf(answer);
            foreach (var language in answer.Summaries.Keys)
            {
                var sentences = answer.SentencesIn(language, shift);
                var report = _checker.Check(new SummaryToCheck(language, answer.Summaries[language].Headline, sentences), answer.Article);
                columns[language].Add(report, sentences.Count);
                Print(answer, language, report);
            }
        }

        AlarmCount.Print(columns);
    }

    private void RunErrors(string file, string answersFile)
    {
        var answers = RecordedAnswer.Read(answersFile).ToDictionary(answer => answer.Id);
        var kinds = new SortedDictionary<string, (int Found, int Suspected, int All)>(StringComparer.Ordinal);
        foreach (var error in PlantedError.Read(file))
        {
            var answer = answers[error.Article];
            var sentence = new SummarySentence(error.Sentence, []);
            sentence = sentence with { Evidence = EvidenceFinder.Find(sentence, error.Language, answer.Article) };
            var report = _checker.Check(new SummaryToCheck(error.Language, null, [sentence]), answer.Article);
            var (found, suspected, all) = kinds.GetValueOrDefault(error.Kind);
            kinds[error.Kind] = (found + (report.Findings.Count > 0 ? 1 : 0), suspected + (report.Findings.Count == 0 && report.Suspicions.Count > 0 ? 1 : 0), all + 1);
            var what = string.Join("; ", report.Findings.Select(finding => Describe(finding, "")).Concat(report.Suspicions.Select(finding => Describe(finding, "?"))));
            Console.WriteLine($"{(report.Findings.Count > 0 ? "FOUND" : report.Suspicions.Count > 0 ? "SUSPECTED" : "PASSED")} {error.Article} {error.Language} {error.Kind} | {error.Sentence} | {what}");
        }

        Console.WriteLine("| kind | found | suspected | of |\n|---|---|---|---|");
        foreach (var (kind, (found, suspected, all)) in kinds)
        {
            Console.WriteLine($"| {kind} | {found} | {suspected} | {all} |");
        }

        Console.WriteLine($"| **all** | {kinds.Values.Sum(count => count.Found)} | {kinds.Values.Sum(count => count.Suspected)} | {kinds.Values.Sum(count => count.All)} |");
    }

    private static int ShiftOf(RecordedAnswer answer) => Enumerable.Range(-MaxShift, (2 * MaxShift) + 1)
        .OrderByDescending(shift => answer.Summaries.Keys.Sum(language => answer.SentencesIn(language, shift).Sum(sentence =>
            AlignedSentence.Of(TextAnalysis.Of(sentence.Text, language), ArticleFacts.Of(answer.Article)).ScoreOf(SentenceSet.Of(sentence.Evidence, answer.Article.Sentences)))))
        .ThenBy(Math.Abs).First();

    private void Print(RecordedAnswer answer, Language language, CheckReport report)
    {
        foreach (var (finding, mark) in report.Findings.Select(finding => (finding, "ALARM")).Concat(report.Suspicions.Select(finding => (finding, "SUSPICION"))).Where(_ => _prints))
        {
            var text = finding.Sentence is >= 0 and { } index ? answer.Summaries[language].Sentences[index] : answer.Summaries[language].Headline;
            Console.WriteLine($"{mark} {answer.Id} {language} {Describe(finding, "")} | {text}");
        }
    }

    private static string Describe(Finding finding, string mark) => $"{finding.Kind}{mark} {finding.Status} [{finding.Value}]";
}
