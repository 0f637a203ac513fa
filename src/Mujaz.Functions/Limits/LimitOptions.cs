namespace Mujaz.Functions.Limits;

/// <summary>Settings of what one key may do, configuration section <c>Mujaz:Limits</c>.</summary>
internal sealed class LimitOptions
{
    /// <summary>How many requests a minute each instance takes from one key, in a burst or spread. Default none: there is no limit.</summary>
    public int? RequestsPerMinute { get; set; }
}
