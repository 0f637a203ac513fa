using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mujaz.Tool.Batches.Packing;
using Mujaz.Tool.Batches.Progress;
using Mujaz.Tool.Batches.Service;
using Mujaz.Tool.Input;

namespace Mujaz.Tool.Commands.Batches;

/// <summary><c>mujaz batch submit</c>: packs articles and posts them.</summary>
internal static class BatchSubmitCommand
{
    private const int MostProblemsTold = 20;

    private static readonly Argument<string> Path = new("path")
    {
        Description = "A folder (.txt, .md, .html and .json files in it and below), a file (.jsonl, .json, .csv, .zip, .txt, .md, .html), or '-' for JSON Lines on standard input.",
    };

    private static readonly Option<bool> Wait = new("--wait") { Description = "Follows the batch until it has ended." };

    private static readonly Option<bool> Skip = new("--skip-unreadable") { Description = "Sends the others when some files cannot be read." };

    private static readonly Option<bool> New = new("--new") { Description = "Makes a new batch even when the same was submitted before." };

    private static readonly Option<int?> BatchSize = CommandOptions.Positive(
        "--batch-size", $"The most articles of one batch; {PartLimits.Default.Articles} when not given. What is more becomes further batches.");

    private static readonly SummaryFlags Summaries = new();
    private static readonly ResultFlags Results = new();

    public static Command Create()
    {
        var command = new Command("submit", "Packs articles and posts them; prints the id of the batch. The same articles with the same options are the same batch.") { Path };
        foreach (var option in (Option[])[.. Summaries.Options, Wait, .. Results.Options, Skip, New, BatchSize])
        {
            command.Options.Add(option);
        }

        command.SetAction((result, cancellation) => BatchSession.RunAsync(result, session => RunAsync(session, result, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(BatchSession session, ParseResult command, CancellationToken cancellation)
    {
        using var package = await PackAsync(session, command, cancellation);
        var states = new List<BatchState>();
        foreach (var part in package.Parts)
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

    private static async Task<BatchPackage> PackAsync(BatchSession session, ParseResult command, CancellationToken cancellation)
    {
        var path = command.GetRequiredValue(Path);
        var limits = PartLimits.Default with { Articles = command.GetValue(BatchSize) ?? PartLimits.Default.Articles };
        var input = BatchInputs.Open(path, limits, cancellation);
        BatchPackage package;
        try
        {
            package = await BatchPackage.CreateAsync(input.Lines, limits, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException or InvalidDataException)
        {
            throw BatchInputs.Explain(path, failure);
        }

        try
        {
            Check(session, command, input, package);
            return package;
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    /// <summary>Tells what was found; refuses to send a part of it in silence.</summary>
    private static void Check(BatchSession session, ParseResult command, BatchInput input, BatchPackage package)
    {
        foreach (var problem in package.Problems.Take(MostProblemsTold))
        {
            session.Progress.Note(problem);
        }

        if (package.Problems.Count > MostProblemsTold)
        {
            session.Progress.Note($"… and {Wording.Count(package.Problems.Count - MostProblemsTold, "other")}.");
        }

        if (package.Problems.Count > 0 && !command.GetValue(Skip))
        {
            throw new InputException("Nothing was sent. To send the others, give --skip-unreadable.");
        }

        if (package.Parts.Count == 0)
        {
            throw new InputException(package.Problems.Count > 0 ? "Nothing is left to send." : input.WhenEmpty);
        }

        var skipped = input.SkippedFiles() is > 0 and var count ? $"; {Wording.Count(count, "other file")} passed over" : "";
        session.Progress.Note($"{Wording.Articles(package.Parts.Sum(part => part.Articles))}, {Wording.Size(package.Parts.Sum(part => part.Bytes))}{skipped}.");
    }

    private static async Task<BatchState> SubmitAsync(BatchSession session, BatchPart part, ParseResult command, CancellationToken cancellation)
    {
        var query = Summaries.QueryOf(command);
        var answer = await session.Service.SubmitAsync(
            part,
            query,
            KeyOf(part, query, command.GetValue(New)),
            sent => session.Progress.Show((double)sent / part.Bytes, $"sent {Wording.Size(sent)}"),
            cancellation);
        session.Progress.End();
        var state = answer.State;
        session.Progress.Note($"Batch {state.Id} is {state.Status}: {Wording.Articles(state.Counts.Total)} from {part.FirstPlace} on.");
        foreach (var warning in state.Warnings)
        {
            session.Progress.Note($"  {warning}");
        }

        return state;
    }

    /// <summary>Follows from content and options: an answer that was lost, or a run that was killed, does not start the work twice.</summary>
    private static string KeyOf(BatchPart part, string query, bool isNew)
    {
        var salt = isNew ? Guid.NewGuid().ToString("N") : "";
        return "mujaz-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{part.Hash}\n{query}\n{salt}")));
    }
}
