using Azure;
using Mujaz.LocalHost.Configuration;

namespace Mujaz.LocalHost.Triggers;

/// <summary>Runs a function at the times of its schedule, in UTC, and once when a run was missed while the host was down.</summary>
internal sealed partial class TimerTriggerListener(
    FunctionDefinition function, TimerTriggerBinding trigger, TimerStatusStore store, Func<FunctionInvoker> nextInvoker, TimeProvider time, ILogger logger)
    : ITriggerListener
{
    /// <summary>Timers cannot wait for longer than about 49 days; and the wall clock may be changed meanwhile.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly TimerSchedule _schedule = TimerSchedule.Parse(trigger.Schedule);
    private TimerStatus? _status;
    private bool _isMonitored;

    /// <inheritdoc/>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        _isMonitored = trigger.UseMonitor && !_schedule.IsFasterThanAMinute(now);
        if (_isMonitored)
        {
            await store.PrepareAsync(cancellationToken).ConfigureAwait(false);
            _status = await store.LoadAsync(function.Name, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var next = await CatchUpAsync(cancellationToken).ConfigureAwait(false);
            while (true)
            {
                await WaitUntilAsync(next, cancellationToken).ConfigureAwait(false);
                next = await RunOnceAsync(next, isPastDue: false, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops; the status says what was done.
        }
    }

    /// <summary>Runs at once if a run was missed or one at the start is wanted, and gives the time of the next.</summary>
    private async Task<DateTimeOffset> CatchUpAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var isPastDue = _status is not null && MissedRun(_status) < now;
        if (isPastDue || trigger.RunOnStartup)
        {
            return await RunOnceAsync(now, isPastDue, cancellationToken).ConfigureAwait(false);
        }

        var next = _schedule.NextAfter(now);
        if (_status is null)
        {
            await SaveAsync(new TimerStatus(DateTimeOffset.MinValue, now, next), cancellationToken).ConfigureAwait(false);
        }

        return next;
    }

    /// <summary>By the schedule of today, which may not be the one the status was written under.</summary>
    private DateTimeOffset MissedRun(TimerStatus status) =>
        _schedule.NextAfter(status.Last > DateTimeOffset.MinValue ? status.Last : status.LastUpdated);

    private async Task WaitUntilAsync(DateTimeOffset due, CancellationToken cancellationToken)
    {
        while (due - time.GetUtcNow() is var wait && wait > TimeSpan.Zero)
        {
            // Rounded up to the millisecond that timers count in: it must never fire early, or it would fire twice.
            var rounded = TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
            await Task.Delay(rounded < LongestWait ? rounded : LongestWait, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<DateTimeOffset> RunOnceAsync(DateTimeOffset due, bool isPastDue, CancellationToken cancellationToken)
    {
        await nextInvoker().InvokeAsync(function.Name, TimerPayload.Create(trigger.Name, _status, isPastDue), cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow();
        var next = _schedule.NextAfter(now);

        // What has run must be noted even when the host stops just now, or the next one would run it again.
        await SaveAsync(new TimerStatus(due, now, next), CancellationToken.None).ConfigureAwait(false);
        return next;
    }

    private async Task SaveAsync(TimerStatus status, CancellationToken cancellationToken)
    {
        if (!_isMonitored)
        {
            return;
        }

        _status = status;
        try
        {
            await store.SaveAsync(function.Name, status, cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException exception)
        {
            LogStatusNotSaved(function.Name, exception.Status, exception.ErrorCode);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The status of the timer '{Function}' could not be stored ({Status} {ErrorCode}): a run may be repeated")]
    private partial void LogStatusNotSaved(string function, int status, string? errorCode);
}
