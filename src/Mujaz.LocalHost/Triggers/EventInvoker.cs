using Mujaz.LocalHost.Configuration;
using Mujaz.LocalHost.Workers;
using Mujaz.LocalHost.Workers.Rpc;
using ExecutionContext = Microsoft.Azure.WebJobs.ExecutionContext;

namespace Mujaz.LocalHost.Triggers;

/// <summary>Has a worker run event functions.</summary>
/// <param name="catalog">The functions.</param>
/// <param name="supervisor">The worker.</param>
/// <param name="runner">Runs one invocation within its time.</param>
internal sealed class EventInvoker(FunctionCatalog catalog, WorkerSupervisor supervisor, InvocationRunner runner)
{
    /// <summary>What the SDK adds to an event's metadata for itself.</summary>
    private const string SystemData = "sys";

    /// <summary>Runs a function; waits for a worker that is starting.</summary>
    /// <exception cref="FunctionFailedException">The function failed.</exception>
    /// <exception cref="OperationCanceledException">The function was cancelled.</exception>
    /// <exception cref="WorkerGoneException">The worker ended meanwhile.</exception>
    public async Task InvokeAsync(
        string functionName, object trigger, IReadOnlyDictionary<string, object> bindingData, ExecutionContext context, CancellationToken cancellationToken)
    {
        var function = catalog.Find(functionName)!;
        var request = new InvocationRequest
        {
            InvocationId = context.InvocationId.ToString(),
            FunctionId = function.Id,
            TraceContext = TraceContexts.Create(),
            RetryContext = context.RetryContext is { } retry ? new RetryContext { RetryCount = retry.RetryCount, MaxRetryCount = retry.MaxRetryCount } : null,
        };
        request.InputData.Add(new ParameterBinding { Name = function.Trigger.Name, Data = EventData.Convert(trigger) });
        foreach (var (name, value) in bindingData)
        {
            if (name != SystemData && value is not null)
            {
                request.TriggerMetadata[name] = EventData.Convert(value);
            }
        }

        var worker = await supervisor.GetReadyAsync(cancellationToken);
        await runner.RunAsync(supervisor, worker, function, request, cancellationToken);
    }
}
