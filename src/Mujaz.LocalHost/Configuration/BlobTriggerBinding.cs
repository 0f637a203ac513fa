namespace Mujaz.LocalHost.Configuration;

/// <summary>A function called for each new or changed blob under a path.</summary>
/// <param name="Name">The binding's name.</param>
/// <param name="Path">Which blobs.</param>
/// <param name="Connection">The app setting that holds the storage connection.</param>
/// <param name="IsText">Whether the content is delivered as text (<c>dataType: string</c>) and not as bytes.</param>
internal sealed record BlobTriggerBinding(string Name, BlobPathTemplate Path, string Connection, bool IsText) : TriggerBinding(Name);
