namespace Mujaz.LocalHost.Configuration;

/// <summary>The <c>extensions.blobs</c> section of host.json, with the host's own defaults.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-functions/functions-bindings-storage-blob#hostjson-settings"/>
internal sealed record BlobTriggerOptions
{
    /// <summary>How many blobs an instance works on at once.</summary>
    public int MaxDegreeOfParallelism { get; init; } = 8 * Environment.ProcessorCount;

    /// <summary>After so many tries a blob goes to the poison queue.</summary>
    public int PoisonBlobThreshold { get; init; } = 5;

    /// <summary>Reads the section.</summary>
    /// <exception cref="FormatException">A value is out of its range.</exception>
    public static BlobTriggerOptions Read(IConfiguration section) => new()
    {
        MaxDegreeOfParallelism = HostJsonValues.Number(section, "maxDegreeOfParallelism", 8 * Environment.ProcessorCount, 1, 10_000),
        PoisonBlobThreshold = HostJsonValues.Number(section, "poisonBlobThreshold", 5, 1, 10_000),
    };
}
