using System.Text.Json;
using Mujaz.Articles;

namespace Mujaz.Tool.Output;

/// <summary>What <c>clean</c> gives.</summary>
internal sealed record CleanResult(
    JsonElement? Id,
    string? Title,
    string? Author,
    DateTimeOffset? Date,
    string Language,
    string Text,
    IReadOnlyList<RemovedText> Removed,
    IReadOnlyList<EmbeddedArticle> Articles);
