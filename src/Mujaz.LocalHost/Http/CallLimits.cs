namespace Mujaz.LocalHost.Http;

/// <summary>The time limits of one proxied call: the whole of it, and the time without a byte; and the caller's patience.</summary>
internal sealed class CallLimits : IDisposable
{
    private readonly CancellationTokenSource _function;
    private readonly CancellationTokenSource _activity;
    private readonly CancellationTokenSource _any;
    private readonly TimeSpan _activityTimeout;

    /// <summary>Starts the clocks.</summary>
    public CallLimits(TimeSpan? functionTimeout, TimeSpan activityTimeout, TimeProvider time, CancellationToken requestAborted)
    {
        _function = new CancellationTokenSource(functionTimeout ?? Timeout.InfiniteTimeSpan, time);
        _activity = new CancellationTokenSource(activityTimeout, time);
        _activityTimeout = activityTimeout;
        _any = CancellationTokenSource.CreateLinkedTokenSource(_function.Token, _activity.Token, requestAborted);
    }

    /// <summary>Cancelled by whatever comes first.</summary>
    public CancellationToken Token => _any.Token;

    /// <summary>Whether the call took longer than a function may.</summary>
    public bool FunctionTimedOut => _function.IsCancellationRequested;

    /// <summary>Tells that bytes have moved.</summary>
    public void Touch() => _activity.CancelAfter(_activityTimeout);

    /// <inheritdoc/>
    public void Dispose()
    {
        _any.Dispose();
        _activity.Dispose();
        _function.Dispose();
    }
}
