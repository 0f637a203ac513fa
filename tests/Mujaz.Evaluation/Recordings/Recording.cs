using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mujaz.Articles;
using Mujaz.Articles.Reading;
using Mujaz.Languages;
using Mujaz.Summaries;

namespace Mujaz.Evaluation.Recordings;

/// <summary>A recorded answer of <c>seeds/recordings</c>: which article, which options, and the answer as on the wire.</summary>
internal sealed class Recording(string path, JsonObject json)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON as a model writes it: no line breaks, letters unescaped.</summary>
    public static string ToCompactJson(JsonNode node) => node.ToJsonString(Compact);

    /// <summary>All recordings of a repository, by file name.</summary>
    public static IReadOnlyList<Recording> LoadAll(string repositoryRoot) =>
        [.. Directory.GetFiles(Path.Combine(repositoryRoot, "seeds", "recordings"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(path => new Recording(path, JsonNode.Parse(File.ReadAllText(path))!.AsObject()))];

    /// <summary>The file's name, without folder.</summary>
    public string Name => Path.GetFileName(path);

    /// <summary>The whole file.</summary>
    public JsonObject Json => json;

    /// <summary>The answer, as on the wire.</summary>
    public string Answer => ToCompactJson(json["answer"]!);

    /// <summary>The id of the article the recording says it belongs to.</summary>
    public string ArticleId => (string)json["article"]!;

    /// <summary>The numbered sentences the evidence refers to, each as <c>[1] …</c>.</summary>
    public IReadOnlyList<string> Sentences => [.. json["sentences"]!.AsArray().Select(line => (string)line!)];

    /// <summary>What was asked for.</summary>
    public SummaryOptions Options => new()
    {
        Languages = Language.OfSummaries,
        Length = Enum.Parse<SummaryLength>((string)json["options"]!["summaryLength"]!, ignoreCase: true),
        Style = Enum.Parse<SummaryStyle>((string)json["options"]!["style"]!, ignoreCase: true),
        Focus = (string?)json["options"]!["focus"],
    };

    /// <summary>The article, read from the seed as it is today.</summary>
    /// <param name="repositoryRoot">The folder that holds <c>seeds</c>.</param>
    public Article ReadArticle(string repositoryRoot)
    {
        var seed = File.ReadAllText(Path.Combine(repositoryRoot, "seeds", (string)json["seed"]!));
        var article = ArticleReader.Read(new ArticleSource(seed));
        if (json["otherArticle"] is not { } number)
        {
            return article;
        }

        var other = article.OtherArticles[(int)number - 1];
        return ArticleReader.Read(new ArticleSource($"{other.Title}\n\n{other.Text}"));
    }

    /// <summary>Writes the file back.</summary>
    public void Save() => File.WriteAllText(path, json.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n");
}
