using System.CommandLine;
using Mujaz.Tool.Batches.Progress;
using Mujaz.Tool.Batches.Service;
using Mujaz.Tool.Input;

namespace Mujaz.Tool.Commands.Batches;

/// <summary>What every command about batches works with.</summary>
/// <param name="Service">The service.</param>
/// <param name="Progress">How far things are, on standard error.</param>
internal sealed record BatchSession(BatchService Service, ProgressLine Progress)
{
    /// <summary>Runs a command; what goes wrong becomes a message and an exit code.</summary>
    public static async Task<int> RunAsync(ParseResult command, Func<BatchSession, Task<int>> action)
    {
        var progress = ProgressLine.OfConsole();
        try
        {
            var address = ServiceOptions.AddressOf(command);
            if (address.ExposesKey)
            {
                progress.Note($"The key goes to {address} in the clear; prefer https.");
            }

            using var service = new BatchService(address, new Patience(ServiceOptions.PatienceOf(command), TimeProvider.System, progress.Note));
            return await action(new BatchSession(service, progress));
        }
        catch (InputException failure)
        {
            return End(progress, failure.Message, ExitCode.BadInput);
        }
        catch (ServiceException failure)
        {
            return End(progress, failure.Message, failure.ExitCode);
        }
        catch (OperationCanceledException)
        {
            progress.End();
            throw;
        }
    }

    private static int End(ProgressLine progress, string message, int code)
    {
        progress.End();
        progress.Note(message);
        return code;
    }
}
