using Mujaz.LocalHost.Configuration;
using Mujaz.LocalHost.Handlers;

namespace Mujaz.LocalHost.Triggers;

/// <summary>What the listeners work with.</summary>
internal sealed record TriggerListenersOptions
{
    /// <summary>The functions.</summary>
    public required FunctionCatalog Catalog { get; init; }

    /// <summary>The instances.</summary>
    public required HandlerPool Pool { get; init; }

    /// <summary>Makes what calls the event functions of an instance.</summary>
    public required Func<HandlerSupervisor, FunctionInvoker> CreateInvoker { get; init; }

    /// <summary>The storage.</summary>
    public required StorageAccounts Accounts { get; init; }

    /// <summary>The host's own queue of blobs.</summary>
    public required BlobTriggerQueue BlobQueue { get; init; }

    /// <summary>The name the host has in storage.</summary>
    public required HostIdentity Identity { get; init; }

    /// <summary>The settings of host.json.</summary>
    public required HostJson Host { get; init; }

    /// <summary>The settings of the stand-in.</summary>
    public required LocalHostOptions LocalHost { get; init; }
}
