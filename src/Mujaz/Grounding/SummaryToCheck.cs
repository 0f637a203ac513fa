using Mujaz.Languages;
using Mujaz.Summaries;

namespace Mujaz.Grounding;

/// <summary>A summary whose claims are to be checked against its article.</summary>
/// <param name="Language">The language it should be in: Arabic, French or English.</param>
/// <param name="Headline">Its headline, or null.</param>
/// <param name="Sentences">Its sentences, with the evidence it gives.</param>
public sealed record SummaryToCheck(Language Language, string? Headline, IReadOnlyList<SummarySentence> Sentences)
{
    /// <summary>How many sentences were asked for, or null when the number does not matter.</summary>
    public int? SentenceCount { get; init; }

    /// <summary>How many words the sentences may have in all, or null for no limit.</summary>
    public int? MaxWords { get; init; }

    /// <summary>Whether a sentence without evidence is a finding.</summary>
    public bool RequireEvidence { get; init; }
}
