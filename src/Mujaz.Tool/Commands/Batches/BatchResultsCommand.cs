using System.CommandLine;
using Mujaz.Tool.Batches.Progress;
using Mujaz.Tool.Batches.Service;

namespace Mujaz.Tool.Commands.Batches;

/// <summary><c>mujaz batch results</c>: the summaries, in the order of the input.</summary>
internal static class BatchResultsCommand
{
    private static readonly Argument<string[]> Ids = new("id")
    {
        Description = "The ids of the batches, as 'batch submit' prints them.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Wait =
        CommandOptions.Wait("Waits until the batches have ended; otherwise there may be only some of the results.");

    private static readonly ResultFlags Results = new();

    public static Command Create()
    {
        var command = new Command("results", "The results in the order of the input, on standard output or in a file.") { Ids, Wait };
        foreach (var option in Results.Options)
        {
            command.Options.Add(option);
        }

        command.SetAction((result, cancellation) => BatchSession.RunAsync(result, session => RunAsync(session, result, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(BatchSession session, ParseResult command, CancellationToken cancellation)
    {
        var ids = command.GetRequiredValue(Ids);
        if (command.GetValue(Wait))
        {
            var ended = await BatchEnding.WaitAsync(session, ids, cancellation);
            await BatchEnding.FetchAsync(session, ended, Results, command, cancellation);
            return BatchEnding.CodeOf(ended);
        }

        var states = new List<BatchState>();
        foreach (var id in ids)
        {
            var state = (await session.Service.GetAsync(id, cancellation)).State;
            states.Add(state);
            if (!state.HasEnded)
            {
                session.Progress.Note(
                    $"Batch {id} is still {state.Status}; the first {state.Counts.Ended} of {Wording.Articles(state.Counts.Total)} have ended.");
            }
        }

        await BatchEnding.FetchAsync(session, states, Results, command, cancellation);
        return ExitCode.Done;
    }
}
