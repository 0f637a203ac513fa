using System.Text.Json;

namespace Mujaz.Tool.Output;

/// <summary>What <c>keywords</c> gives.</summary>
internal sealed record KeywordsResult(JsonElement? Id, string Language, IReadOnlyList<string> Keywords);
