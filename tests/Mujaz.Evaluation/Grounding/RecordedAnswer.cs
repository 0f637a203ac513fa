using System.Text.Json;
using Mujaz.Articles;
using Mujaz.Articles.Reading;
using Mujaz.Grounding;
using Mujaz.Languages;

namespace Mujaz.Evaluation.Grounding;

/// <summary>An article with the answer of a model: <c>{"id", "title", "text", "publishedAt", "summaries": {"ar": {"headline", "sentences": [], "evidence": [[]]}}}</c>.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Article">The article as the product reads it.</param>
/// <param name="Summaries">The summaries by language; their evidence is numbers of sentences.</param>
internal sealed record RecordedAnswer(string Id, Article Article, IReadOnlyDictionary<Language, RecordedSummary> Summaries)
{
    public static IEnumerable<RecordedAnswer> Read(string file)
    {
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var source = new ArticleSource(root.GetProperty("text").GetString()!)
            {
                Title = Text(root, "title"),
                PublishedAt = Text(root, "publishedAt") is { } date ? DateTimeOffset.Parse(date, System.Globalization.CultureInfo.InvariantCulture) : null,
            };
            yield return new RecordedAnswer(
                root.GetProperty("id").GetString()!,
                ArticleReader.Read(source),
                root.GetProperty("summaries").EnumerateObject().ToDictionary(summary => new Language(summary.Name), summary => RecordedSummary.Read(summary.Value)));
        }
    }

    /// <summary>
    /// Sentences with their evidence. Sentences are numbered as the model was shown them, which is not as this version may split
    /// them, so all numbers are moved by what lets them explain most.
    /// </summary>
    public IReadOnlyList<SummarySentence> SentencesIn(Language language, int shift) =>
    [
        .. Summaries[language].Sentences.Select((text, index) => new SummarySentence(text,
            [.. Summaries[language].Evidence[index].Select(number => number + shift - 1).Where(number => number >= 0 && number < Article.Sentences.Count).Select(number => Article.Sentences[number].Span)])),
    ];

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;
}
