using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Checks that the evidence a sentence names exists and carries what the sentence says.</summary>
internal static class EvidenceCheck
{
    /// <summary>Evidence that explains less than this share of what the best sentence explains is wrong.</summary>
    private const double WrongShare = 0.6;

    /// <summary>By how much the best sentence must explain more before evidence is called wrong.</summary>
    private const double WrongGap = 4;

    /// <summary>What the best sentence must explain before it can be judged by.</summary>
    private const double MinBest = 5;

    /// <summary>The same three for putting evidence right, which costs nothing when the evidence was right before.</summary>
    private const double PoorShare = 0.66;

    private const double PoorGap = 2.5;
    private const double MinBetter = 4;

    /// <summary>Adds a finding when evidence is missing, out of range or about something else.</summary>
    /// <returns>The sentences of the article to judge the claims by: the cited ones, or the right ones; empty when there are none.</returns>
    public static SentenceSet Check(SummarySentence sentence, AlignedSentence aligned, int index, bool isRequired, List<Finding> findings)
    {
        var sentences = aligned.Index.Sentences;
        if (sentence.Evidence.Count == 0)
        {
            if (isRequired)
            {
                findings.Add(new Finding(FindingKind.Evidence, "", FindingStatus.NotFound, index));
            }

            return SentenceSet.Of(EvidenceFinder.Find(aligned), sentences);
        }

        var text = aligned.Facts.Article.Text;
        if (sentence.Evidence.Any(span => span.Start < 0 || span.Length <= 0 || span.Start > text.Length - span.Length))
        {
            findings.Add(new Finding(FindingKind.Evidence, "", FindingStatus.NotFound, index));
            return SentenceSet.Of(EvidenceFinder.Find(aligned), sentences);
        }

        var cited = SentenceSet.Of(sentence.Evidence, sentences);
        if (!IsWrong(aligned, cited))
        {
            return cited;
        }

        findings.Add(new Finding(FindingKind.Evidence, sentence.Evidence[0].Of(text).ToString(), FindingStatus.Elsewhere, index)
        {
            Article = sentences[aligned.Best].Span,
        });
        return SentenceSet.Of(EvidenceFinder.Find(aligned), sentences);
    }

    /// <summary>Whether other sentences explain so much more than the cited ones that they are the better evidence.</summary>
    public static bool IsPoor(AlignedSentence aligned, IReadOnlyList<TextSpan> evidence)
    {
        var score = aligned.ScoreOf(SentenceSet.Of(evidence, aligned.Index.Sentences));
        return aligned.BestScore >= MinBetter && aligned.BestScore - score >= PoorGap && score < aligned.BestScore * PoorShare;
    }

    /// <summary>Whether another sentence explains so much more that the cited ones cannot be meant.</summary>
    private static bool IsWrong(AlignedSentence aligned, SentenceSet cited)
    {
        var score = aligned.ScoreOf(cited);
        return aligned.BestScore >= MinBest && aligned.BestScore - score >= WrongGap && score < aligned.BestScore * WrongShare;
    }
}
