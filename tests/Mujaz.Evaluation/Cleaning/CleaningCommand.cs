using System.CommandLine;

namespace Mujaz.Evaluation.Cleaning;

/// <summary>
/// <c>cleaning</c>: cleans the cases kept here and compares with their gold texts; with <c>--documents</c>, cleans documents that contain
/// nothing but one article and counts what is taken from them all the same.
/// </summary>
internal static class CleaningCommand
{
    public static Command Create()
    {
        var cases = new Option<DirectoryInfo>("--cases") { Description = "Folder of NAME/{input.txt|input.html|input.md,gold.txt}; the repository's own when left out." };
        var documents = new Option<FileInfo[]>("--documents")
        {
            Description = "JSONL files of whole, clean articles: {id,text} or {id,ar[],fr[],en[]}. Every split and every removal in them is an error.",
            AllowMultipleArgumentsPerToken = true,
        };
        var details = new Option<bool>("--details") { Description = "Also prints what was lost and what was left over." };
        var command = new Command("cleaning", "Boilerplate removal and article splitting against gold texts.") { cases, documents, details };
        command.SetAction(result =>
        {
            var files = result.GetValue(documents) ?? [];
            if (files.Length > 0)
            {
                CleanDocumentsReport.Print(files.Select(file => file.FullName), result.GetValue(details), Console.Out);
                return;
            }

            var folder = result.GetValue(cases)?.FullName ?? Path.Combine(RepositoryFolder.Find(), "tests", "Mujaz.Evaluation", "Cleaning", "cases");
            CleaningReport.Print(CleaningCase.ReadAll(folder), result.GetValue(details), Console.Out);
        });
        return command;
    }
}
