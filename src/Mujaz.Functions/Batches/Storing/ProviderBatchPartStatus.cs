namespace Mujaz.Functions.Batches.Storing;

/// <summary>How far a part of an economy batch is.</summary>
internal enum ProviderBatchPartStatus
{
    /// <summary>Its requests are being collected; something of it may be at the provider already.</summary>
    Collecting,

    /// <summary>The provider has it.</summary>
    Submitted,

    /// <summary>The provider was asked to stop.</summary>
    Cancelling,

    /// <summary>What came of it is stored, or nothing will come.</summary>
    Fetched,

    /// <summary>Its items are in the queue.</summary>
    Released,
}
