using System.Text.Json;

namespace Mujaz.Tool.Output;

/// <summary>What <c>detect</c> gives.</summary>
internal sealed record DetectResult(JsonElement? Id, string Language, string? Variety, double Confidence);
