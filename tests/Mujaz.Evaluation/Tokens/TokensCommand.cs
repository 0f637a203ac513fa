using System.CommandLine;
using System.Text;
using Mujaz.Articles;
using Mujaz.Evaluation.Recordings;
using Mujaz.Languages;
using Mujaz.Summaries;
using Mujaz.Summaries.Prompting;

namespace Mujaz.Evaluation.Tokens;

/// <summary><c>tokens</c>: what one trilingual call costs against three calls in one language each.</summary>
/// <remarks>
/// The answer of a call in one language is the recorded one without the other renderings: its facts, names and keyword
/// triples are the same, as the schema asks for them in every call. Counted with <see cref="TokenEstimate"/>, which
/// docs/prompt.md calibrates.
/// </remarks>
internal static class TokensCommand
{
    public static Command Create()
    {
        var root = new Option<DirectoryInfo>("--root")
        {
            Description = "The repository.",
            DefaultValueFactory = _ => new DirectoryInfo(RepositoryFolder.Find()),
        };
        var texts = new Option<DirectoryInfo>("--texts")
        {
            Description = "Writes every text that is counted into this folder, to be counted by a real tokenizer.",
        };
        var command = new Command("tokens", "Tokens of one trilingual call against three calls in one language.") { root, texts };
        command.SetAction(result => Run(result.GetValue(root)!.FullName, result.GetValue(texts)?.FullName));
        return command;
    }

    private static void Run(string root, string? texts)
    {
        Console.WriteLine($"{"recording",-26}{"trilingual",22}{"three calls",22}{"all",8}{"output",8}");
        Console.WriteLine($"{"",-26}{"input",12}{"output",10}{"input",12}{"output",10}");
        var (all, allOfThree) = (0, 0);
        foreach (var recording in Recording.LoadAll(root))
        {
            var article = recording.ReadArticle(root);
            var one = Cost(recording, article, Language.OfSummaries, texts);
            var three = Language.OfSummaries.Select(language => Cost(recording, article, [language], texts)).ToList();
            var (input, output) = (three.Sum(cost => cost.Input), three.Sum(cost => cost.Output));
            Console.WriteLine(
                $"{recording.Name,-26}{one.Input,12}{one.Output,10}{input,12}{output,10}"
                + $"{Share(one.Input + one.Output, input + output),8}{Share(one.Output, output),8}");
            all += one.Input + one.Output;
            allOfThree += input + output;
        }

        Console.WriteLine($"{"all",-26}{all,22}{allOfThree,22}{Share(all, allOfThree),8}   bar: 50.0 %");
    }

    private static (int Input, int Output) Cost(
        Recording recording, Article article, IReadOnlyList<Language> languages, string? texts)
    {
        var request = new PromptBuilder(EnglishVariant.British)
            .Summaries(article, recording.Options with { Languages = languages }, []);
        var input = string.Join('\n', request.Instructions, Encoding.UTF8.GetString(request.Schema.Span), request.Input);
        var output = AnswerIn(recording, languages);
        if (texts is not null)
        {
            var name = Path.Combine(texts, $"{recording.Name}.{string.Concat(languages)}");
            File.WriteAllText(name + ".input.txt", input);
            File.WriteAllText(name + ".output.txt", output);
        }

        return (TokenEstimate.Of(input), TokenEstimate.Of(output));
    }

    private static string AnswerIn(Recording recording, IReadOnlyList<Language> languages)
    {
        var copy = recording.Json["answer"]!.DeepClone();
        foreach (var language in Language.OfSummaries.Except(languages))
        {
            copy["summaries"]!.AsObject().Remove(language.Code);
        }

        return Recording.ToCompactJson(copy);
    }

    private static string Share(int part, int whole) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{100.0 * part / whole:F1} %");
}
