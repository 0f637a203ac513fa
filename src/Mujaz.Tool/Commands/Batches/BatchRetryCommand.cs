using System.CommandLine;
using Mujaz.Tool.Batches.Progress;

namespace Mujaz.Tool.Commands.Batches;

/// <summary><c>mujaz batch retry</c>: starts the failed articles of an ended batch once more.</summary>
internal static class BatchRetryCommand
{
    private static readonly Argument<string> Id = CommandOptions.BatchId();

    private static readonly Option<bool> Wait = CommandOptions.Wait("Follows the batch until it has ended again.");

    public static Command Create()
    {
        var command = new Command("retry", "Starts the failed articles of an ended batch once more.") { Id, Wait };
        command.SetAction((result, cancellation) => BatchSession.RunAsync(result, session => RunAsync(session, result, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(BatchSession session, ParseResult command, CancellationToken cancellation)
    {
        var id = command.GetRequiredValue(Id);
        var state = (await session.Service.RetryAsync(id, cancellation)).State;
        session.Progress.Note($"Batch {id} is {state.Status}: {Wording.Ends(state.Counts)}.");
        return command.GetValue(Wait) ? BatchEnding.CodeOf(await BatchEnding.WaitAsync(session, [id], cancellation)) : ExitCode.Done;
    }
}
