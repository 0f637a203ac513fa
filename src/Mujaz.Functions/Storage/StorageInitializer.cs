namespace Mujaz.Functions.Storage;

/// <summary>Creates tables and containers in the background once the app listens, so that desks find the container to drop into.</summary>
internal sealed partial class StorageInitializer(
    StorageTables tables,
    StorageContainers containers,
    TimeProvider time,
    ILogger<StorageInitializer> logger) : BackgroundService
{
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var delay = TimeSpan.FromSeconds(1); ; delay = delay * 2 < MaxDelay ? delay * 2 : MaxDelay)
        {
            try
            {
                await tables.EnsureCreatedAsync(stoppingToken);
                await containers.EnsureCreatedAsync(stoppingToken);
                return;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Every store also creates what it needs before its first call, so nothing is lost by waiting here.
                LogNotCreated(logger, delay, exception);
                await Task.Delay(delay, time, stoppingToken);
            }
        }
    }

    [LoggerMessage(2201, LogLevel.Warning, "Tables and containers could not be created; trying again in {Delay}.")]
    private static partial void LogNotCreated(ILogger logger, TimeSpan delay, Exception exception);
}
