namespace Mujaz.LocalHost.Configuration;

/// <summary>One function, as the worker describes it.</summary>
/// <param name="Id">The worker's name for it in calls.</param>
/// <param name="Name">Its name.</param>
/// <param name="Trigger">What starts it.</param>
/// <param name="Disabled">Whether it is switched off by <c>AzureWebJobs.NAME.Disabled</c>.</param>
/// <param name="Retry">How a failed run is repeated at once; <see langword="null"/> when it is not.</param>
internal sealed record FunctionDefinition(string Id, string Name, TriggerBinding Trigger, bool Disabled, RetryPolicy? Retry);
