namespace Mujaz.ModelStub.ProviderBatches;

/// <summary>What came of a batch.</summary>
/// <param name="OutputFileId">The file of answers, or null when there is none.</param>
/// <param name="ErrorFileId">The file of requests that failed, or null when none did.</param>
/// <param name="Completed">How many requests were answered.</param>
/// <param name="Failed">How many failed.</param>
internal sealed record StubBatchResult(string? OutputFileId, string? ErrorFileId, int Completed, int Failed);
