using System.Text.Json;
using Mujaz.Grounding;

namespace Mujaz.Tool.Output;

/// <summary>What <c>check</c> gives.</summary>
internal sealed record CheckResult(JsonElement? Id, CheckStatus Status, IReadOnlyList<FindingResult> Findings);
