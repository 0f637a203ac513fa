using Mujaz.LocalHost.Configuration;
using Mujaz.LocalHost.Workers.Rpc;

namespace Mujaz.LocalHost.Workers;

/// <summary>Has a worker run one invocation, within the time that host.json allows a function.</summary>
internal sealed class InvocationRunner(TimeSpan? functionTimeout, TimeProvider time)
{
    /// <summary>Runs an invocation. A worker whose function takes too long is killed and started again: nothing else can stop it.</summary>
    /// <exception cref="FunctionFailedException">The function failed.</exception>
    /// <exception cref="FunctionTimeoutException">The function took too long.</exception>
    /// <exception cref="OperationCanceledException">The function was cancelled.</exception>
    /// <exception cref="WorkerGoneException">The worker ended meanwhile.</exception>
    public async Task RunAsync(
        WorkerSupervisor supervisor, WorkerProcess worker, FunctionDefinition function, InvocationRequest request, CancellationToken cancellationToken)
    {
        StatusResult result;
        try
        {
            result = await worker.Channel.InvokeAsync(request, cancellationToken).WaitAsync(functionTimeout ?? Timeout.InfiniteTimeSpan, time, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            supervisor.Restart(worker, $"{function.Name} ran past functionTimeout ({functionTimeout}).");
            throw new FunctionTimeoutException(function.Name, functionTimeout!.Value);
        }

        switch (result.Status)
        {
            case StatusResult.Types.Status.Failure:
                throw new FunctionFailedException(result.Exception);
            case StatusResult.Types.Status.Cancelled:
                throw new OperationCanceledException(result.Exception?.Message, cancellationToken);
        }
    }
}
