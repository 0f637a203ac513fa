using System.Diagnostics.CodeAnalysis;
using Mujaz.Articles;
using Mujaz.Glossaries;
using Mujaz.Languages;

namespace Mujaz.Grounding;

/// <summary>
/// Checks a summary against its article without any model: language, numbers, dates, names, quotations, evidence and
/// length. Thread-safe; making one is cheap, and what an article says is indexed once for all its summaries.
/// </summary>
/// <param name="glossary">The house's spellings, which count as the same name in every language.</param>
public sealed class GroundingChecker(IReadOnlyList<GlossaryEntry> glossary)
{
    private const int Headline = -1;
    private readonly GlossaryNames _glossary = new(glossary);

    /// <summary>Ends checks between two sentences, for a caller who may leave before a long summary is through; none by default.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>Checks a summary.</summary>
    /// <param name="summary">The summary, in a language summaries are written in.</param>
    /// <param name="article">The article it is of.</param>
    /// <returns>The findings in the order of the summary, its headline first; limits of length last.</returns>
    /// <exception cref="OperationCanceledException"><see cref="CancellationToken"/> was cancelled.</exception>
    public CheckReport Check(SummaryToCheck summary, Article article)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var facts = ArticleFacts.Of(article);
        var findings = new List<Finding>();
        var suspicions = new List<Finding>();
        if (!string.IsNullOrWhiteSpace(summary.Headline))
        {
            var headline = TextAnalysis.Of(summary.Headline, summary.Language);
            CheckText(headline, Headline, facts, findings);
            QuotationCheck.Check(headline, [], Headline, facts, findings);
            var aligned = AlignedSentence.Of(headline, facts);
            ClaimCheck.Check(aligned, SentenceSet.Of(EvidenceFinder.Find(aligned), facts.Article.Sentences), Headline, false, findings, suspicions);
        }

        var sentences = new List<TextAnalysis>(summary.Sentences.Count);
        for (var index = 0; index < summary.Sentences.Count; index++)
        {
            CancellationToken.ThrowIfCancellationRequested();
            var analysis = TextAnalysis.Of(summary.Sentences[index].Text, summary.Language);
            sentences.Add(analysis);
            CheckText(analysis, index, facts, findings);
            QuotationCheck.Check(analysis, summary.Sentences[index].Evidence, index, facts, findings);
            var aligned = AlignedSentence.Of(analysis, facts);
            var cited = EvidenceCheck.Check(summary.Sentences[index], aligned, index, summary.RequireEvidence, findings);
            ClaimCheck.Check(aligned, cited, index, summary.Sentences[index].Evidence.Count > 0, findings, suspicions);
        }

        LengthCheck.Check(summary, sentences, findings);
        return CheckReport.Of(findings, suspicions);
    }

    /// <summary>
    /// Puts evidence right that rests on other sentences of the article than the summary's sentence does. Evidence that is as good
    /// as any other, that does not exist, or that is not given stays as it is.
    /// </summary>
    /// <param name="summary">The summary.</param>
    /// <param name="article">The article it is of.</param>
    /// <returns>The summary with the evidence to check and to show; the same one when nothing changes.</returns>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Callers hold one checker for all checks.")]
    public SummaryToCheck WithRightEvidence(SummaryToCheck summary, Article article)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var facts = ArticleFacts.Of(article);
        var sentences = summary.Sentences.Select(sentence => WithRightEvidence(sentence, summary.Language, facts)).ToList();
        return sentences.SequenceEqual(summary.Sentences) ? summary : summary with { Sentences = sentences };
    }

    /// <summary>Checks that the summaries of one article give the same numbers.</summary>
    /// <param name="summaries">One summary for each language.</param>
    /// <returns>For each language the numbers that no other summary has, and those that it alone leaves out.</returns>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Callers hold one checker for all checks.")]
    public IReadOnlyDictionary<Language, IReadOnlyList<Finding>> CheckAgreement(IReadOnlyList<SummaryToCheck> summaries)
    {
        ArgumentNullException.ThrowIfNull(summaries);
        return AgreementCheck.Check(summaries);
    }

    private static SummarySentence WithRightEvidence(SummarySentence sentence, Language language, ArticleFacts facts)
    {
        if (sentence.Evidence.Count == 0)
        {
            return sentence;
        }

        var aligned = AlignedSentence.Of(TextAnalysis.Of(sentence.Text, language), facts);
        return EvidenceCheck.IsPoor(aligned, sentence.Evidence) ? sentence with { Evidence = EvidenceFinder.Find(aligned) } : sentence;
    }

    private void CheckText(TextAnalysis text, int index, ArticleFacts facts, List<Finding> findings)
    {
        LanguageCheck.Check(text, index, findings);
        NumberCheck.Check(text, index, facts, findings);
        DateCheck.Check(text, index, facts, findings);
        NameCheck.Check(text, index, facts, _glossary, findings);
    }
}
