using System.Runtime.InteropServices;

namespace Mujaz.LocalHost.CommandLine;

/// <summary>Runs the host until a signal comes or something fails for good.</summary>
internal static class LocalHostRunner
{
    /// <summary>Runs it.</summary>
    /// <returns>The exit code: 0 after SIGINT or SIGTERM, 1 after a failure.</returns>
    public static async Task<int> RunAsync(LocalHostOptions options, CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, stopping));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, stopping));
        try
        {
            var application = await LocalHostApplication.StartAsync(options, stopping.Token);
            await using (application)
            {
                throw await application.Failed.WaitAsync(stopping.Token);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return 0;
        }
        catch (LocalHostException exception)
        {
            await Console.Error.WriteLineAsync($"error: {exception.Message}");
            return 1;
        }
    }

    /// <summary>A second signal ends the process at once, should the orderly way take too long.</summary>
    private static void Stop(PosixSignalContext context, CancellationTokenSource stopping)
    {
        if (!stopping.IsCancellationRequested)
        {
            context.Cancel = true;
            stopping.Cancel();
        }
    }
}
