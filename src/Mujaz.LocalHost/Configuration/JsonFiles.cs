using System.Text.Json;

namespace Mujaz.LocalHost.Configuration;

/// <summary>How the host reads JSON files that people write: comments and trailing commas are allowed.</summary>
internal static class JsonFiles
{
    /// <summary>The reading options.</summary>
    public static JsonDocumentOptions Options { get; } = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };
}
