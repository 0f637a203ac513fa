using Mujaz.Articles;
using Mujaz.Grounding;

namespace Mujaz.Summaries.Prompting;

/// <summary>Says in one clause, for the model, what is wrong with a sentence.</summary>
internal static class FindingNote
{
    /// <summary>The note for a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="article">The article, whose own words are told where the finding says where they stand.</param>
    /// <param name="rejection">What a second look said of the sentence, or null when there was none.</param>
    public static string Of(Finding finding, Article article, string? rejection = null)
    {
        var note = rejection is null ? Of(finding) : $"\"{finding.Value}\" is not what the article says: {rejection}";
        return finding.Article is { } span ? $"{note}; the article has: \"{PromptText.OneLine(span.Of(article.Text))}\"" : note;
    }

    private static string Of(Finding finding) => finding.Kind switch
    {
        FindingKind.Language => "not written in its language",
        FindingKind.Evidence when finding.Status == FindingStatus.Mismatch => "an order, an appeal or a rule in place of a report",
        FindingKind.Evidence => "its evidence does not exist in the article or does not support it",
        FindingKind.Length => "too long or too short",
        FindingKind.Quote => $"\"{finding.Value}\" is in quotation marks but is not a quotation from the article",
        FindingKind.Link => $"the address \"{finding.Value}\" is not in the article",
        FindingKind.Polarity => $"\"{finding.Value}\" says the contrary of the article",
        var kind => $"the {Noun(kind)} \"{finding.Value}\" " + finding.Status switch
        {
            FindingStatus.NotFound => "is not in the article",
            FindingStatus.Elsewhere => "is in the article, but of something else",
            FindingStatus.Contradicted => "is not what the article says",
            _ => "differs from the article or from the other languages",
        },
    };

    /// <summary>The note for a number that this sentence leaves out and another language gives.</summary>
    public static string OfOmission(Finding finding) =>
        $"it leaves out the number \"{finding.Value}\", which the sentence of the same index gives in another language";

    private static string Noun(FindingKind kind) => kind switch
    {
        FindingKind.Number => "number",
        FindingKind.Date => "date",
        FindingKind.Unit => "unit or currency of",
        FindingKind.Role => "role or title",
        FindingKind.Speaker => "speaker",
        _ => "name",
    };
}
