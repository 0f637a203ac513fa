using System.Text.Json;

namespace Mujaz.Evaluation.Keywords;

/// <summary>An article written for this project, with the keyphrases an editor would give it.</summary>
internal sealed record AnnotatedArticle(string Language, string Title, string Text, IReadOnlyList<string> Keyphrases)
{
    public static IReadOnlyList<AnnotatedArticle> ReadAll(string folder) => [.. Directory
        .GetFiles(folder, "*.json")
        .Order(StringComparer.Ordinal)
        .Select(file => JsonSerializer.Deserialize<AnnotatedArticle>(File.ReadAllText(file), JsonSerializerOptions.Web)!)];
}
