namespace Mujaz.LocalHost.Configuration;

/// <summary>A function called for each new or changed blob under a path.</summary>
/// <param name="Name">The binding's name.</param>
/// <param name="Path">Which blobs, such as <c>articles/{name}</c>.</param>
/// <param name="Connection">The app setting that holds the storage connection.</param>
/// <param name="Payload">How the blob is handed over.</param>
/// <param name="IsEventGrid">Whether Event Grid tells of blobs; else the extension scans the container.</param>
internal sealed record BlobTriggerBinding(string Name, string Path, string Connection, EventPayload Payload, bool IsEventGrid) : TriggerBinding(Name)
{
    /// <summary>The container.</summary>
    public string Container => Path.Split('/', 2)[0];

    /// <summary>What every name under the path begins with: the part before the first capture.</summary>
    public string Prefix => Path.Split('/', 2) is [_, var pattern] ? pattern.Split('{')[0] : "";
}
