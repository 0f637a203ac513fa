using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Mujaz.Tool.Batches.Packing;
using Mujaz.Tool.Batches.Progress;
using Mujaz.Tool.Batches.Service;
using Mujaz.Tool.Input;

namespace Mujaz.Tool.Commands.Batches;

/// <summary><c>mujaz batch submit</c>: sends articles, files as they are and folders as archives.</summary>
internal static class BatchSubmitCommand
{
    private const int MostProblemsTold = 20;

    private static readonly Argument<string> Path = new("path")
    {
        Description = "A folder (.txt, .md, .html and .json files in it and below), a file (.jsonl, .json, .csv, .zip, .txt, .md, .html), "
            + "or '-' for JSON Lines on standard input.",
    };

    private static readonly Option<bool> Wait = CommandOptions.Wait("Follows the batch until it has ended.");

    private static readonly Option<bool> Skip = new("--skip-unreadable") { Description = "Sends the others when some files cannot be read." };

    private static readonly Option<bool> New = new("--new") { Description = "Makes a new batch even when the same was submitted before." };

    private static readonly Option<int?> BatchSize = CommandOptions.Positive(
        "--batch-size",
        $"The most articles of one batch of a folder or of JSON Lines; {PartLimits.Default.Articles} when not given. More become further batches.");

    private static readonly SummaryFlags Summaries = new();
    private static readonly ResultFlags Results = new();

    public static Command Create()
    {
        const string Description = "Sends articles; prints the id of the batch. The same articles with the same options are the same batch.";
        var command = new Command("submit", Description) { Path };
        foreach (var option in (Option[])[.. Summaries.Options, Wait, .. Results.Options, Skip, New, BatchSize])
        {
            command.Options.Add(option);
        }

        command.SetAction((result, cancellation) => BatchSession.RunAsync(result, session => RunAsync(session, result, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(BatchSession session, ParseResult command, CancellationToken cancellation)
    {
        var limits = PartLimits.Default with { Articles = command.GetValue(BatchSize) ?? PartLimits.Default.Articles };
        using var input = await BatchInput.OpenAsync(command.GetRequiredValue(Path), limits, cancellation);
        Tell(session, command, input);
        var states = new List<BatchState>();
        foreach (var part in input.Parts)
        {
            var state = await SubmitAsync(session, part, command, cancellation);
            states.Add(state);
            await (Results.TakeStandardOutput(command) ? Console.Error : Console.Out).WriteLineAsync(state.Id);
        }

        if (!command.GetValue(Wait) && !Results.AreGiven(command))
        {
            return ExitCode.Done;
        }

        var ended = await BatchEnding.WaitAsync(session, [.. states.Select(state => state.Id)], cancellation);
        if (Results.AreGiven(command))
        {
            await BatchEnding.FetchAsync(session, ended, Results, command, cancellation);
        }

        return BatchEnding.CodeOf(ended);
    }

    /// <summary>Tells what was found; refuses to send a part of it in silence.</summary>
    private static void Tell(BatchSession session, ParseResult command, BatchInput input)
    {
        foreach (var problem in input.Problems.Take(MostProblemsTold))
        {
            session.Progress.Note(problem);
        }

        if (input.Problems.Count > MostProblemsTold)
        {
            session.Progress.Note($"… and {Wording.Count(input.Problems.Count - MostProblemsTold, "other")}.");
        }

        if (input.Problems.Count > 0 && !command.GetValue(Skip))
        {
            throw new InputException("Nothing was sent. To send the others, give --skip-unreadable.");
        }

        if (input.Parts.Count == 0)
        {
            throw new InputException("Nothing is left to send.");
        }

        // Of a table or an archive only the service can tell.
        var articles = input.Parts.Any(part => part.Articles is null) ? "" : $"{Wording.Articles(input.Parts.Sum(part => part.Articles ?? 0))}, ";
        var skipped = input.Skipped > 0 ? $"; {Wording.Count(input.Skipped, "other file")} passed over" : "";
        session.Progress.Note($"{articles}{Wording.Size(input.Parts.Sum(part => part.Bytes))}{skipped}.");
    }

    private static async Task<BatchState> SubmitAsync(BatchSession session, BatchPart part, ParseResult command, CancellationToken cancellation)
    {
        var query = Summaries.QueryOf(command);
        var answer = await session.Service.SubmitAsync(
            part,
            query,
            await KeyOfAsync(part, query, command.GetValue(New), cancellation),
            sent => session.Progress.Show(new Share((double)sent / part.Bytes), $"sent {Wording.Size(sent)}"),
            cancellation);
        session.Progress.End();
        var state = answer.State;
        var place = part.FirstPlace is null ? "" : $" from {part.FirstPlace} on";
        session.Progress.Note($"Batch {state.Id} is {state.Status}: {Wording.Articles(state.Counts.Total)}{place}.");
        foreach (var warning in state.Warnings)
        {
            session.Progress.Note($"  {warning}");
        }

        return state;
    }

    /// <summary>Follows from content and options: an answer that was lost, or a run that was killed, does not start the work twice.</summary>
    private static async Task<string> KeyOfAsync(BatchPart part, string query, bool isNew, CancellationToken cancellation)
    {
        var salt = isNew ? Guid.NewGuid().ToString("N") : "";
        var hash = await part.HashAsync(cancellation);
        return "mujaz-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{hash}\n{part.MediaType}\n{query}\n{salt}")));
    }
}
