namespace Mujaz.LocalHost.Configuration;

/// <summary>What starts a function.</summary>
/// <param name="Name">The binding's name, under which an event's content reaches the worker.</param>
internal abstract record TriggerBinding(string Name)
{
    /// <summary>The app setting that holds the connection of a storage trigger that names none.</summary>
    public const string DefaultConnection = "AzureWebJobsStorage";
}
