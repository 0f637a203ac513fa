
namespace Mujaz.Grounding;

/// <summary>An amount must be of the unit or currency that the article gives it in.</summary>
internal static class UnitCheck
{
    /// <summary>Adds a finding for each amount whose value the article has, but only of other units.</summary>
    public static void Check(ClaimContext context, List<Finding> findings)
    {
        foreach (var feature in context.Sentence.Features)
        {
            if (feature.Feature.Kind == FeatureKind.Number && context.NumberOf(feature) is { Unit: { } unit } number
                && OtherUnitOf(unit, feature, context) is { } place)
            {
                var span = number.UnitSpan ?? number.Span;
                findings.Add(context.Finding(FindingKind.Unit, FindingStatus.Mismatch, span, context.ArticleSpanOf(place)));
            }
        }
    }

    /// <summary>The first place of the value, when all its places that count have a known unit and none is this one; else null.</summary>
    private static int? OtherUnitOf(Unit unit, AlignedFeature feature, ClaimContext context)
    {
        int? first = null;
        var onlyCited = feature.IsIn(context.Cited);
        foreach (var place in feature.Places)
        {
            if (onlyCited && !context.Cited.Contains(place.Sentence))
            {
                continue;
            }

            if (!IsOther(unit, place.Token, context))
            {
                return null;
            }

            first ??= place.Token;
        }

        return first;
    }

    /// <summary>Whether the number at a token of the article is of a known unit that is another one.</summary>
    private static bool IsOther(Unit unit, int token, ClaimContext context)
    {
        var analysis = context.Sentence.Index.Analysis;
        return context.ArticleNumberIndexAt(token) is { } number && (ImpliedUnits.Of(number, analysis) is { } other
            ? !unit.IsSameAs(other)
            : unit is { Dimension: UnitDimension.Duration, Code: not "year" } && ImpliedUnits.IsAge(analysis.Numbers[number], analysis));
    }
}
