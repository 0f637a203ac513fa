using System.Net.Http.Headers;

using Azure.Core;
using Azure.Core.Pipeline;

namespace Mujaz.Functions.Storage;

/// <summary>
/// Tries storage calls again: five times at the most, and never past a total time, so that silent storage is given up too. A call without
/// an answer ends with <see cref="StorageFailure.NoAnswer"/>, whatever the client would throw. One a service.
/// </summary>
internal sealed class StorageRetryPolicy() : RetryPolicy(MaxRetries, DelayStrategy.CreateExponentialDelayStrategy(FirstDelay, MaxDelay))
{
    /// <summary>
    /// How often a call is tried again, as the Azure Storage libraries do: https://learn.microsoft.com/azure/storage/blobs/storage-retry-policy
    /// </summary>
    public const int MaxRetries = 5;

    /// <summary>
    /// How long one try may go without an answer, or without further bytes of one. A query of tables answers within five seconds:
    /// https://learn.microsoft.com/rest/api/storageservices/query-timeout-and-pagination
    /// </summary>
    public static readonly TimeSpan TryTimeout = TimeSpan.FromSeconds(6);

    /// <summary>When a call has to have ended, its last try included.</summary>
    public static readonly TimeSpan TotalTimeout = TimeSpan.FromSeconds(15);

    private const string Probe = "Mujaz.Probe";

    // Together five seconds: storage that refuses every try is reported while the caller still waits.
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(2);

    private readonly SilentService _service = new();

    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (!_service.MayAsk(out var isProbe))
        {
            throw StorageFailure.NoAnswer(cause: null);
        }

        if (isProbe)
        {
            message.SetProperty(Probe, true);
        }

        var begunAt = Environment.TickCount64;
        try
        {
            await base.ProcessAsync(message, pipeline);
            _service.Answered();
        }
        catch (Exception exception) when (!message.CancellationToken.IsCancellationRequested && StorageFailure.IsNoAnswer(exception))
        {
            _service.GaveUp(begunAt);
            throw StorageFailure.NoAnswer(exception);
        }
    }

    /// <inheritdoc/>
    protected override async ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        HasTime(message) && !message.TryGetProperty(Probe, out _) && await base.ShouldRetryAsync(message, exception);

    /// <inheritdoc/>
    protected override ValueTask OnSendingRequestAsync(HttpMessage message)
    {
        if (message.ProcessingContext.RetryNumber > 0)
        {
            RetryNote.Mark(message);
        }

        return base.OnSendingRequestAsync(message);
    }

    private static bool HasTime(HttpMessage message) =>
        DateTimeOffset.UtcNow - message.ProcessingContext.StartTime + MaxDelay + TryTimeout < TotalTimeout && WaitAskedBy(message) <= MaxDelay;

    // The client waits as long as the service asks, which may be longer than any caller can.
    private static TimeSpan WaitAskedBy(HttpMessage message) =>
        message.HasResponse
        && message.Response.Headers.TryGetValue("Retry-After", out var header)
        && RetryConditionHeaderValue.TryParse(header, out var wait)
            ? wait.Delta ?? (wait.Date - DateTimeOffset.UtcNow) ?? TimeSpan.Zero
            : TimeSpan.Zero;
}
