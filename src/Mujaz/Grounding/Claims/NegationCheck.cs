namespace Mujaz.Grounding;

/// <summary>What a sentence denies, the article must deny in some way; and the other way round within one language.</summary>
internal static class NegationCheck
{
    /// <summary>How much of the sentence its evidence must explain, so that a negation more is no other wording.</summary>
    private const double MinCoverage = 0.5;

    /// <summary>The same across languages, where what is no listed concept cannot be explained.</summary>
    private const double MinCoverageAcross = 0.4;

    private const double MinCoverageForRemoved = 0.6;

    /// <summary>How far behind a negation what it denies begins.</summary>
    private const int Reach = 7;

    /// <summary>How far from what is denied the article may deny it, in the same language and in another.</summary>
    private const int NearBefore = 7;

    private const int NearBehind = 4;
    private const int FarBefore = 12;
    private const int FarBehind = 9;

    /// <summary>How many words of what is denied are looked for.</summary>
    private const int Predicates = 2;

    /// <summary>Adds a finding for a negation that only one of the two has, and a suspicion for a denial that the sentence leaves out.</summary>
    public static void Check(ClaimContext context, List<Finding> findings, List<Finding> suspicions)
    {
        if (context.Members.Length == 0)
        {
            return;
        }

        var coverage = context.Sentence.CoverageOf(context.Cited);
        if (coverage >= (context.IsSameLanguage ? MinCoverage : MinCoverageAcross))
        {
            CheckInserted(context, findings);
            CheckDenial(context, suspicions);
        }

        if (context.IsSameLanguage && coverage >= MinCoverageForRemoved)
        {
            CheckRemoved(context, findings);
        }
    }

    private static void CheckInserted(ClaimContext context, List<Finding> findings)
    {
        var language = context.Sentence.Text.Language;
        foreach (var position in NegationWords.StrongIn(context.Tokens, 0, context.Tokens.Count, language))
        {
            var predicate = PredicateOf(context, position);
            if (predicate.Count > 0 && !NegationWords.IsLitotes(context.Tokens, position, language) && Sentences(context, predicate) is [var first, ..] && !context.Members.Any(sentence => Denies(context, sentence, predicate)))
            {
                findings.Add(context.Finding(FindingKind.Polarity, FindingStatus.Contradicted, context.SpanOf(position, position + 1), context.SentenceSpan(first)));
                return;
            }
        }
    }

    /// <summary>Somebody denies in the evidence what the sentence tells without any denial: denied, confirmed.</summary>
    private static void CheckDenial(ClaimContext context, List<Finding> suspicions)
    {
        if (context.IsSameLanguage || NegationWords.AnyIn(context.Tokens, 0, context.Tokens.Count, context.Sentence.Text.Language))
        {
            return;
        }

        foreach (var sentence in context.Members)
        {
            var (first, end) = context.Sentence.Index.TokensOf(sentence);
            if (NegationWords.DenialIn(context.ArticleTokens, first, end, context.Sentence.Facts.Language) is { } denial)
            {
                suspicions.Add(new Finding(FindingKind.Polarity, context.Sentence.Text.Text, FindingStatus.Contradicted, context.Number)
                {
                    Article = context.ArticleSpanOf(denial),
                });
                return;
            }
        }
    }

    /// <summary>The next features behind a negation that the evidence has.</summary>
    private static List<AlignedFeature> PredicateOf(ClaimContext context, int position) =>
        [.. context.Sentence.Features
            .Where(feature => feature.Feature.FirstToken > position && feature.Feature.FirstToken <= position + Reach
                && feature.Feature.Kind is FeatureKind.Word or FeatureKind.Concept or FeatureKind.Number or FeatureKind.Name && feature.IsIn(context.Cited))
            .Take(Predicates)];

    private static List<int> Sentences(ClaimContext context, List<AlignedFeature> predicate) =>
        [.. context.Members.Where(sentence => predicate.Exists(feature => feature.Places.Any(place => place.Sentence == sentence)))];

    /// <summary>Whether a sentence of the article denies in any way, near to where it has what is denied here.</summary>
    private static bool Denies(ClaimContext context, int sentence, List<AlignedFeature> predicate)
    {
        var (first, end) = context.Sentence.Index.TokensOf(sentence);
        if (!context.IsSameLanguage && NegationWords.AnyStrongIn(context.ArticleTokens, first, end, context.Sentence.Facts.Language))
        {
            // A translation moves a negation about its sentence.
            return true;
        }

        var (before, behind) = context.IsSameLanguage ? (NearBefore, NearBehind) : (FarBefore, FarBehind);
        return predicate.SelectMany(feature => feature.Places).Where(place => place.Sentence == sentence).Any(place => NegationWords.AnyIn(
            context.ArticleTokens, Math.Max(first, place.Token - before), Math.Min(end, place.Token + behind), context.Sentence.Facts.Language));
    }

    private static void CheckRemoved(ClaimContext context, List<Finding> findings)
    {
        var language = context.Sentence.Text.Language;
        if (NegationWords.AnyIn(context.Tokens, 0, context.Tokens.Count, language))
        {
            return;
        }

        foreach (var sentence in context.Members)
        {
            var (first, end) = context.Sentence.Index.TokensOf(sentence);
            foreach (var position in NegationWords.StrongIn(context.ArticleTokens, first, end, language))
            {
                var denied = DeniedBy(context, sentence, position);
                if (denied.Count == Predicates)
                {
                    var span = context.SpanOf(denied[0].Feature.FirstToken, denied[0].Feature.EndToken);
                    findings.Add(context.Finding(FindingKind.Polarity, FindingStatus.Contradicted, span, context.SentenceSpan(sentence)));
                    return;
                }
            }
        }
    }

    /// <summary>The features of the sentence that the article has right behind a negation: all of the next ones, or none is counted.</summary>
    private static List<AlignedFeature> DeniedBy(ClaimContext context, int sentence, int position)
    {
        var denied = new List<AlignedFeature>();
        foreach (var feature in context.Sentence.Index.FeaturesOf(position + 1, position + 1 + Reach))
        {
            if (feature.Kind is FeatureKind.Exonym || denied.Count == Predicates)
            {
                continue;
            }

            if (context.Sentence.Features.Find(mine => mine.Places.Contains(new Occurrence(sentence, feature.FirstToken))) is not { } found)
            {
                break;
            }

            denied.Add(found);
        }

        return denied;
    }
}
