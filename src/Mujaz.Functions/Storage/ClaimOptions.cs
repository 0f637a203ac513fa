namespace Mujaz.Functions.Storage;

/// <summary>Settings of claims, configuration section <c>Mujaz:Claims</c>.</summary>
internal sealed class ClaimOptions
{
    /// <summary>How long a claim stands without renewal: the longest wait for a killed process. Default 20 s.</summary>
    public TimeSpan Duration { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a waiting process looks whether the work is done. Default 500 ms.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMilliseconds(500);
}
