using System.Runtime.ExceptionServices;
using Microsoft.Azure.WebJobs.Host.Timers;

namespace Mujaz.LocalHost.Triggers;

/// <summary>Takes the exceptions that end a listener. Left to itself the SDK ends the whole process for them.</summary>
internal sealed class ListenerFailures : IWebJobsExceptionHandler
{
    private readonly TaskCompletionSource<Exception> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the first of them.</summary>
    public Task<Exception> First => _first.Task;

    /// <inheritdoc/>
    public Task OnTimeoutExceptionAsync(ExceptionDispatchInfo exceptionInfo, TimeSpan timeoutGracePeriod) => OnUnhandledExceptionAsync(exceptionInfo);

    /// <inheritdoc/>
    public Task OnUnhandledExceptionAsync(ExceptionDispatchInfo exceptionInfo)
    {
        _first.TrySetResult(exceptionInfo.SourceException);
        return Task.CompletedTask;
    }
}
