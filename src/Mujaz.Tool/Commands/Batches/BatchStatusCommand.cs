using System.CommandLine;
using System.Globalization;
using Mujaz.Tool.Batches.Progress;
using Mujaz.Tool.Batches.Service;

namespace Mujaz.Tool.Commands.Batches;

/// <summary><c>mujaz batch status</c>: how far batches are; with <c>--watch</c>, live.</summary>
internal static class BatchStatusCommand
{
    private static readonly Argument<string[]> Ids = new("id")
    {
        Description = "The ids of batches, as 'batch submit' prints them; without, those that are running, also such as came as blobs.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Wait = CommandOptions.Wait("Shows a bar until the batches have ended.");

    private static readonly Option<bool> Json = new("--json") { Description = "Prints what the service says, as JSON." };

    public static Command Create()
    {
        var command = new Command("status", "How far batches are.") { Ids, Wait, Json };
        command.SetAction((result, cancellation) => BatchSession.RunAsync(result, session => RunAsync(session, result, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(BatchSession session, ParseResult command, CancellationToken cancellation)
    {
        var ids = command.GetValue(Ids) is { Length: > 0 } named ? named : await RunningAsync(session, cancellation);
        if (ids.Length == 0)
        {
            session.Progress.Note("No batch is running.");
            return ExitCode.Done;
        }

        var ended = command.GetValue(Wait) ? await BatchEnding.WaitAsync(session, ids, cancellation) : null;
        foreach (var id in ids)
        {
            await TellAsync(session, id, command.GetValue(Json), tellsFailures: ended is null, cancellation);
        }

        return ended is null ? ExitCode.Done : BatchEnding.CodeOf(ended);
    }

    private static async Task<string[]> RunningAsync(BatchSession session, CancellationToken cancellation) =>
        await session.Service.ListAsync(cancellation).Where(state => !state.HasEnded).Select(state => state.Id).ToArrayAsync(cancellation);

    private static async Task TellAsync(BatchSession session, string id, bool asJson, bool tellsFailures, CancellationToken cancellation)
    {
        var answer = await session.Service.GetAsync(id, cancellation);
        if (asJson)
        {
            Console.WriteLine(answer.Json.GetRawText());
        }
        else
        {
            Print(answer.State, session.Service.Patience.Time.GetUtcNow());
        }

        if (tellsFailures && answer.State.HasEnded)
        {
            await BatchEnding.TellFailuresAsync(session, answer.State, cancellation);
        }
    }

    private static void Print(BatchState state, DateTimeOffset now)
    {
        Console.WriteLine($"batch      {state.Id}");
        Console.WriteLine($"status     {state.Status}");
        Console.WriteLine($"articles   {Wording.Articles(state.Counts.Total)}: {Wording.Ends(state.Counts)}");
        var left = Wording.Left(state.EstimatedCompletion - now);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"progress   {state.Percent:0.0} %{left}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"created    {state.CreatedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC"));
        if (state.CompletedAt is { } completed)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"completed  {completed.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC"));
        }

        foreach (var warning in state.Warnings)
        {
            Console.WriteLine($"warning    {warning}");
        }
    }
}
