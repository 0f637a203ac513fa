using System.CommandLine;
using Mujaz.Languages.Detection;

namespace Mujaz.Evaluation.Languages;

/// <summary><c>languages --data FILE.tsv</c>: accuracy by language and the confusions.</summary>
internal static class LanguagesCommand
{
    public static Command Create()
    {
        var data = new Option<FileInfo>("--data") { Description = "Lines of CODE<TAB>SENTENCE.", Required = true };
        var errors = new Option<bool>("--errors") { Description = "Also prints what was taken for something else." };
        var command = new Command("languages", "Language of a sentence: accuracy and confusions.") { data, errors };
        command.SetAction(result => Run(result.GetRequiredValue(data).FullName, result.GetValue(errors)));
        return command;
    }

    private static void Run(string file, bool printErrors)
    {
        var confusions = new ConfusionTable();
        foreach (var line in File.ReadLines(file))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab <= 0)
            {
                continue;
            }

            var expected = line[..tab];
            var found = LanguageDetector.Detect(line.AsSpan(tab + 1));
            var code = found.Variety ?? found.Language.Code;
            confusions.Add(expected, code);
            if (printErrors && code != expected)
            {
                Console.WriteLine($"{expected} -> {code} {found.Confidence:F2}\t{line[(tab + 1)..]}");
            }
        }

        confusions.Print(Console.Out);
    }
}
