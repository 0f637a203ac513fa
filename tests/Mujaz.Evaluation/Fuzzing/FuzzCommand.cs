using System.CommandLine;
using System.Diagnostics;

namespace Mujaz.Evaluation.Fuzzing;

/// <summary><c>fuzz --seconds N</c>: feeds random and hostile input to everything that reads articles. Any exception, broken promise or slow input ends it with an error.</summary>
internal static class FuzzCommand
{
    public static Command Create()
    {
        var seconds = new Option<int>("--seconds") { Description = "How long.", DefaultValueFactory = _ => 60 };
        var seed = new Option<int>("--seed") { Description = "Where the random input starts, to repeat a run.", DefaultValueFactory = _ => Environment.TickCount };
        var command = new Command("fuzz", "Random input for the article reader: no exception, no broken offset, never over a second a megabyte.") { seconds, seed };
        command.SetAction(result => Run(TimeSpan.FromSeconds(result.GetValue(seconds)), result.GetValue(seed), Console.Out));
        return command;
    }

    private static int Run(TimeSpan duration, int seed, TextWriter output)
    {
        output.WriteLine($"seed {seed}");
        var inputs = new FuzzInputs(new Random(seed));
        var tally = new FuzzTally();
        var clock = Stopwatch.StartNew();
        foreach (var input in FuzzInputs.Hostile().Concat(inputs.Random()))
        {
            if (tally.Run(input) is { } failure)
            {
                output.WriteLine(failure);
                return 1;
            }

            if (clock.Elapsed >= duration)
            {
                break;
            }
        }

        tally.Print(output);
        return 0;
    }
}
