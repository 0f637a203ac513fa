namespace Mujaz.Functions.Health;

/// <summary>The answer of the health endpoints.</summary>
/// <param name="Status"><c>healthy</c>, <c>degraded</c> or <c>unhealthy</c>.</param>
/// <param name="Version">The version of the app.</param>
/// <param name="Checks">The state of each dependency; empty for liveness.</param>
internal sealed record HealthBody(string Status, string Version, IReadOnlyDictionary<string, string> Checks);
