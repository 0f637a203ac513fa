namespace Mujaz.LocalHost.Triggers;

/// <summary>Watches for events and delivers them.</summary>
internal interface ITriggerListener
{
    /// <summary>Makes what is listened to, if it is not there.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Listens until it is cancelled, and returns when nothing is under way any more.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
