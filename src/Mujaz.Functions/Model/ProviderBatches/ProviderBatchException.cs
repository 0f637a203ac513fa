namespace Mujaz.Functions.Model.ProviderBatches;

/// <summary>A call of the provider's Batch API gave nothing. The message never holds the provider's own, which may quote articles.</summary>
internal sealed class ProviderBatchException(ProviderBatchFailure failure, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    public ProviderBatchFailure Failure { get; } = failure;

    /// <summary>The HTTP status, or null when there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>How long the provider asks to wait, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
