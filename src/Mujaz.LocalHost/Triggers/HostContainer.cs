namespace Mujaz.LocalHost.Triggers;

/// <summary>The container in which the host keeps what it must remember.</summary>
internal static class HostContainer
{
    /// <summary>Its name, as in the real host.</summary>
    public const string Name = "azure-webjobs-hosts";
}
