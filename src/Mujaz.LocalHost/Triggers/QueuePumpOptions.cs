using Mujaz.LocalHost.Configuration;
using Mujaz.Storage.Queues;

namespace Mujaz.LocalHost.Triggers;

/// <summary>How messages of one queue are fetched and what is done with them.</summary>
internal sealed record QueuePumpOptions
{
    /// <summary>The queue.</summary>
    public required QueueClient Queue { get; init; }

    /// <summary>Works on a message.</summary>
    public required Func<QueueMessage, CancellationToken, Task<MessageOutcome>> Process { get; init; }

    /// <summary>
    /// Puts a message that failed too often aside; <see langword="null"/> for a poison queue, whose messages just come back when
    /// their lease is over, as in the Functions host.
    /// </summary>
    public required Func<QueueMessage, CancellationToken, Task>? SetAside { get; init; }

    /// <summary>How many messages are fetched at once, 1 to 32.</summary>
    public required int BatchSize { get; init; }

    /// <summary>More are fetched when no more than so many are being worked on.</summary>
    public required int FetchThreshold { get; init; }

    /// <summary>At most so many are worked on at once.</summary>
    public required int Concurrency { get; init; }

    /// <summary>After so many tries a message is set aside.</summary>
    public required int MaxDequeueCount { get; init; }

    /// <summary>How long a message waits after a failure.</summary>
    public required TimeSpan RetryDelay { get; init; }

    /// <summary>How long a message stays hidden before it is renewed.</summary>
    public required TimeSpan Lease { get; init; }

    /// <summary>The longest pause between two looks at an empty queue.</summary>
    public required TimeSpan PollingInterval { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>The options of host.json for queues: an instance works on at most batch size plus threshold messages.</summary>
    public static QueuePumpOptions Create(
        QueueTriggerOptions host,
        LocalHostOptions options,
        QueueClient queue,
        Func<QueueMessage, CancellationToken, Task<MessageOutcome>> process,
        Func<QueueMessage, CancellationToken, Task>? setAside) => new()
        {
            Queue = queue,
            Process = process,
            SetAside = setAside,
            BatchSize = host.BatchSize,
            FetchThreshold = host.NewBatchThreshold,
            Concurrency = host.BatchSize + host.NewBatchThreshold,
            MaxDequeueCount = host.MaxDequeueCount,
            RetryDelay = host.VisibilityTimeout,
            Lease = options.QueueLease,
            PollingInterval = host.MaxPollingInterval < options.QueuePollingInterval ? host.MaxPollingInterval : options.QueuePollingInterval,
            Time = options.Time,
        };
}
