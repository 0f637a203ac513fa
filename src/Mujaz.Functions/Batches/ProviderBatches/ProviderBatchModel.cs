using Mujaz.Summaries;

namespace Mujaz.Functions.Batches.ProviderBatches;

/// <summary>
/// The configured model for one item of an economy batch: the first call is answered with what the provider's Batch API
/// answered to the very same call, if it did; everything else is a normal call.
/// </summary>
internal sealed class ProviderBatchModel(ISummaryModel inner, Func<ModelRequest, CancellationToken, Task<ModelOutcome?>> fetch) : ISummaryModel
{
    private int _calls;

    /// <summary>What the fetched answer cost; nothing when there was none.</summary>
    public TokenUsage Usage { get; private set; }

    /// <inheritdoc/>
    public string? Name => inner.Name;

    /// <inheritdoc/>
    public bool IsRecorded => inner.IsRecorded;

    /// <inheritdoc/>
    public async Task<ModelOutcome> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        // Only the first: an empty answer is asked for once more with the same call, and must not be fetched again.
        if (Interlocked.Increment(ref _calls) == 1 && await fetch(request, cancellationToken) is { } fetched)
        {
            Usage = fetched.Usage;
            return fetched;
        }

        return await inner.CompleteAsync(request, cancellationToken);
    }
}
