using System.CommandLine;

namespace Mujaz.Tool.Commands.Batches;

/// <summary><c>mujaz batch</c>: many articles at once, done by a running service.</summary>
internal static class BatchCommand
{
    public static Command Create()
    {
        var command = new Command("batch", "Many articles at once, done by a running Mujaz service.")
        {
            BatchSubmitCommand.Create(),
            BatchStatusCommand.Create(),
            BatchResultsCommand.Create(),
            BatchListCommand.Create(),
            BatchRetryCommand.Create(),
            BatchCancelCommand.Create(),
        };
        foreach (var option in ServiceOptions.All)
        {
            command.Options.Add(option);
        }

        return command;
    }
}
