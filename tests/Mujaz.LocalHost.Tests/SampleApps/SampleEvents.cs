using System.Text.Json;

namespace Mujaz.LocalHost.Tests.SampleApps;

/// <summary>The events that the sample worker wrote down, and how it is to answer.</summary>
internal sealed class SampleEvents(string folder)
{
    /// <summary>Long enough for any machine; a test that waits so long has failed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Folder { get; } = folder;

    /// <summary>See the worker's <c>EventRecorder</c>.</summary>
    public void Answer(string behaviour) => File.WriteAllText(Path.Combine(Folder, "behaviour.txt"), behaviour);

    /// <summary>Every delivery of a function, the first first.</summary>
    public IReadOnlyList<SampleEvent> Deliveries(string function) =>
    [
        .. Directory.EnumerateFiles(Folder, $"*-{function}-*.json").Order(StringComparer.Ordinal).Select(path =>
            JsonSerializer.Deserialize<SampleEvent>(File.ReadAllBytes(path))! with { IsDone = File.Exists(Path.ChangeExtension(path, ".done")) }),
    ];

    public int Done(string function) => Deliveries(function).Count(delivery => delivery.IsDone);

    public Task<IReadOnlyList<SampleEvent>> WaitForDeliveriesAsync(string function, int count) =>
        WaitAsync(() => Deliveries(function), deliveries => deliveries.Count >= count);

    public Task WaitForDoneAsync(string function, int count) => WaitAsync(() => Done(function), done => done >= count);

    /// <summary>Gives what should not come a moment to come; a slow machine can only make such a test too kind.</summary>
    public async Task WaitForNothingAsync(string function, int allowed = 0)
    {
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.Equal(allowed, Deliveries(function).Count);
    }

    /// <summary>Looks again and again until the condition holds.</summary>
    public static async Task<T> WaitAsync<T>(Func<T> look, Predicate<T> isEnough)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            var value = look();
            if (isEnough(value))
            {
                return value;
            }

            await Task.Delay(50, patience.Token);
        }
    }
}
