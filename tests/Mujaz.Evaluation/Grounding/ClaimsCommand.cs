using System.CommandLine;
using Mujaz.Articles;
using Mujaz.Glossaries;
using Mujaz.Grounding;
using Mujaz.Languages;

namespace Mujaz.Evaluation.Grounding;

/// <summary>
/// <c>claims --data FILE.jsonl</c>: errors of binding and meaning planted in professional translations, the share that is
/// caught by kind and direction, and the false alarms of each kind on the unchanged sentences.
/// </summary>
internal sealed class ClaimsCommand
{
    private static readonly PlantKind[] Kinds = [.. Enum.GetValues<PlantKind>().Where(kind => kind is >= PlantKind.Unit and <= PlantKind.Foreign)];
    private readonly GroundingChecker _checker = new(SeedGlossary.Entries);
    private readonly bool _printsErrors;
    private IReadOnlySet<string> _common = new HashSet<string>();

    private ClaimsCommand(bool printsErrors) => _printsErrors = printsErrors;

    public static Command Create()
    {
        var data = new Option<FileInfo>("--data") { Description = "Lines of {\"id\", \"en\": [], \"ar\": [], \"fr\": []}.", Required = true };
        var half = new Option<string>("--half") { Description = "even or odd: only the documents at these positions." };
        half.AcceptOnlyFromAmong("even", "odd");
        var errors = new Option<bool>("--errors") { Description = "Also prints each false alarm and each error that was missed." };
        var command = new Command("claims", "Checks of claims: planted errors of binding and meaning by direction.") { data, half, errors };
        command.SetAction(result => new ClaimsCommand(result.GetValue(errors)).Run(result.GetRequiredValue(data).FullName, result.GetValue(half)));
        return command;
    }

    private void Run(string file, string? half)
    {
        _common = ParallelDocument.CommonWords(ParallelDocument.Read(file).ToList());
        var documents = ParallelDocument.Read(file, half).ToList();
        var columns = new List<(string Name, ClaimScore Score)>();
        var (across, own) = (new ClaimScore(), new ClaimScore());
        foreach (var article in Language.OfSummaries)
        {
            foreach (var summary in Language.OfSummaries)
            {
                var score = Measure(documents, summary, article);
                columns.Add(($"{summary}←{article}", score));
                (summary == article ? own : across).Add(score);
            }
        }

        columns = [.. columns.OrderBy(column => column.Name[..2] == column.Name[3..])];
        ClaimScore.Print([.. columns, ("across", across), ("own", own)], Kinds);
    }

    private ClaimScore Measure(List<ParallelDocument> documents, Language summary, Language articleLanguage)
    {
        var score = new ClaimScore();
        var random = new Random(20260101 + summary.Code[0]);
        for (var i = 0; i < documents.Count; i++)
        {
            var article = documents[i].Article(articleLanguage);
            var planter = new ClaimPlanter(documents[i], documents[(i + 1) % documents.Count], _common, random);
            for (var line = 0; line < documents[i].Lines[summary].Length; line++)
            {
                var sentence = documents[i].Lines[summary][line];
                var before = Check(sentence, summary, article, line);
                score.AddSentence(before, IsRepointed(sentence, summary, article, line), IsAligned(sentence, summary, article, line));
                PrintAlarms(before, sentence, summary, article, line);
                foreach (var (plant, evidence) in planter.Plants(line, summary))
                {
                    var after = Check(plant.Text, summary, article, evidence);
                    var isCaught = ClaimScore.IsCaught(plant.Kind, before, after) || (IsEvidence(plant.Kind) && IsRepointed(plant.Text, summary, article, evidence));
                    score.AddPlant(plant.Kind, isCaught);
                    if (_printsErrors && !isCaught)
                    {
                        Console.WriteLine($"MISSED {summary}<{articleLanguage} {plant.Kind} [{plant.Original}->{plant.Replacement}] {plant.Text}\n    {article.TextOf(article.Sentences[evidence])}");
                    }
                }
            }
        }

        return score;
    }

    private void PrintAlarms(CheckReport report, string sentence, Language summary, Article article, int line)
    {
        foreach (var (finding, tier) in report.Findings.Select(finding => (finding, "ALARM")).Concat(report.Suspicions.Select(finding => (finding, "SUSPICION"))))
        {
            if (_printsErrors && ClaimScore.IsClaim(finding))
            {
                Console.WriteLine($"{tier} {summary}<{article.Language.Language} {finding.Kind} {finding.Status} [{finding.Value}] {sentence}\n    {article.TextOf(article.Sentences[line])}");
            }
        }
    }

    private bool IsAligned(string sentence, Language language, Article article, int line)
    {
        var aligned = AlignedSentence.Of(TextAnalysis.Of(sentence, language), ArticleFacts.Of(article));
        if (aligned.Best != line && _printsErrors)
        {
            Console.WriteLine($"MISALIGNED {language}<{article.Language.Language} {sentence}\n    right: {article.TextOf(article.Sentences[line])}");
            Console.WriteLine($"    first: {(aligned.Best < 0 ? "none" : article.TextOf(article.Sentences[aligned.Best]))}");
            Console.WriteLine("    " + string.Join(' ', aligned.Features.Select(feature => $"{aligned.Text.Tokens[feature.Feature.FirstToken].Folded}:{feature.Feature.Keys[0]}:{feature.Weight:F1}"
                + (feature.Places.Any(place => place.Sentence == line) ? "+" : "") + (feature.Places.Any(place => place.Sentence == aligned.Best) ? "-" : ""))));
        }

        return aligned.Best == line;
    }

    private static bool IsEvidence(PlantKind kind) => kind is PlantKind.EvidenceShifted or PlantKind.EvidenceRandom;

    private bool IsRepointed(string sentence, Language language, Article article, int line)
    {
        var summary = SummaryOf(sentence, language, article, line);
        return !ReferenceEquals(summary, _checker.WithRightEvidence(summary, article));
    }

    private static SummaryToCheck SummaryOf(string sentence, Language language, Article article, int line) =>
        new(language, null, [new SummarySentence(sentence, [article.Sentences[line].Span])]);

    private CheckReport Check(string sentence, Language language, Article article, int line) =>
        _checker.Check(SummaryOf(sentence, language, article, line), article);
}
