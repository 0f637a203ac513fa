using System.Text.Json;

namespace Mujaz.Tool.Output;

/// <summary>What <c>summarize</c> gives.</summary>
internal sealed record SummarizeResult(
    JsonElement? Id, string Language, IReadOnlyList<string> Sentences, string Text, IReadOnlyList<string> Keywords);
