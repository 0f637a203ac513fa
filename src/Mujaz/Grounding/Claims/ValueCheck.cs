using Mujaz.Grounding.Alignment;
using Mujaz.Grounding.Numbers;

namespace Mujaz.Grounding.Claims;

/// <summary>A number that the article has must stand in the sentences that are cited for it.</summary>
internal static class ValueCheck
{
    /// <summary>Numbers up to this one may be counted up, or stand in the sentence beside.</summary>
    private const decimal MaxSmall = 12;

    private static readonly HashSet<string> RelativeYears = new(StringComparer.Ordinal)
    {
        "last", "previous", "year", "earlier", "ago", "this", "next", "current", "same", "prior",
        "an", "annee", "dernier", "derniere", "precedent", "precedente", "prochain", "prochaine", "meme", "cette", "ecoulee", "ans",
        "العام", "السنه", "الماضي", "الماضيه", "المنصرم", "المنصرمه", "الجاري", "الجاريه", "المقبل", "المقبله", "نفس", "نفسه", "نفسها", "ذاتها", "ذاته", "سنوات", "اعوام", "عام",
    };

    /// <summary>Adds a finding for each number that the article has of something else.</summary>
    public static void Check(ClaimContext context, List<Finding> findings)
    {
        if (context.Cited.IsEmpty)
        {
            return;
        }

        foreach (var feature in context.Sentence.Features)
        {
            if (feature.Feature.Kind != FeatureKind.Number || feature.Places.Count == 0 || feature.IsIn(context.Cited))
            {
                continue;
            }

            var number = context.NumberOf(feature);
            if (!IsExempt(number, context, feature) && !IsInCited(number, context))
            {
                var kind = NumberShape.IsYear(number) ? FindingKind.Date : FindingKind.Number;
                findings.Add(context.Finding(kind, FindingStatus.Elsewhere, number.Span, context.ArticleSpanOf(feature.Places[0].Token)));
            }
        }
    }

    private static bool IsExempt(NumberMention number, ClaimContext context, AlignedFeature feature)
    {
        if (number.IsIdentifier || number.Kind is NumberKind.Time or NumberKind.Fraction or NumberKind.Decade or NumberKind.NumericDate)
        {
            return true;
        }

        if (number.Value <= MaxSmall)
        {
            return !number.InDigits || NumberShape.IsScore(number, context.Tokens) || feature.Places.Any(place => context.Cited.IsNear(place.Sentence));
        }

        return NumberShape.IsYear(number) && (!HasYear(context) || HasRelativeYear(context));
    }

    private static bool HasYear(ClaimContext context) => context.Members.Any(sentence =>
    {
        var (first, end) = context.Sentence.Index.TokensOf(sentence);
        foreach (var feature in context.Sentence.Index.FeaturesOf(first, end))
        {
            if (feature.Number >= 0 && NumberShape.IsYear(context.Sentence.Index.Analysis.Numbers[feature.Number]))
            {
                return true;
            }
        }

        return false;
    });

    private static bool HasRelativeYear(ClaimContext context) => context.Members.Any(sentence =>
    {
        var (first, end) = context.Sentence.Index.TokensOf(sentence);
        return Enumerable.Range(first, end - first).Any(token => RelativeYears.Contains(context.ArticleTokens[token].Folded));
    });

    /// <summary>Whether the cited sentences have the number otherwise: rounded, in another unit, as a share or in words.</summary>
    private static bool IsInCited(NumberMention number, ClaimContext context) => context.Members.Any(sentence =>
    {
        var numbers = context.Sentence.Facts.NumbersIn(sentence);
        return NumberCheck.Contains(numbers, number) || numbers.ContainsConverted(number.Value)
            || (number.Kind == NumberKind.Percent && numbers.ContainsPercent(number.Value))
            || numbers.ContainsRoundedTo(number.Value);
    });
}
