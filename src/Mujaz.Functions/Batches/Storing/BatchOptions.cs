namespace Mujaz.Functions.Batches.Storing;

/// <summary>Settings of batches, configuration section <c>Mujaz:Batches</c>.</summary>
internal sealed class BatchOptions
{
    /// <summary>The most articles one batch may have. Default 10,000.</summary>
    public int MaxItems { get; set; } = 10_000;

    /// <summary>The largest body of <c>POST /api/batches</c> and the most an archive may unpack to, in bytes. Default 100 MB.</summary>
    public long MaxBytes { get; set; } = 100_000_000;

    /// <summary>The largest single item in bytes. Default 8 MiB.</summary>
    public int MaxItemBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>How many storage operations one batch has in flight while it is taken in or put together. Default 16.</summary>
    public int Parallelism { get; set; } = 16;

    /// <summary>How long a batch is kept after it has ended. Default 30 days.</summary>
    public TimeSpan TimeToLive { get; set; } = TimeSpan.FromDays(30);

    /// <summary>
    /// The secret that callbacks are signed with: <c>whsec_</c> and the base64 of 24 to 64 random bytes; while it is exchanged two
    /// of them, with a space between. Without it a <c>callbackUrl</c> is refused.
    /// </summary>
    public string? CallbackSecret { get; set; }

    /// <summary>How long one try of a callback may take. Default 15 s.</summary>
    public TimeSpan CallbackTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How many items one dispatch message puts into the queue. Default 500: well below <c>functionTimeout</c>.</summary>
    public int DispatchSize { get; set; } = 500;

    /// <summary>
    /// How long the provider's Batch API may take for a batch of the tier <c>economy</c>, counted from its arrival; then normal
    /// calls follow. Default 20 hours: providers aim at 24, and most batches take much less.
    /// </summary>
    public TimeSpan EconomyDeadline { get; set; } = TimeSpan.FromHours(20);

    /// <summary>The shortest pause between two looks at a provider's batch; it grows with the batch's age to ten minutes. Default 30 s.</summary>
    public TimeSpan EconomyPollInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many items go into one request file. Default 500, some 10 MB: providers allow 50,000 lines and 200 MB, but memory holds it.</summary>
    public int EconomyFileItems { get; set; } = 500;

    /// <summary>The largest request file in bytes; what finds no room is left to normal calls. Default 50 MB.</summary>
    public long EconomyFileBytes { get; set; } = 50_000_000;
}
