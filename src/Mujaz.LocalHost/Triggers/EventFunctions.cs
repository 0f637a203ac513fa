using Microsoft.Azure.WebJobs;
using ExecutionContext = Microsoft.Azure.WebJobs.ExecutionContext;

namespace Mujaz.LocalHost.Triggers;

/// <summary>The base of the class that <see cref="EventFunctionsEmitter"/> makes: each of its methods calls <see cref="RunAsync"/>.</summary>
/// <param name="invoker">Has the worker run the function.</param>
internal abstract class EventFunctions(EventInvoker invoker)
{
    /// <summary>Runs a function for an event.</summary>
    /// <param name="function">The function's name.</param>
    /// <param name="trigger">The event's content, in the form that the extension made of it.</param>
    /// <param name="binder">Knows the event's metadata.</param>
    /// <param name="context">Knows the invocation's id, and which try it is.</param>
    /// <param name="cancellationToken">Cancelled when the host stops.</param>
    internal Task RunAsync(string function, object trigger, Binder binder, ExecutionContext context, CancellationToken cancellationToken) =>
        invoker.InvokeAsync(function, trigger, binder.BindingData, context, cancellationToken);
}
