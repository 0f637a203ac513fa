using System.Text.Json;
using System.Text.Json.Serialization;
using Mujaz.Grounding;

namespace Mujaz.Tool.Output;

/// <summary>What <c>check</c> gives.</summary>
internal sealed record CheckResult(JsonElement? Id, CheckStatus Status, IReadOnlyList<FindingResult> Findings)
{
    /// <summary>What is worth a second look, but not sure enough to be a finding; left out when nothing is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FindingResult>? Suspicions { get; init; }
}
