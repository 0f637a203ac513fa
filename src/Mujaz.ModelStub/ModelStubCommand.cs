using System.CommandLine;
using System.Runtime.InteropServices;
using Mujaz.ModelStub.ProviderBatches;

namespace Mujaz.ModelStub;

/// <summary>The command <c>model-stub</c>: runs the stub alone until it is interrupted.</summary>
public static class ModelStubCommand
{
    private static readonly Option<int> Port = new("--port") { Description = "The port on 127.0.0.1; a free one by default." };

    private static readonly Option<string> Recordings = new("--recordings")
    {
        Description = "The folder of recordings.",
        DefaultValueFactory = _ => Path.Combine("seeds", "recordings"),
    };

    private static readonly Option<bool> Synthesize = new("--synthesize")
    {
        Description = "Make an answer up for articles without a recording (for tests and benchmarks: it is no summary).",
    };

    private static readonly Option<int> Latency = new("--latency") { Description = "Milliseconds each good answer is held back." };

    private static readonly Option<int> BatchDelay = new("--batch-delay") { Description = "Milliseconds a batch of requests is in progress." };

    private static readonly Option<double> FaultRate = new("--fault-rate") { Description = "The share of calls, 0 to 1, that get a fault by chance." };

    private static readonly Option<int> Seed = new("--seed") { Description = "Makes the faults by chance repeatable.", DefaultValueFactory = _ => 1 };

    /// <summary>Creates the command.</summary>
    /// <returns>The command, ready to be added to a root command.</returns>
    public static Command Create()
    {
        var command = new Command("model-stub", "Run the model stub alone: replays recordings, plays faults.")
        {
            Port, Recordings, Synthesize, Latency, BatchDelay, FaultRate, Seed,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            await using var stub = await ModelStubServer.StartAsync(OptionsOf(arguments), stopping.Token);
            Console.WriteLine($"ready: {stub.Endpoint} ({stub.RecordingCount} recordings)");
            await stub.WaitForShutdownAsync(stopping.Token);
            return 0;
        }
        catch (ModelStubException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopping.Cancel();
        }
    }

    private static ModelStubOptions OptionsOf(ParseResult arguments) => new()
    {
        Port = arguments.GetValue(Port),
        RecordingsFolder = arguments.GetValue(Recordings),
        Synthesize = arguments.GetValue(Synthesize),
        Latency = TimeSpan.FromMilliseconds(arguments.GetValue(Latency)),
        Batches = new ModelStubBatchOptions { Delay = TimeSpan.FromMilliseconds(arguments.GetValue(BatchDelay)) },
        RandomFaultRate = arguments.GetValue(FaultRate),
        RandomSeed = arguments.GetValue(Seed),
    };
}
