using System.Text.Json;
using Mujaz.Grounding;

namespace Mujaz.Tool.Output;

/// <summary>What <c>check</c> gives.</summary>
internal sealed record CheckResult(JsonElement? Id, CheckStatus Status, IReadOnlyList<FindingResult> Findings)
{
    /// <summary>What is worth a second look, but not sure enough to be a finding.</summary>
    public required IReadOnlyList<FindingResult> Suspicions { get; init; }
}
