namespace Mujaz.LocalHost.Configuration;

/// <summary>A function called for each message of a queue.</summary>
/// <param name="Name">The binding's name.</param>
/// <param name="QueueName">The queue.</param>
/// <param name="Connection">The app setting that holds the storage connection.</param>
/// <param name="Payload">How the message is handed over.</param>
internal sealed record QueueTriggerBinding(string Name, string QueueName, string Connection, EventPayload Payload) : TriggerBinding(Name);
