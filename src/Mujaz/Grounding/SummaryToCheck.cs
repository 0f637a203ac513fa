using Mujaz.Articles;
using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>A summary whose claims are to be checked against its article.</summary>
/// <param name="Language">The language it should be in: Arabic, French or English.</param>
/// <param name="Headline">Its headline, or null.</param>
/// <param name="Sentences">Its sentences, with the evidence it gives.</param>
public sealed record SummaryToCheck(Language Language, string? Headline, IReadOnlyList<SummarySentence> Sentences)
{
    /// <summary>Makes a summary of its text.</summary>
    /// <param name="text">The text, which is split into sentences.</param>
    /// <param name="language">The language it should be in.</param>
    /// <param name="headline">Its headline, or null.</param>
    /// <param name="article">The article that the evidence points into.</param>
    /// <param name="evidence">What each sentence cites; sentences behind the last one cite nothing.</param>
    public static SummaryToCheck Of(
        string text, Language language, string? headline, Article article, IReadOnlyList<IReadOnlyList<EvidenceReference>> evidence)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(evidence);
        var sentences = SentenceSplitter.Split(text).Select(span => span.Of(text).Trim().ToString()).Where(sentence => sentence.Length > 0);
        return new SummaryToCheck(language, headline,
        [
            .. sentences.Select((sentence, index) => new SummarySentence(
                sentence, index < evidence.Count ? [.. evidence[index].Select(reference => reference.In(article))] : [])),
        ]);
    }

    /// <summary>How many sentences were asked for, or null when the number does not matter.</summary>
    public int? SentenceCount { get; init; }

    /// <summary>How many words the sentences may have in all, or null for no limit.</summary>
    public int? MaxWords { get; init; }

    /// <summary>Whether a sentence without evidence is a finding.</summary>
    public bool RequireEvidence { get; init; }
}
