using System.Text.Json;
using System.Text.Json.Serialization;
using Mujaz.Articles;
using Mujaz.Summaries.Answers;

namespace Mujaz.Summaries.Prompting;

/// <summary>The options as they stand in the user message, on one line of JSON.</summary>
internal sealed record PromptOptions(
    IReadOnlyList<string> Languages,
    string SummaryLength,
    int? SentenceCount,
    string Style,
    int KeywordCount,
    string? Focus,
    DateTimeOffset? PublishedAt)
{
    /// <summary>The most facts one part of a long article may give; absent in every other call.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? FactCount { get; init; }

    /// <summary>The options of a request about an article.</summary>
    public static PromptOptions Of(SummaryOptions options, Article article) => new(
        [.. options.Languages.Order(LanguageOrder.Instance).Select(language => language.Code)],
        JsonNamingPolicy.CamelCase.ConvertName(options.Length.ToString()),
        options.SentenceCount,
        JsonNamingPolicy.CamelCase.ConvertName(options.Style.ToString()),
        options.KeywordCount,
        options.Focus is null ? null : PromptText.OneLine(options.Focus),
        article.PublishedAt);

    /// <summary>The line. Arabic stays Arabic: escapes would cost six characters for each letter.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, PromptJson.Line.PromptOptions);
}
