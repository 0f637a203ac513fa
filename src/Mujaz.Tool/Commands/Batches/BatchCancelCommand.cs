using System.CommandLine;
using Mujaz.Tool.Batches.Progress;

namespace Mujaz.Tool.Commands.Batches;

/// <summary><c>mujaz batch cancel</c>: stops a batch; what is done stays.</summary>
internal static class BatchCancelCommand
{
    private static readonly Argument<string> Id = CommandOptions.BatchId();

    public static Command Create()
    {
        var command = new Command("cancel", "Stops a batch; what is done stays.") { Id };
        command.SetAction((result, cancellation) => BatchSession.RunAsync(result, async session =>
        {
            var state = (await session.Service.CancelAsync(result.GetRequiredValue(Id), cancellation)).State;
            session.Progress.Note($"Batch {state.Id} is {state.Status}: {Wording.Ends(state.Counts)}.");
            return ExitCode.Done;
        }));
        return command;
    }
}
