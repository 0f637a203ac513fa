using System.Text.Json;

namespace Mujaz.Tool.Output;

/// <summary>The line that stands for an input line that could not be used.</summary>
internal sealed record ErrorResult(JsonElement? Id, string Error);
