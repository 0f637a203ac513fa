using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Mujaz.Articles;
using Mujaz.Articles.Reading;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Languages.Detection;
using Mujaz.Tool.Input;
using Mujaz.Tool.Output;

namespace Mujaz.Tool.Commands;

/// <summary><c>mujaz check</c>: what a summary says that its article does not.</summary>
internal static class CheckCommand
{
    private static readonly GroundingChecker Checker = new([]);

    public static Command Create()
    {
        var language = new Option<string>("--language")
        {
            Description = "The language the summary should be in: ar, fr or en. Recognised when not given.",
        };
        var published = new Option<string>("--published-at")
        {
            Description = "When the article was published: an RFC 3339 time, or a day. Relative dates are resolved only with it.",
        };
        var evidence = new Option<string>("--evidence")
        {
            Description = "What each sentence of the summary cites, as JSON: [[1],[2,3]] or [[{\"start\":0,\"length\":20}]].",
        };
        language.AcceptOnlyFromAmong("ar", "fr", "en");
        var command = new ArticleCommand<CheckResult>("check", "Checks numbers, dates, names and language of a summary against its article.")
        {
            Options = [language, published, evidence],
            HeadsFiles = false,
            FilesDescription = "The article and the summary, each a file or '-'; with --jsonl, files of lines.",
            Answer = _ => Answer,
            Print = (result, _, output) => Print(result, output),
            Json = json => json.CheckResult,
            Requests = (result, files, cancellation) => RequestOf(
                files,
                new Request
                {
                    Language = result.GetValue(language),
                    PublishedAt = result.GetValue(published),
                    Evidence = JsonOf(result.GetValue(evidence)),
                },
                cancellation),
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
        IReadOnlyList<string> files, Request options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var article = await InputFile.ReadArticleAsync(files[0], cancellation);
        yield return options with
        {
            Id = article.Id,
            Article = article.ReadArticle().Text,
            Summary = await InputFile.ReadTextAsync(files[1], cancellation),
        };
    }

    private static JsonElement? JsonOf(string? text)
    {
        try
        {
            return text is null ? null : JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            throw new InputException("--evidence is not JSON.");
        }
    }

    private static CheckResult Answer(Request request)
    {
        var source = new ArticleSource(Request.Required(request.Article, "article")) { PublishedAt = DateOf(request.PublishedAt) };
        var article = ArticleReader.Read(source);
        var summary = Request.Required(request.Summary, "summary").Trim();
        var toCheck = SummaryToCheck.Of(summary, LanguageOf(request.Language, summary), null, article, EvidenceOf(request.Evidence));
        var report = Checker.Check(toCheck, article);
        return new CheckResult(request.Id, report.Status, [.. report.Findings.Select(finding => FindingResult.Of(finding, article))])
        {
            Suspicions = report.Suspicions.Count == 0 ? null : [.. report.Suspicions.Select(finding => FindingResult.Of(finding, article))],
        };
    }

    private static Language LanguageOf(string? code, string summary)
    {
        if (Language.TryParseSummaryLanguage(code ?? LanguageDetector.Detect(summary).Language.Code, out var language))
        {
            return language;
        }

        throw new InputException(code is null
            ? "The language of the summary is not Arabic, French or English."
            : $"\"language\" is \"{code}\"; it must be ar, fr or en.");
    }

    private static DateTimeOffset? DateOf(string? text) =>
        text is null ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date
        : throw new InputException($"\"publishedAt\" is \"{text}\"; it must be a date such as 2026-03-01 or 2026-03-01T09:00:00Z.");

    private static IReadOnlyList<IReadOnlyList<EvidenceReference>> EvidenceOf(JsonElement? json) =>
        json is not { } value || value.ValueKind == JsonValueKind.Null ? []
        : EvidenceReference.TryRead(value, out var evidence) ? evidence
        : throw new InputException("\"evidence\" must have one list for each sentence, of numbers of sentences or of {\"start\", \"length\"}.");

    private static void Print(CheckResult result, TextWriter output)
    {
        output.WriteLine(result.Status == CheckStatus.Passed ? "passed" : "flagged");
        foreach (var finding in result.Findings)
        {
            var place = finding.Sentence is { } sentence ? $"sentence {sentence + 1}" : "summary";
            output.WriteLine($"  {place}: {Name(finding.Kind)} \"{finding.Value}\" {Difference(finding)}");
        }
    }

    private static string Difference(FindingResult finding) => finding.Status switch
    {
        FindingStatus.NotFound => "is not in the article",
        FindingStatus.Elsewhere => "is in the article, but of something else",
        FindingStatus.Contradicted => "is the contrary of what the article says",
        _ => "differs from the article",
    } + (finding.Article is { } place ? $" ({place.Text})" : "");

    private static string Name(FindingKind kind) => kind.ToString().ToLowerInvariant();
}
