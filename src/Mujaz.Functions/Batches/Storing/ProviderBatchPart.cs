using System.Globalization;

namespace Mujaz.Functions.Batches.Storing;

/// <summary>A portion of an economy batch's items: one request file, one batch at the provider.</summary>
/// <param name="First">The first item.</param>
/// <param name="Last">The last item.</param>
internal sealed record ProviderBatchPart(int First, int Last)
{
    public required ProviderBatchPartStatus Status { get; init; }

    /// <summary>The request file at the provider, or null while there is none.</summary>
    public string? FileId { get; init; }

    /// <summary>The batch at the provider, or null while there is none.</summary>
    public string? ProviderBatchId { get; init; }

    /// <summary>The fingerprints of what it asks, so that a later part does not ask the same.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>How many of its requests were answered.</summary>
    public int Answered { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Why not all of it was answered, as a code; null while or when there is nothing to say.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether nothing of it is outstanding at the provider.</summary>
    public bool IsFetched => Status is ProviderBatchPartStatus.Fetched or ProviderBatchPartStatus.Released;

    /// <summary>The name of its request file: the same at every try, so that an upload whose answer was lost is found.</summary>
    public string FileName(string batchId) => string.Create(CultureInfo.InvariantCulture, $"mujaz-{batchId}-{First:D6}.jsonl");
}
