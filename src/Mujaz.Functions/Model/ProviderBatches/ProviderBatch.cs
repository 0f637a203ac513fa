namespace Mujaz.Functions.Model.ProviderBatches;

/// <summary>A batch of requests at the provider.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">How far it is: <c>validating</c>, <c>in_progress</c>, <c>completed</c> and so on.</param>
internal sealed record ProviderBatch(string Id, string Status)
{
    /// <summary>The file of its requests.</summary>
    public string? InputFileId { get; init; }

    /// <summary>The file of its answers, or null.</summary>
    public string? OutputFileId { get; init; }

    /// <summary>The file of requests that failed, or null.</summary>
    public string? ErrorFileId { get; init; }

    /// <summary>The provider's code of what is wrong with it as a whole, or null.</summary>
    public string? ErrorCode { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether nothing more will come of it.</summary>
    public bool IsEnded => Status is "completed" or "failed" or "expired" or "cancelled";
}
