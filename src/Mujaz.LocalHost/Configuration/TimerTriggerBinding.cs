namespace Mujaz.LocalHost.Configuration;

/// <summary>A function called at times.</summary>
/// <param name="Name">The binding's name.</param>
/// <param name="Schedule">When, as an NCRONTAB expression or as a time span.</param>
/// <param name="RunOnStartup">Whether to run once at every start of the host too.</param>
/// <param name="UseMonitor">Whether the last run is remembered, so that one missed while the host was down is made up for.</param>
internal sealed record TimerTriggerBinding(string Name, string Schedule, bool RunOnStartup, bool UseMonitor) : TriggerBinding(Name);
