using System.CommandLine;
using System.Globalization;
using Mujaz.Tool.Batches.Progress;
using Mujaz.Tool.Batches.Service;

namespace Mujaz.Tool.Commands.Batches;

/// <summary><c>mujaz batch status</c>: how far a batch is.</summary>
internal static class BatchStatusCommand
{
    private static readonly Argument<string> Id = BatchCommand.Id();

    private static readonly Option<bool> Wait = new("--wait") { Description = "Follows the batch until it has ended." };

    private static readonly Option<bool> Json = new("--json") { Description = "Prints what the service says, as JSON." };

    public static Command Create()
    {
        var command = new Command("status", "How far a batch is.") { Id, Wait, Json };
        command.SetAction((result, cancellation) => BatchSession.RunAsync(result, session => RunAsync(session, result, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(BatchSession session, ParseResult command, CancellationToken cancellation)
    {
        var id = command.GetRequiredValue(Id);
        var ended = command.GetValue(Wait) ? await BatchEnding.WaitAsync(session, [id], cancellation) : null;
        var answer = await session.Service.GetAsync(id, cancellation);
        if (command.GetValue(Json))
        {
            Console.WriteLine(answer.Json.GetRawText());
        }
        else
        {
            Print(answer.State, session.Service.Patience.Time.GetUtcNow());
        }

        if (ended is null && answer.State.HasEnded)
        {
            await BatchEnding.TellFailuresAsync(session, answer.State, cancellation);
        }

        return ended is null ? ExitCode.Done : BatchEnding.CodeOf(ended);
    }

    private static void Print(BatchState state, DateTimeOffset now)
    {
        Console.WriteLine($"batch      {state.Id}");
        Console.WriteLine($"status     {state.Status}");
        Console.WriteLine($"articles   {Wording.Articles(state.Counts.Total)}: {Wording.Ends(state.Counts)}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"progress   {state.Percent:0.0} %{Wording.Left(state.EstimatedCompletion - now)}"));
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
