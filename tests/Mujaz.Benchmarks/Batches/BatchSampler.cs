using System.Diagnostics;
using Mujaz.LocalHost;
using Mujaz.LocalHost.Azurite;

namespace Mujaz.Benchmarks.Batches;

/// <summary>Looks at every process twice a second until it is disposed.</summary>
internal sealed class BatchSampler : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _stopping = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly LocalHostApplication _host;
    private readonly AzuriteProcess _azurite;
    private readonly ProcessUse[] _handlers;
    private readonly ProcessUse _storage = new("Azurite");
    private readonly ProcessUse _own = new("LocalHost, stub, driver");
    private readonly Task _loop;

    public BatchSampler(LocalHostApplication host, int instances, AzuriteProcess azurite)
    {
        _host = host;
        _azurite = azurite;
        _handlers = [.. Enumerable.Range(1, instances).Select(number => new ProcessUse($"handler {number}"))];
        _loop = RunAsync();
    }

    /// <summary>What was seen, by role.</summary>
    public IReadOnlyList<ProcessUse> Uses => [.. _handlers, _storage, _own];

    /// <summary>The time since the sampling began.</summary>
    public TimeSpan Elapsed => _watch.Elapsed;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _loop;
        _stopping.Dispose();
    }

    private async Task RunAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            foreach (var (process, use) in _host.WorkerProcessIds.Zip(_handlers))
            {
                use.Sample(process, _watch.Elapsed);
            }

            _storage.Sample(_azurite.ProcessId, _watch.Elapsed);
            _own.Sample(Environment.ProcessId, _watch.Elapsed);
            await Task.Delay(Interval, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
