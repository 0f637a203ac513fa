using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Tells whether two numbers or two names of a sentence have changed places, by what stands beside each here and in the article.</summary>
internal static class SwapCheck
{
    /// <summary>How many words away a witness may stand.</summary>
    private const int Reach = 6;

    private const double OrderVote = 0.35;

    /// <summary>By how much the votes for a change must prevail.</summary>
    private const double NumberLimit = 0.6;

    private const double NameLimit = 0.8;

    /// <summary>The same in one language, where every word beside a name is a witness.</summary>
    private const double NameLimitAlike = 0.5;

    private static readonly string[] YearCues = ["in", "since", "until", "en", "depuis", "annee", "عام", "سنه", "العام", "السنه", "منذ", "لعام", "لسنه", "بعام"];

    /// <summary>How many numbers or names of a sentence are compared in pairs.</summary>
    private const int MaxMembers = 12;

    /// <summary>Adds a finding for two numbers that change places, or a number that counts what another one counts.</summary>
    public static void CheckNumbers(ClaimContext context, List<Finding> findings)
    {
        foreach (var (one, other, _) in Swapped(context, FeatureKind.Number, NumberLimit))
        {
            var number = context.NumberOf(one);
            findings.Add(context.Finding(
                number.IsYear ? FindingKind.Date : FindingKind.Number, FindingStatus.Elsewhere, number.Span, context.ArticleSpanOf(one.Places[0].Token)));
        }
    }

    /// <summary>Adds a suspicion for two names that change places.</summary>
    public static void CheckNames(ClaimContext context, List<Finding> suspicions)
    {
        foreach (var (one, _, sentence) in Swapped(context, FeatureKind.Name, context.IsSameLanguage ? NameLimitAlike : NameLimit))
        {
            suspicions.Add(context.Finding(
                FindingKind.Name, FindingStatus.Elsewhere, context.SpanOf(one.Feature.FirstToken, one.Feature.EndToken), context.SentenceSpan(sentence)));
        }
    }

    private static IEnumerable<(AlignedFeature One, AlignedFeature Other, int Sentence)> Swapped(ClaimContext context, FeatureKind kind, double limit)
    {
        var members = context.Sentence.Features.Where(feature => feature.Feature.Kind == kind && feature.Places.Count > 0 && !feature.IsRepeated
            && !(kind == FeatureKind.Number && NumberShape.IsScore(context.NumberOf(feature), context.Tokens))).Take(MaxMembers).ToList();
        for (var i = 0; i < members.Count; i++)
        {
            for (var j = i + 1; j < members.Count; j++)
            {
                foreach (var sentence in context.Members)
                {
                    if (members[i].OnlyTokenIn(sentence) is { } first && members[j].OnlyTokenIn(sentence) is { } second && first != second
                        && !IsOneName(members[i], members[j], first, second, context, kind)
                        && (IsMixed(context, members[i], members[j])
                            ? IsYearSwapped(context, members[i].Feature.FirstToken, members[j].Feature.FirstToken, first, second)
                            : IsSwapped(context, members[i], members[j], (first, second), sentence, limit)))
                    {
                        yield return (members[i], members[j], sentence);
                    }
                }
            }
        }
    }

    /// <summary>Whether one of two numbers can be a year and the other cannot: what stands beside them then says little.</summary>
    private static bool IsMixed(ClaimContext context, AlignedFeature one, AlignedFeature other) =>
        one.Feature.Number >= 0 && IsYearLike(context.NumberOf(one)) != IsYearLike(context.NumberOf(other));

    private static bool IsYearLike(NumberMention number) => number.IsYear || number is { Kind: NumberKind.Cardinal, InDigits: true, Value: >= 1000 and < 2200 };

    /// <summary>Whether a number stands where a year does here, and the other one there.</summary>
    private static bool IsYearSwapped(ClaimContext context, int one, int other, int first, int second)
    {
        var (here, hereOther) = (HasYearCue(context.Tokens, one, context.Sentence.Text), HasYearCue(context.Tokens, other, context.Sentence.Text));
        var (there, thereOther) = (HasYearCue(context.ArticleTokens, first, context.Sentence.Index.Analysis), HasYearCue(context.ArticleTokens, second, context.Sentence.Index.Analysis));
        return here != hereOther && there != thereOther && here != there;
    }

    private static bool HasYearCue(List<Token> tokens, int number, TextAnalysis text)
    {
        var before = SkipMark(tokens, number - 1);
        if (before >= 0 && tokens[before].Kind == TokenKind.Digits && !tokens[before + 1].Is('.'))
        {
            // A day stands between the month and the year: Oct. 2, 1968.
            before = SkipMark(tokens, before - 1);
            return before >= 0 && CalendarWords.MonthOf(tokens[before].Folded, text.Language) > 0;
        }

        return before >= 0 && (Array.IndexOf(YearCues, tokens[before].Folded) >= 0 || CalendarWords.MonthOf(tokens[before].Folded, text.Language) > 0);
    }

    private static int SkipMark(List<Token> tokens, int position) =>
        position > 0 && (tokens[position].Is(',') || tokens[position].Is('.')) ? position - 1 : position;

    /// <summary>Words of one name stand side by side here or there.</summary>
    private static bool IsOneName(AlignedFeature one, AlignedFeature other, int first, int second, ClaimContext context, FeatureKind kind) =>
        kind == FeatureKind.Name && (other.Feature.FirstToken - one.Feature.EndToken <= 1 || Math.Abs(second - first) <= 2);

    private static bool IsSwapped(ClaimContext context, AlignedFeature one, AlignedFeature other, (int First, int Second) there, int sentence, double limit)
    {
        var vote = there.First < there.Second ? -OrderVote : OrderVote;
        var witnesses = 0;
        foreach (var feature in context.Sentence.Features)
        {
            if (feature == one || feature == other || feature.Feature.Kind is FeatureKind.Exonym || feature.OnlyTokenIn(sentence) is not { } place)
            {
                continue;
            }

            var here = Side(feature.Feature.FirstToken, one.Feature, other.Feature);
            var article = Side(place, there);
            if (here == 0 || article == 0)
            {
                continue;
            }

            witnesses++;
            vote -= Math.Sign(here) * Math.Sign(article) * Math.Sqrt(Math.Abs(here * article));
        }

        return witnesses > 0 && vote >= limit;
    }

    /// <summary>Nearer to the first (positive) or to the second (negative), the more the nearer; 0 when far from both or equally near.</summary>
    private static double Side(int token, Feature one, Feature other) => Side(DistanceTo(token, one.FirstToken, one.EndToken), DistanceTo(token, other.FirstToken, other.EndToken));

    private static double Side(int token, (int First, int Second) there) => Side(DistanceTo(token, there.First, there.First + 1), DistanceTo(token, there.Second, there.Second + 1));

    private static double Side(int toFirst, int toSecond) =>
        toFirst == toSecond || Math.Min(toFirst, toSecond) > Reach ? 0 : toFirst < toSecond ? 1.0 / (1 + toFirst) : -1.0 / (1 + toSecond);

    private static int DistanceTo(int token, int first, int end) => token < first ? first - token : token >= end ? token - end + 1 : 0;
}
