using System.CommandLine;
using Mujaz.Articles;
using Mujaz.Glossaries;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Evaluation.Names;

/// <summary>
/// <c>names</c>: how many names the checks recognise in another language's spelling, and how many wrong names they flag
/// in an article full of other names, by kind and direction.
/// </summary>
internal sealed class NamesCommand
{
    private const string DefaultFile = "tests/Mujaz.Evaluation/Names/names.txt";

    /// <summary>How many other names stand in the article that a wrong name is looked for in: a long article's worth.</summary>
    private const int OtherNames = 25;

    /// <summary>Sentences that are names apart from nothing but common words.</summary>
    private static readonly Dictionary<Language, string> Carriers = new()
    {
        [Language.Arabic] = "تحدثوا في اليوم السابق مطولا عن {0} في التقرير.",
        [Language.French] = "La veille, ils ont longuement parlé de {0} dans le rapport.",
        [Language.English] = "On the day before, they spoke at length about {0} in the report.",
    };

    private readonly GroundingChecker _checker = new(SeedGlossary.Entries);
    private readonly List<NameTriple> _names;
    private readonly bool _printsErrors;

    private NamesCommand(List<NameTriple> names, bool printsErrors)
    {
        _names = names;
        _printsErrors = printsErrors;
    }

    public static Command Create()
    {
        var data = new Option<FileInfo>("--data") { Description = "Lines of arabic|french|english below headings [kind].", DefaultValueFactory = _ => new FileInfo(DefaultFile) };
        var errors = new Option<bool>("--errors") { Description = "Also prints each name that was not recognised and each wrong name that was not flagged." };
        var command = new Command("names", "Names across scripts: recognised, and told apart.") { data, errors };
        command.SetAction(result => new NamesCommand([.. NameTriple.Read(result.GetRequiredValue(data).FullName)], result.GetValue(errors)).Run());
        return command;
    }

    private void Run()
    {
        (Language Summary, Language Article)[] directions =
            [.. Language.OfSummaries.SelectMany(_ => Language.OfSummaries, (article, summary) => (summary, article)).Where(pair => pair.summary != pair.article)];
        var random = new Random(20260101);
        Console.WriteLine("| names | count | " + string.Join(" | ", directions.Select(direction => $"{direction.Summary} against {direction.Article}")) + " |");
        Console.WriteLine("|---|---|" + string.Concat(directions.Select(_ => "---|")));
        var rows = _names.GroupBy(name => name.Kind).Select(group => (Title: group.Key, Names: group.ToList())).Append((Title: "**all**", Names: _names)).ToList();
        var scores = directions.ToDictionary(direction => direction, direction => _names.ToDictionary(name => name, name => Measure(name, direction, random)));
        foreach (var (title, names) in rows)
        {
            Console.WriteLine($"| {title} | {names.Count} | " + string.Join(" | ", directions.Select(direction => Share(names.Select(name => scores[direction][name]).ToList()))) + " |");
        }
    }

    /// <summary>The share of spellings recognised, and of draws in which the name was flagged as wrong.</summary>
    private (int Right, int Spellings, int Flagged) Measure(NameTriple name, (Language Summary, Language Article) direction, Random random)
    {
        var (summary, articleLanguage) = direction;
        var right = 0;
        var spellings = 0;
        foreach (var written in name.Spellings[summary])
        {
            foreach (var source in name.Spellings[articleLanguage])
            {
                spellings++;
                var isRight = !IsFlagged(written, summary, ArticleOf([source], articleLanguage));
                right += isRight ? 1 : 0;
                if (!isRight && _printsErrors)
                {
                    Console.WriteLine($"REFUSED {name.Kind} {summary}<{articleLanguage} {written} = {source}");
                }
            }
        }

        var others = random.GetItems([.. _names.Where(other => !SharesWord(name, other))], OtherNames).Select(other => other.Spellings[articleLanguage][0]).ToList();
        var wrong = name.Spellings[summary][0];
        var isFlagged = IsFlagged(wrong, summary, ArticleOf(others, articleLanguage));
        if (!isFlagged && _printsErrors)
        {
            Console.WriteLine($"ACCEPTED {name.Kind} {summary}<{articleLanguage} {wrong} among {string.Join(", ", others)}");
        }

        return (right, spellings, isFlagged ? 1 : 0);
    }

    /// <summary>Whether two names have a word in common in any language, so that one would not be wrong for the other.</summary>
    private static bool SharesWord(NameTriple one, NameTriple other) => WordsOf(one).Overlaps(WordsOf(other));

    private static HashSet<string> WordsOf(NameTriple name) =>
        [.. name.Spellings.Values.SelectMany(forms => forms).SelectMany(form => form.Split([' ', '-', '\'', '’'])).Where(word => word.Length > 2)];

    private bool IsFlagged(string name, Language language, Article article) =>
        _checker.Check(new SummaryToCheck(language, null, [new SummarySentence(Carry(name, language), [])]), article)
            .Findings.Any(finding => finding.Kind == FindingKind.Name);

    private static Article ArticleOf(IEnumerable<string> names, Language language)
    {
        var lines = names.Select(name => Carry(name, language)).ToList();
        var sentences = new List<Sentence>(lines.Count);
        var start = 0;
        foreach (var line in lines)
        {
            sentences.Add(new Sentence(sentences.Count + 1, new TextSpan(start, line.Length), sentences.Count + 1, SentenceKind.Body));
            start += line.Length + 1;
        }

        return new Article
        {
            Id = new string('0', 32),
            Text = string.Join('\n', lines),
            Sentences = sentences,
            Language = new DetectedLanguage(language, null, 1),
            Words = lines.Count * 10,
        };
    }

    private static string Carry(string name, Language language) => Carriers[language].Replace("{0}", name, StringComparison.Ordinal);

    private static string Share(List<(int Right, int Spellings, int Flagged)> scores) =>
        $"{Percent(scores.Sum(score => score.Right), scores.Sum(score => score.Spellings))}, {Percent(scores.Sum(score => score.Flagged), scores.Count)}";

    private static string Percent(int part, int whole) => whole == 0 ? "–" : $"{100.0 * part / whole:F1} %";
}
