using System.CommandLine;
using Mujaz.Tool.Batches.Progress;
using Mujaz.Tool.Batches.Results;
using Mujaz.Tool.Batches.Service;
using Mujaz.Tool.Input;

namespace Mujaz.Tool.Commands.Batches;

/// <summary>What commands do that wait for batches: follow them, tell how they ended, fetch the results.</summary>
internal static class BatchEnding
{
    private const int MostFailuresTold = 10;

    /// <summary>Waits for batches and tells how they ended.</summary>
    public static async Task<IReadOnlyList<BatchState>> WaitAsync(BatchSession session, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        IReadOnlyList<BatchState> states;
        try
        {
            states = await new BatchFollower(session.Service, session.Progress).FollowAsync(ids, cancellation);
        }
        catch (Exception failure) when (failure is OperationCanceledException or ServiceException { ExitCode: ExitCode.Unreachable })
        {
            session.Progress.End();
            session.Progress.Note($"The work goes on without us. Later: mujaz batch results {string.Join(' ', ids)} --wait");
            throw;
        }

        foreach (var state in states)
        {
            session.Progress.Note($"Batch {state.Id} {state.Status}: {Wording.Ends(state.Counts)}.");
            await TellFailuresAsync(session, state, cancellation);
        }

        return states;
    }

    /// <summary>Says which articles failed, and why.</summary>
    public static async Task TellFailuresAsync(BatchSession session, BatchState state, CancellationToken cancellation)
    {
        if (state.Counts.Failed == 0)
        {
            return;
        }

        var failures = await session.Service.GetFailuresAsync(state.Id, cancellation);
        foreach (var failure in failures.Take(MostFailuresTold))
        {
            session.Progress.Note($"  {failure.Id ?? failure.Place}: {failure.Code}. {failure.Detail}");
        }

        if (failures.Count > MostFailuresTold)
        {
            session.Progress.Note($"  … and {Wording.Count(failures.Count - MostFailuresTold, "other")}; they are in the results.");
        }
    }

    /// <summary>Fetches results to where they are wanted.</summary>
    /// <exception cref="InputException">They cannot be written there.</exception>
    public static async Task FetchAsync(
        BatchSession session, IReadOnlyList<BatchState> states, ResultFlags flags, ParseResult command, CancellationToken cancellation)
    {
        var download = new ResultsDownload(session.Service, flags.FormatOf(command));
        var file = flags.FileOf(command);
        try
        {
            if (file is not null)
            {
                var records = await download.WriteFileAsync(states, file, cancellation);
                session.Progress.Note($"{Wording.Articles(records)} in {file}.");
                return;
            }

            await using var output = Console.OpenStandardOutput();
            await download.WriteStreamAsync(states, output, cancellation);
        }
        catch (Exception failure) when (failure is (IOException and not HttpIOException) or UnauthorizedAccessException)
        {
            throw new InputException($"{file ?? "Standard output"} cannot be written: {failure.Message}");
        }
    }

    /// <summary>The exit code for batches that have ended.</summary>
    public static int CodeOf(IReadOnlyList<BatchState> states) =>
        states.Any(state => state.Counts.Succeeded < state.Counts.Total) ? ExitCode.ItemsFailed : ExitCode.Done;
}
