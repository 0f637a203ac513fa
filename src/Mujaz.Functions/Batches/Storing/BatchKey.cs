namespace Mujaz.Functions.Batches.Storing;

/// <summary>What came under an <c>Idempotency-Key</c>.</summary>
/// <param name="KeyHash">The hash of the key.</param>
/// <param name="BatchId">The batch.</param>
/// <param name="BodyHash">The hash of the body and the options.</param>
/// <param name="Items">How many items were staged.</param>
internal sealed record BatchKey(string KeyHash, string BatchId, string BodyHash, int Items);
