namespace Mujaz.LocalHost.Configuration;

/// <summary>One function, as its function.json describes it.</summary>
/// <param name="Name">The folder's name, which is the function's.</param>
/// <param name="Trigger">What starts it.</param>
/// <param name="Disabled">Whether it is switched off, in function.json or by <c>AzureWebJobs.NAME.Disabled</c>.</param>
internal sealed record FunctionDefinition(string Name, TriggerBinding Trigger, bool Disabled);
