using Mujaz.Grounding;
using Mujaz.Languages;

namespace Mujaz.Summaries.Verification;

/// <summary>Tells what the checks are sure of from what a second look has to decide.</summary>
internal static class Doubt
{
    /// <summary>
    /// Whether a finding needs no second look: a value that the article has nowhere and in no form, a text in the wrong
    /// language, a changed quotation in the article's own language, evidence that does not exist, an order or appeal in place of a report. All of these code sees better.
    /// </summary>
    /// <param name="finding">The finding.</param>
    /// <param name="summary">The summary's language.</param>
    /// <param name="article">The article's language.</param>
    public static bool IsCertain(Finding finding, Language summary, Language article) => finding.Kind switch
    {
        FindingKind.Language or FindingKind.Length or FindingKind.Link => true,
        FindingKind.Number or FindingKind.Date => finding.Status == FindingStatus.NotFound,

        // Without words it is about the evidence itself; with them about a sentence that nothing supports, or that is no report: an
        // order that the article has too a judge would call supported.
        FindingKind.Evidence => finding.Value.Length == 0 || finding.Status == FindingStatus.Mismatch,
        FindingKind.Quote => summary == article,
        _ => false,
    };
}
