namespace Mujaz.Functions.Batches.Contract;

/// <summary>How far the callback of a batch is.</summary>
/// <param name="Status"><c>pending</c>, <c>delivered</c> or <c>failed</c>.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="LastError">What the last try failed with, such as <c>http500</c>, <c>timeout</c> or <c>addressNotAllowed</c>, or null.</param>
/// <param name="DeliveredAt">When the receiver took it, or null.</param>
internal sealed record BatchCallbackBody(string Status, int Attempts, string? LastError, DateTimeOffset? DeliveredAt);
