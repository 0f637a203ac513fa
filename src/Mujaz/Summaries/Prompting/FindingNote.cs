using Mujaz.Grounding;
using Mujaz.Languages;

namespace Mujaz.Summaries.Prompting;

/// <summary>Says in one clause, for the model, what is wrong with a sentence.</summary>
internal static class FindingNote
{
    /// <summary>The note for a finding.</summary>
    public static string Of(Finding finding) => finding.Kind switch
    {
        FindingKind.Language => "not written in its language",
        FindingKind.Evidence => "its evidence does not exist in the article or does not support it",
        FindingKind.Length => "too long or too short",
        FindingKind.Quote => $"\"{finding.Value}\" is in quotation marks but is not a quotation from the article",
        var kind => $"the {Noun(kind)} \"{finding.Value}\" " + (finding.Status == FindingStatus.NotFound
            ? "is not in the article"
            : "differs from the article or from the other languages"),
    };

    /// <summary>The note for a number that this sentence leaves out and another language, or each of the others when none is given, has.</summary>
    public static string OfOmission(Finding finding, Language? givenIn) =>
        $"it leaves out the number \"{finding.Value}\", which the {givenIn?.Code ?? "other"} sentence of the same index gives";

    private static string Noun(FindingKind kind) => kind switch
    {
        FindingKind.Number => "number",
        FindingKind.Date => "date",
        _ => "name",
    };
}
