using System.Text.Json.Serialization;
using Mujaz.Articles;
using Mujaz.Grounding;

namespace Mujaz.Tool.Output;

/// <summary>A finding of <c>check</c>; the sentence is counted from 0.</summary>
internal sealed record FindingResult(FindingKind Kind, string Value, FindingStatus Status, int? Sentence)
{
    /// <summary>Where the article has it otherwise; left out when it has not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ArticlePlace? Article { get; init; }

    public static FindingResult Of(Finding finding, Article article) => new(finding.Kind, finding.Value, finding.Status, finding.Sentence)
    {
        Article = finding.Article is { } span ? new ArticlePlace(span.Of(article.Text).ToString(), span.Start, span.Length) : null,
    };
}
