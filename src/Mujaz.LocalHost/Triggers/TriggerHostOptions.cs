using Mujaz.LocalHost.Configuration;
using Mujaz.LocalHost.Output;

namespace Mujaz.LocalHost.Triggers;

/// <summary>What the listeners work with.</summary>
internal sealed record TriggerHostOptions
{
    /// <summary>The functions.</summary>
    public required FunctionCatalog Catalog { get; init; }

    /// <summary>The name the host has in storage.</summary>
    public required HostIdentity Identity { get; init; }

    /// <summary>Settings and host.json, as the extensions read them.</summary>
    public required IReadOnlyDictionary<string, string?> Configuration { get; init; }

    /// <summary>The longest pause between two looks at an empty queue.</summary>
    public required TimeSpan QueuePollingInterval { get; init; }

    /// <summary>Where the SDK's log goes.</summary>
    public required HostLog Log { get; init; }
}
