namespace Mujaz.Functions.Model.ProviderBatches;

/// <summary>Why a call of the provider's Batch API gave nothing.</summary>
internal enum ProviderBatchFailure
{
    /// <summary>The server has no Batch API, or this deployment none.</summary>
    Unsupported,

    /// <summary>The provider throttles, failed or cannot be reached: the same call may do better later.</summary>
    Transient,

    /// <summary>The provider does not want this: the same call would fail again.</summary>
    Refused,
}
