namespace Mujaz.Grounding;

/// <summary>Tells sentences whose content the article does not have, and those that nothing ties to it.</summary>
internal static class AnchorCheck
{
    /// <summary>How many things that could be recognised a sentence must say before their absence means anything.</summary>
    private const int MinComparable = 6;

    /// <summary>A sentence of whose content the article has less than this is about something else.</summary>
    private const double Foreign = 0.1;

    /// <summary>A sentence without number or name of whose content its evidence has less than this hangs in the air.</summary>
    private const double Loose = 0.23;

    /// <summary>The same where sentence and article are in one language, so that every word can be recognised.</summary>
    private const int MinComparableAlike = 3;

    private const double LooseAlike = 0.6;

    /// <summary>Adds a finding or a suspicion about the whole sentence.</summary>
    /// <returns>Whether the article has nothing of the sentence, so that no claim of it can be judged.</returns>
    public static bool Check(ClaimContext context, List<Finding> findings, List<Finding> suspicions)
    {
        var sentence = context.Sentence;
        var comparable = sentence.Features.Count(feature => feature.IsComparable && !feature.IsRepeated);
        var coverage = sentence.CoverageOf(context.Cited);
        if (context.IsSameLanguage && comparable >= MinComparableAlike && coverage < LooseAlike)
        {
            // In the words of the article itself a faithful sentence has most of them, names or not.
            suspicions.Add(new Finding(FindingKind.Evidence, sentence.Text.Text, FindingStatus.NotFound, context.Number));
        }

        if (comparable < MinComparable)
        {
            return false;
        }

        if (coverage < Foreign && sentence.CoverageOf(SentenceSet.Of(EvidenceFinder.Find(sentence), sentence.Index.Sentences)) < Foreign)
        {
            findings.Add(new Finding(FindingKind.Evidence, sentence.Text.Text, FindingStatus.NotFound, context.Number));
            return true;
        }

        if (!context.IsSameLanguage && coverage < Loose && !sentence.Features.Any(feature => IsAnchor(feature) && feature.IsIn(context.Cited)))
        {
            suspicions.Add(new Finding(FindingKind.Evidence, sentence.Text.Text, FindingStatus.NotFound, context.Number));
        }

        return false;
    }

    private static bool IsAnchor(AlignedFeature feature) => feature.Feature.Kind is FeatureKind.Number or FeatureKind.Name or FeatureKind.Exonym;
}
