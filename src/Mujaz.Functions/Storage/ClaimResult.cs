namespace Mujaz.Functions.Storage;

/// <summary>What came of trying to claim some work.</summary>
/// <param name="Status">Whether this process may do the work.</param>
/// <param name="Claim">The claim when it was acquired: dispose it when the work is done.</param>
internal readonly record struct ClaimResult(ClaimStatus Status, Claim? Claim = null);
