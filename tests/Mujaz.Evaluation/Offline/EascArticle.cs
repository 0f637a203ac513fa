using System.Text.Json;
using System.Text.Json.Serialization;
using Mujaz.Articles;
using Mujaz.Articles.Reading;

namespace Mujaz.Evaluation.Offline;

/// <summary>A row of the summaries corpus: an article with the extracts of five people.</summary>
internal sealed record EascArticle(string Id, string Title, string Text, IReadOnlyList<string> Summaries)
{
    /// <summary>The article as Mujaz reads it.</summary>
    [JsonIgnore]
    public Article Article { get; private init; } = null!;

    public static IReadOnlyList<EascArticle> ReadAll(string file) => [.. File.ReadLines(file)
        .Where(line => line.Length > 0)
        .Select(line => JsonSerializer.Deserialize<EascArticle>(line, JsonSerializerOptions.Web)!)
        .Select(row => row with { Article = ArticleReader.Read(new ArticleSource(row.Text) { Title = row.Title }) })];
}
