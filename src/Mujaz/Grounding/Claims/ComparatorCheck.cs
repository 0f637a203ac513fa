using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>A number that is said to be a least, a most, more or less must be so in the article.</summary>
internal static class ComparatorCheck
{
    /// <summary>How many tokens before a number its comparator may begin.</summary>
    private const int Before = 5;

    /// <summary>How many tokens behind a number its comparator may begin: "50 % at most".</summary>
    private const int Behind = 3;

    private const int AtLeast = 0;
    private const int AtMost = 1;
    private const int Over = 2;
    private const int Under = 3;

    private static readonly StemLexicon Cues = StemLexicon.Of(
    [
        "at_least;minimum;no_less_than;no_fewer_than|au_moins;minimum;pas_moins_de|علي_الاقل;ما_لا_يقل;لا_يقل;بحد_ادني;كحد_ادني",
        "at_most;maximum;up_to;no_more_than;not_more_than;not_exceeding|au_plus;maximum;jusqu_a;pas_plus_de;tout_au_plus;ne_pas_depasser;limite_a|"
            + "علي_الاكثر;علي_اقصي_تقدير;كحد_اقصي;بحد_اقصي;لا_يتجاوز;لا_تتجاوز;لا_يتعدي;لا_تتعدي;لا_يزيد;لا_تزيد;ما_لا_يزيد;عدم_تجاوز;دون_تجاوز;في_حدود",
        "more_than;over.;above.;exceed;in_excess_of;greater_than;upwards_of|plus_de;plus_d;au_dessus_de;depass;superieur|اكثر_من;ازيد_من;ما_يزيد;يزيد_عن;يزيد_علي;تزيد_عن;تزيد_علي;يفوق;تفوق;فوق.;تجاوز;يتجاوز;تتجاوز;اعلي_من",
        "less_than;fewer_than;under.;below.;lower_than|moins_de;moins_d;inferieur;au_dessous_de;en_dessous_de;sous_la_barre|اقل_من;ادني_من;يقل_عن;تقل_عن;دون.",
    ]);

    /// <summary>Adds a finding for each number that the article has with the contrary comparator, and with no other.</summary>
    public static void Check(ClaimContext context, List<Finding> findings)
    {
        foreach (var feature in context.Sentence.Features)
        {
            if (feature.Feature.Kind != FeatureKind.Number || ClassAt(context.Tokens, context.NumberOf(feature), context.Sentence.Text) is not { } comparator)
            {
                continue;
            }

            if (ContraryOf(comparator, feature, context) is { } place)
            {
                var number = context.NumberOf(feature);
                findings.Add(context.Finding(FindingKind.Polarity, FindingStatus.Contradicted, number.Span, context.ArticleSpanOf(place)));
            }
        }
    }

    private static int? ContraryOf(int comparator, AlignedFeature feature, ClaimContext context)
    {
        int? first = null;
        foreach (var place in feature.Places.Where(place => context.Cited.Contains(place.Sentence)))
        {
            if (context.ArticleNumberAt(place.Token) is not { } number
                || ClassAt(context.ArticleTokens, number, context.Sentence.Index.Analysis) is not { } other || !IsContrary(comparator, other))
            {
                return null;
            }

            first ??= place.Token;
        }

        return first;
    }

    private static bool IsContrary(int one, int other) =>
        one is AtLeast or Over != other is AtLeast or Over;

    /// <summary>The class of the comparator nearest before the number, else right behind it, in the same clause; null without one.</summary>
    private static int? ClassAt(List<Token> tokens, NumberMention number, TextAnalysis text)
    {
        var found = new List<int>();
        int? result = null;
        for (var i = Math.Max(0, number.FirstToken - Before); i < number.FirstToken; i++)
        {
            var taken = Cues.FindAt(tokens, i, text.Language, found);
            if (taken > 0 && i + taken <= number.FirstToken && !HasBreak(tokens, i + taken, number.FirstToken))
            {
                result = found[0];
                i += taken - 1;
            }
        }

        for (var i = number.EndToken; result is null && i < Math.Min(tokens.Count, number.EndToken + Behind); i++)
        {
            if (tokens[i].Kind != TokenKind.Word && !tokens[i].Is('%'))
            {
                break;
            }

            if (Cues.FindAt(tokens, i, text.Language, found) > 0)
            {
                result = found[0] is AtLeast or AtMost ? found[0] : null;
                break;
            }
        }

        return result;
    }

    /// <summary>Whether a mark or another number parts the two.</summary>
    private static bool HasBreak(List<Token> tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind == TokenKind.Digits || (tokens[i].Kind == TokenKind.Symbol && tokens[i].Folded[0] is ',' or '.' or ';' or '،' or ':' or '؛'))
            {
                return true;
            }
        }

        return false;
    }
}
