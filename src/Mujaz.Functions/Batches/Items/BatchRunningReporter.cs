using Mujaz.Functions.Batches.Storing;

namespace Mujaz.Functions.Batches.Items;

/// <summary>Tells the store every few seconds which batches this process works on. Nothing depends on it but the number people see.</summary>
internal sealed partial class BatchRunningReporter(
    BatchItemsUnderWay underWay,
    BatchRunningStore running,
    TimeProvider time,
    ILogger<BatchRunningReporter> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = BatchRunningStore.Lifetime / 5;

    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await ReportAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it is: a number that people look at must not end the process that makes summaries.
                LogNotReported(logger, exception);
            }
        }
    }

    private async Task ReportAsync(CancellationToken cancellationToken)
    {
        var now = underWay.Now;
        foreach (var batchId in _reported.Except(now.Keys).ToList())
        {
            await running.RemoveAsync(batchId, cancellationToken);
            _reported.Remove(batchId);
        }

        foreach (var (batchId, count) in now)
        {
            await running.PutAsync(batchId, count, cancellationToken);
            _reported.Add(batchId);
        }
    }

    [LoggerMessage(5501, LogLevel.Warning, "How many items are under way could not be stored.")]
    private static partial void LogNotReported(ILogger logger, Exception exception);
}
