using System.CommandLine;

namespace Mujaz.Evaluation.Cases;

/// <summary>
/// <c>cases --data FOLDER</c>: tries every input of a folder that its README lists in a table, and prints row by row whether the answer is the one
/// expected. Inputs that need the running service are named and not tried.
/// </summary>
internal static class CasesCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder with README.md and the inputs it names.", Required = true };
        var command = new Command("cases", "Faults that were reported, one by one.") { data };
        command.SetAction(result => Run(result.GetRequiredValue(data).FullName, Console.Out));
        return command;
    }

    private static int Run(string folder, TextWriter output)
    {
        var (passed, failed, service) = (0, 0, 0);
        foreach (var row in CaseRow.ReadAll(folder))
        {
            foreach (var file in row.Files)
            {
                var result = CaseRunner.Run(file);
                passed += result.Outcome == CaseOutcome.Passed ? 1 : 0;
                failed += result.Outcome == CaseOutcome.Failed ? 1 : 0;
                service += result.Outcome == CaseOutcome.Service ? 1 : 0;
                output.WriteLine($"{row.Number,3}  {result.Outcome.ToString().ToLowerInvariant(),-8} {Path.GetFileName(file),-36} {result.Reason}");
            }
        }

        output.WriteLine($"{passed} passed, {failed} failed, {service} need the service");
        return failed == 0 ? 0 : 1;
    }
}
