using System.CommandLine;
using System.Runtime.CompilerServices;
using Mujaz.Articles;
using Mujaz.Articles.Segmentation;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries;
using Mujaz.Tool.Input;
using Mujaz.Tool.Output;

namespace Mujaz.Tool.Commands;

/// <summary><c>mujaz check</c>: what a summary says that its article does not.</summary>
internal static class CheckCommand
{
    private static readonly GroundingChecker Checker = new([]);

    public static Command Create()
    {
        var language = new Option<string>("--language") { Description = "The language the summary should be in: ar, fr or en. Recognised when not given." };
        language.AcceptOnlyFromAmong("ar", "fr", "en");
        var command = new ArticleCommand<CheckResult>("check", "Checks numbers, dates, names and language of a summary against its article.")
        {
            Options = [language],
            HeadsFiles = false,
            FilesDescription = "The article and the summary, each a file or '-'; with --jsonl, files of lines.",
            Answer = _ => Answer,
            Print = (result, _, output) => Print(result, output),
            Json = json => json.CheckResult,
            Requests = (result, files, cancellation) => RequestOf(files, result.GetValue(language), cancellation),
        };
        return command.Create(result =>
        {
            if (command.FilesOf(result).Count != 2)
            {
                result.AddError("Give two files: the article and the summary.");
            }
        });
    }

    private static async IAsyncEnumerable<Request> RequestOf(
        IReadOnlyList<string> files, string? language, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var article = await InputFile.ReadArticleAsync(files[0], cancellation);
        yield return new Request
        {
            Id = article.Id,
            Article = article.ReadArticle().Text,
            Summary = await InputFile.ReadTextAsync(files[1], cancellation),
            Language = language,
        };
    }

    private static CheckResult Answer(Request request)
    {
        var article = ArticleReader.Read(new ArticleSource(Request.Required(request.Article, "article")));
        var summary = Request.Required(request.Summary, "summary").Trim();
        var report = Checker.Check(new SummaryToCheck(LanguageOf(request.Language, summary), null, SentencesOf(summary)), article);
        return new CheckResult(
            request.Id, report.Status, [.. report.Findings.Select(finding => new FindingResult(finding.Kind, finding.Value, finding.Status, finding.Sentence))]);
    }

    private static Language LanguageOf(string? code, string summary)
    {
        if (Language.TryParseSummaryLanguage(code ?? LanguageDetector.Detect(summary).Language.Code, out var language))
        {
            return language;
        }

        throw new InputException(code is null ? "The language of the summary is not Arabic, French or English." : $"\"language\" is \"{code}\"; it must be ar, fr or en.");
    }

    private static SummarySentence[] SentencesOf(string summary) =>
        [.. SentenceSplitter.Split(summary).Select(span => new SummarySentence(span.Of(summary).Trim().ToString(), [])).Where(sentence => sentence.Text.Length > 0)];

    private static void Print(CheckResult result, TextWriter output)
    {
        output.WriteLine(result.Status == CheckStatus.Passed ? "passed" : "flagged");
        foreach (var finding in result.Findings)
        {
            var place = finding.Sentence is { } sentence ? $"sentence {sentence + 1}" : "summary";
            output.WriteLine($"  {place}: {Name(finding.Kind)} \"{finding.Value}\" {(finding.Status == FindingStatus.NotFound ? "is not in the article" : "differs from the article")}");
        }
    }

    private static string Name(FindingKind kind) => kind.ToString().ToLowerInvariant();
}
