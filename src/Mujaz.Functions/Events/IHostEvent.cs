namespace Mujaz.Functions.Events;

/// <summary>What is done with one kind of event.</summary>
internal interface IHostEvent
{
    /// <summary>Deals with an event; delivered at least once, possibly several times and at the same time.</summary>
    Task<EventResult> HandleAsync(HostInvocation invocation, CancellationToken cancellationToken);
}
