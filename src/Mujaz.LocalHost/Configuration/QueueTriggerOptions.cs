namespace Mujaz.LocalHost.Configuration;

/// <summary>The <c>extensions.queues</c> section of host.json, with the host's own defaults.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-functions/functions-bindings-storage-queue#hostjson-settings"/>
internal sealed record QueueTriggerOptions
{
    /// <summary>How many messages are fetched at once, 1 to 32.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>The next batch is fetched when so many messages, or fewer, are being worked on.</summary>
    public int NewBatchThreshold { get; init; } = 8;

    /// <summary>After so many tries a message goes to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>How long a message waits after a failure.</summary>
    public TimeSpan VisibilityTimeout { get; init; }

    /// <summary>The longest pause between two looks at an empty queue.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether message texts are base64 in the queue.</summary>
    public bool Base64 { get; init; } = true;

    /// <summary>Reads the section.</summary>
    /// <exception cref="FormatException">A value is out of its range.</exception>
    public static QueueTriggerOptions Read(IConfiguration section)
    {
        var batchSize = HostJsonValues.Number(section, "batchSize", 16, 1, 32);
        return new QueueTriggerOptions
        {
            BatchSize = batchSize,
            NewBatchThreshold = HostJsonValues.Number(section, "newBatchThreshold", batchSize / 2, 0, 10_000),
            MaxDequeueCount = HostJsonValues.Number(section, "maxDequeueCount", 5, 1, 10_000),
            VisibilityTimeout = HostJsonValues.Duration(section, "visibilityTimeout", TimeSpan.Zero),
            MaxPollingInterval = HostJsonValues.Duration(section, "maxPollingInterval", TimeSpan.FromMinutes(1)),
            Base64 = section["messageEncoding"]?.ToUpperInvariant() switch
            {
                null or "BASE64" => true,
                "NONE" => false,
                var other => throw new FormatException($"'messageEncoding' is \"{other}\"; it must be \"base64\" or \"none\"."),
            },
        };
    }
}
