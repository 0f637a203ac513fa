namespace Mujaz.LocalHost.Configuration;

/// <summary>What starts a function.</summary>
/// <param name="Name">The binding's name, under which an event's content reaches the handler.</param>
internal abstract record TriggerBinding(string Name)
{
    /// <summary>The app setting that holds the connection of a storage trigger when function.json names none.</summary>
    public const string DefaultConnection = "AzureWebJobsStorage";
}
