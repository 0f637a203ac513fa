using System.CommandLine;
using Mujaz.Articles;
using Mujaz.Glossaries;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Evaluation.Grounding;

/// <summary>
/// <c>grounding --data FILE.jsonl</c>: false alarms on professional translations and the share of planted errors that
/// the checks catch, for each pair of languages.
/// </summary>
internal sealed class GroundingCommand
{
    private static readonly PlantKind[] NumberKinds =
        [PlantKind.Digits, PlantKind.NumberWord, PlantKind.Magnitude, PlantKind.Percent, PlantKind.Year, PlantKind.Month, PlantKind.Weekday];

    private readonly GroundingChecker _checker = new(SeedGlossary.Entries);
    private readonly bool _printsErrors;
    private readonly int _rounds;

    private GroundingCommand(bool printsErrors, int rounds)
    {
        _printsErrors = printsErrors;
        _rounds = rounds;
    }

    public static Command Create()
    {
        var data = new Option<FileInfo>("--data") { Description = "Lines of {\"id\", \"en\": [], \"ar\": [], \"fr\": []}.", Required = true };
        var half = new Option<string>("--half") { Description = "even or odd: only the documents at these positions." };
        half.AcceptOnlyFromAmong("even", "odd");
        var errors = new Option<bool>("--errors") { Description = "Also prints each false alarm and each error that was missed." };
        var rounds = new Option<int>("--rounds") { Description = "How often errors are planted in each sentence.", DefaultValueFactory = _ => 3 };
        var command = new Command("grounding", "Grounding checks: false alarms and planted errors by direction.") { data, half, errors, rounds };
        command.SetAction(result =>
            new GroundingCommand(result.GetValue(errors), result.GetValue(rounds)).Run(result.GetRequiredValue(data).FullName, result.GetValue(half)));
        return command;
    }

    private void Run(string file, string? half)
    {
        var documents = ParallelDocument.Read(file, half).ToList();
        var total = new GroundingScore();
        PrintHeader();
        foreach (var (summary, article) in Directions())
        {
            var score = Measure(documents, summary, article);
            Print($"{summary} against {article}", score);
            if (summary != article)
            {
                total.Add(score);
            }
        }

        Print("across languages", total);
        PrintSpeed(documents);
    }

    private static IEnumerable<(Language Summary, Language Article)> Directions() =>
        from article in Language.OfSummaries
        from summary in Language.OfSummaries
        orderby summary == article
        select (summary, article);

    private GroundingScore Measure(List<ParallelDocument> documents, Language summary, Language articleLanguage)
    {
        var score = new GroundingScore();

        // The same errors are planted whatever the article's language, so that columns can be compared.
        var random = new Random(20260101 + summary.Code[0]);
        foreach (var document in documents)
        {
            var article = document.Article(articleLanguage);
            MeasureAlarms(document, summary, article, score);
            for (var round = 0; round < _rounds; round++)
            {
                MeasurePlants(document, summary, article, score, random);
            }
        }

        return score;
    }

    private void MeasureAlarms(ParallelDocument document, Language summary, Article article, GroundingScore score)
    {
        foreach (var line in document.Lines[summary])
        {
            var findings = Check(line, summary, article);
            score.Sentences++;
            score.NumberAlarms += findings.Any(IsNumberOrDate) ? 1 : 0;
            score.NameAlarms += findings.Any(finding => finding.Kind == FindingKind.Name) ? 1 : 0;
            score.OtherAlarms += findings.Any(finding => !IsNumberOrDate(finding) && finding.Kind != FindingKind.Name) ? 1 : 0;
            foreach (var finding in findings.Where(_ => _printsErrors))
            {
                Console.WriteLine($"ALARM {summary}<{article.Language.Language} {finding.Kind} [{finding.Value}] {line}");
            }
        }
    }

    private void MeasurePlants(ParallelDocument document, Language summary, Article article, GroundingScore score, Random random)
    {
        var numbers = new NumberPlanter(document, random);
        var names = new NamePlanter(document, random);
        for (var line = 0; line < document.Lines[summary].Length; line++)
        {
            foreach (var plant in numbers.Plants(document.Lines[summary][line], summary))
            {
                Score(plant, summary, article, score, IsNumberOrDate);
            }

            foreach (var name in names.PlantNames(line, summary))
            {
                Score(name, summary, article, score, finding => finding.Kind == FindingKind.Name);
            }
        }
    }

    /// <summary>An error is caught when a finding stands where it was planted.</summary>
    private void Score(Plant plant, Language summary, Article article, GroundingScore score, Func<Finding, bool> isRightKind)
    {
        var isCaught = Check(plant.Text, summary, article).Any(finding => isRightKind(finding) && Overlaps(finding, plant));
        score.AddPlant(plant.Kind, isCaught);
        if (!isCaught && _printsErrors)
        {
            Console.WriteLine($"MISSED {summary}<{article.Language.Language} {plant.Kind} [{plant.Original}->{plant.Replacement}] {plant.Text}");
        }
    }

    private static bool Overlaps(Finding finding, Plant plant) =>
        finding.Value.Contains(plant.Replacement, StringComparison.Ordinal)
        || plant.Replacement.Contains(finding.Value, StringComparison.Ordinal)
        || (finding.Span is { } span && span.Overlaps(new TextSpan(plant.Text.IndexOf(plant.Replacement, StringComparison.Ordinal), plant.Replacement.Length)));

    private IReadOnlyList<Finding> Check(string line, Language language, Article article) =>
        _checker.Check(new SummaryToCheck(language, null, [new SummarySentence(line, [])]), article).Findings;

    private static bool IsNumberOrDate(Finding finding) => finding.Kind is FindingKind.Number or FindingKind.Date;

    private static void PrintHeader()
    {
        Console.WriteLine("| summary against article | sentences | false alarms: numbers and dates | names | other | "
            + string.Join(" | ", NumberKinds) + " | **numbers and dates** | **names** | Arab family names | Moroccan towns |");
        Console.WriteLine("|---|---|---|---|---|" + string.Concat(Enumerable.Repeat("---|", NumberKinds.Length + 4)));
    }

    private static void Print(string title, GroundingScore score) =>
        Console.WriteLine($"| {title} | {score.Sentences} | {Percent(score.NumberAlarms, score.Sentences)} | {Percent(score.NameAlarms, score.Sentences)} | {Percent(score.OtherAlarms, score.Sentences)} | "
            + string.Join(" | ", NumberKinds.Select(kind => Share(score.Of(kind)))) + $" | {Share(score.Of(NumberKinds))} | {Share(score.Of(PlantKind.Name))} | {Share(score.Of(PlantKind.ArabFamilyName))} | {Share(score.Of(PlantKind.MoroccanTown))} |");

    private static string Share((int Caught, int Planted) count) => $"{Percent(count.Caught, count.Planted)} of {count.Planted}";

    private static string Percent(int part, int whole) => whole == 0 ? "–" : $"{100.0 * part / whole:F1} %";

    /// <summary>The processor time of indexing an article and checking one whole translation, articles not seen before.</summary>
    private void PrintSpeed(List<ParallelDocument> documents)
    {
        var spent = TimeSpan.Zero;
        var count = 0;
        foreach (var (summary, language) in Directions())
        {
            foreach (var document in documents)
            {
                var article = document.Article(language) with { };
                var sentences = document.Lines[summary].Select(line => new SummarySentence(line, [])).ToList();
                var before = Environment.CpuUsage.TotalTime;
                _checker.Check(new SummaryToCheck(summary, null, sentences), article);
                spent += Environment.CpuUsage.TotalTime - before;
                count++;
            }
        }

        Console.WriteLine($"{count} articles indexed and checked sentence by sentence, {spent.TotalMilliseconds / count:F2} ms of processor time each");
    }
}
