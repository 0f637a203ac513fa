using System.Diagnostics.CodeAnalysis;
using Mujaz.Articles;
using Mujaz.Glossaries;
using Mujaz.Grounding.Dates;
using Mujaz.Grounding.Evidence;
using Mujaz.Grounding.Names;
using Mujaz.Grounding.Numbers;
using Mujaz.Grounding.Quotations;
using Mujaz.Grounding.Text;
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

    /// <summary>Checks a summary.</summary>
    /// <param name="summary">The summary, in a language summaries are written in.</param>
    /// <param name="article">The article it is of.</param>
    /// <returns>The findings in the order of the summary, its headline first; limits of length last.</returns>
    public CheckReport Check(SummaryToCheck summary, Article article)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var facts = ArticleFacts.Of(article);
        var findings = new List<Finding>();
        if (!string.IsNullOrWhiteSpace(summary.Headline))
        {
            var headline = TextAnalysis.Of(summary.Headline, summary.Language);
            CheckText(headline, Headline, facts, findings);
            QuotationCheck.Check(headline, [], Headline, facts, findings);
        }

        var sentences = new List<TextAnalysis>(summary.Sentences.Count);
        for (var index = 0; index < summary.Sentences.Count; index++)
        {
            var analysis = TextAnalysis.Of(summary.Sentences[index].Text, summary.Language);
            sentences.Add(analysis);
            CheckText(analysis, index, facts, findings);
            QuotationCheck.Check(analysis, summary.Sentences[index].Evidence, index, facts, findings);
            EvidenceCheck.Check(summary.Sentences[index], analysis, index, summary.RequireEvidence, facts, findings);
        }

        LengthCheck.Check(summary, sentences, findings);
        return CheckReport.Of(findings);
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

    private void CheckText(TextAnalysis text, int index, ArticleFacts facts, List<Finding> findings)
    {
        LanguageCheck.Check(text, index, findings);
        NumberCheck.Check(text, index, facts, findings);
        DateCheck.Check(text, index, facts, findings);
        NameCheck.Check(text, index, facts, _glossary, findings);
    }
}
