using System.CommandLine;
using System.Globalization;
using Mujaz.Tool.Batches.Progress;

namespace Mujaz.Tool.Commands.Batches;

/// <summary><c>mujaz batch list</c>: the batches of the service, newest first.</summary>
internal static class BatchListCommand
{
    private const int DefaultCount = 20;

    private static readonly Option<int?> Count = CommandOptions.Positive("--count", $"The most batches; {DefaultCount} when not given.");

    public static Command Create()
    {
        var command = new Command("list", "The batches, newest first.") { Count };
        command.SetAction((result, cancellation) => BatchSession.RunAsync(result, session => RunAsync(session, result, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(BatchSession session, ParseResult command, CancellationToken cancellation)
    {
        await foreach (var state in session.Service.ListAsync(cancellation).Take(command.GetValue(Count) ?? DefaultCount))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{state.Id}  {state.CreatedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC  {state.Status,-9}  {state.Percent,5:0.0} %  ")
                + $"{Wording.Articles(state.Counts.Total)}: {Wording.Ends(state.Counts)}");
        }

        return ExitCode.Done;
    }
}
