namespace Mujaz.Grounding;

/// <summary>A number that the article has must stand in the sentences that are cited for it.</summary>
internal static class ValueCheck
{
    /// <summary>Numbers up to this one may be counted up, or stand in the sentence beside.</summary>
    private const decimal MaxSmall = 12;

    private static readonly StemLexicon RelativeYears = StemLexicon.Of(
    [
        "last_year;previous_year;prior_year;year_ago;years_ago;year_earlier;year_before;years_earlier;years_later;this_year;next_year;current_year;same_year;that_year;following_year;same_period|"
            + "an_dernier;annee_derniere;annee_precedente;an_plus_tot;ans_plus_tot;an_auparavant;un_an_avant;meme_periode;meme_annee;cette_annee;annee_en_cours;annee_prochaine;an_prochain;il_y_a;annee_ecoulee;annee_suivante;ans_plus_tard|"
            + "عام_ماضي;سنه_ماضيه;عام_منصرم;سنه_منصرمه;عام_جاري;سنه_جاريه;عام_حالي;سنه_حاليه;عام_مقبل;سنه_مقبله;عام_قادم;نفس_سنه;نفس_عام;سنه_نفس;عام_نفس;سنه_ذات;عام_ذات;فتره_ذات;فتره_نفس;نفس_فتره;قبل_عام;قبل_سنه;"
            + "عام_سابق;سنه_سابقه;هذا_عام;هذه_سنه;سنه_فارطه;عام_فائت;عام_تالي;سنه_مواليه",
    ]);

    /// <summary>Adds a finding for each number that the article has of something else.</summary>
    public static void Check(ClaimContext context, List<Finding> findings)
    {
        if (context.Cited.IsEmpty || !context.HasEvidence)
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
                var kind = number.IsYear ? FindingKind.Date : FindingKind.Number;
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

        // "Last year" may be said with its number, but not in place of a year that the evidence gives.
        var years = YearsIn(context);
        return number.IsYear && (years.Count == 0 || (HasRelativeYear(context) && years.TrueForAll(year => HasValue(context, year))));
    }

    private static bool HasValue(ClaimContext context, decimal value) =>
        context.Sentence.Text.Numbers.Exists(number => number.Readings.Contains(value));

    private static List<decimal> YearsIn(ClaimContext context)
    {
        var years = new List<decimal>();
        foreach (var sentence in context.Members)
        {
            var (first, end) = context.Sentence.Index.TokensOf(sentence);
            foreach (var feature in context.Sentence.Index.FeaturesOf(first, end))
            {
                if (feature.Number >= 0 && context.Sentence.Index.Analysis.Numbers[feature.Number] is { IsYear: true } year)
                {
                    years.Add(year.Value);
                }
            }
        }

        return years;
    }

    private static bool HasRelativeYear(ClaimContext context) => context.Members.Any(sentence =>
    {
        var found = new List<int>();
        var (first, end) = context.Sentence.Index.TokensOf(sentence);
        return Enumerable.Range(first, end - first)
            .Any(token => RelativeYears.FindAt(context.ArticleTokens, token, context.Sentence.Facts.Language, found) > 0);
    });

    /// <summary>Whether the cited sentences have the number otherwise: rounded, in another unit, as a share or in words.</summary>
    private static bool IsInCited(NumberMention number, ClaimContext context) => context.Members.Any(sentence =>
    {
        var numbers = context.Sentence.Facts.NumbersIn(sentence);
        return NumberCheck.Contains(numbers, number) || (number.Unit is { } unit && numbers.ContainsConverted(number.Value, unit))
            || (number.Kind == NumberKind.Percent && numbers.ContainsPercent(number.Value))
            || numbers.ContainsRoundedTo(number.Value);
    });
}
