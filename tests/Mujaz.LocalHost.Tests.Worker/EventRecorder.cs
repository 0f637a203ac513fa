using System.Globalization;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;

namespace Mujaz.LocalHost.Tests.Worker;

/// <summary>
/// Keeps every event as files in a folder that the test reads too: <c>N.json</c> when it came, <c>N.done</c> when it was finished.
/// <c>behaviour.txt</c> there says how to answer.
/// </summary>
internal sealed class EventRecorder(string folder)
{
    private string Behaviour
    {
        get
        {
            var path = Path.Combine(folder, "behaviour.txt");
            return File.Exists(path) ? File.ReadAllText(path).Trim() : "ok";
        }
    }

    /// <summary>Writes an event down, and then behaves as the test wants.</summary>
    public async Task HandleAsync(FunctionContext context, string data, CancellationToken cancellationToken)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture, $"{DateTime.UtcNow.Ticks}-{Environment.ProcessId}-{context.FunctionDefinition.Name}-{Guid.NewGuid():N}");
        var content = JsonSerializer.SerializeToUtf8Bytes(new
        {
            Data = data,
            Metadata = context.BindingContext.BindingData.ToDictionary(pair => pair.Key, pair => pair.Value?.ToString()),
            context.InvocationId,
            context.TraceContext.TraceParent,
            context.RetryContext?.RetryCount,
        });

        // Read before the event can be seen: whoever waits for the event changes the behaviour for the next one.
        var behaviour = Behaviour;

        // A reader must never see half an event.
        await File.WriteAllBytesAsync(Path.Combine(folder, name + ".part"), content, CancellationToken.None);
        File.Move(Path.Combine(folder, name + ".part"), Path.Combine(folder, name + ".json"));
        await BehaveAsync(behaviour, cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, name + ".done"), "", CancellationToken.None);
    }

    private static async Task BehaveAsync(string behaviour, CancellationToken cancellationToken)
    {
        switch (behaviour)
        {
            case "fail":
                throw new InvalidOperationException("The test wants a failure.");
            case "hang":
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
                break;
            case "wait":
                // Ends when it is asked to, with what it has done.
                await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
                break;
            case "crash":
                Environment.FailFast("The test wants a crash.");
                break;
            case "slow":
                await Task.Delay(TimeSpan.FromSeconds(6), cancellationToken);
                break;
        }
    }
}
