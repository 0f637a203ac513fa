using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>A name that the article has should stand in the sentences that are cited for what the person does or says.</summary>
internal static class PersonCheck
{
    /// <summary>How many words away from a name a verb of saying makes its bearer the speaker.</summary>
    private const int SpeakerReach = 3;

    /// <summary>How sure a name must be one where the article writes it alike: that it has it elsewhere says so too.</summary>
    private const double Likely = 0.3;

    /// <summary>How many tokens apart two words of one name stand at most: de, bin, a hyphen between them.</summary>
    private const int MostApart = 3;

    private static readonly StemLexicon Saying = StemLexicon.Of(
    [
        "said.;says.;say.;told.;tells.;added.;adds.;stat;announc;declar;explain;confirm;warn;claim;according|"
            + "dit.;dire.;declar;affirm;annonc;expliqu;ajout;confirm;averti;soulign;selon;indiqu;precis|"
            + "قال;يقول;صرح;اعلن;اضاف;اكد;اوضح;حذر;ذكر;افاد;اشار;بحسب;وفق;حسب;شدد",
    ]);

    /// <summary>Adds a suspicion for each name that stands elsewhere in the article while its evidence names somebody else.</summary>
    public static void Check(ClaimContext context, List<Finding> suspicions)
    {
        if (context.Members.Length == 0 || !context.HasEvidence)
        {
            return;
        }

        var names = NameScanner.Scan(context.Sentence.Text, context.Sentence.Facts.Names);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Confidence >= (context.IsSameLanguage ? Likely : NameMention.Sure) && IsElsewhere(names[i], context)
                && !CompletesName(names, i, context) && HasOtherName(context))
            {
                var kind = IsSpeaker(names[i], context) ? FindingKind.Speaker : FindingKind.Name;
                suspicions.Add(context.Finding(kind, FindingStatus.Elsewhere, names[i].Span, PlaceOf(names[i], context)));
            }
        }
    }

    private static bool IsElsewhere(NameMention name, ClaimContext context)
    {
        var facts = context.Sentence.Facts;
        return facts.Names.Has(context.Sentence.Text, name, NameMatch.Strict)
            && !Array.Exists(context.Members, sentence => facts.NamesIn(sentence).Has(context.Sentence.Text, name, NameMatch.Strict))
            && !IsCited(name, context);
    }

    /// <summary>Whether the evidence has the rest of a full name that the article has as a whole elsewhere: Rachidi, Salma Rachidi.</summary>
    private static bool CompletesName(List<NameMention> names, int name, ClaimContext context) =>
        (name + 1 < names.Count && names[name + 1].ContinuesName && IsCited(names[name + 1], context) && StandTogether(names[name], names[name + 1], context))
        || (names[name].ContinuesName && name > 0 && IsCited(names[name - 1], context) && StandTogether(names[name - 1], names[name], context));

    private static bool IsCited(NameMention name, ClaimContext context) => FeatureAt(name, context)?.IsIn(context.Cited) == true;

    /// <summary>Whether the article has two words of a name side by side.</summary>
    private static bool StandTogether(NameMention first, NameMention second, ClaimContext context) =>
        FeatureAt(first, context) is { } one && FeatureAt(second, context) is { } other
        && AreNear(one.Places, other.Places);

    /// <summary>Whether a place of the second follows one of the first closely; both are in the article's order.</summary>
    private static bool AreNear(IReadOnlyList<Occurrence> first, IReadOnlyList<Occurrence> second)
    {
        var (one, other) = (0, 0);
        while (one < first.Count && other < second.Count)
        {
            var apart = second[other].Token - first[one].Token;
            if (apart is > 0 and <= MostApart)
            {
                return true;
            }

            (one, other) = apart <= 0 ? (one, other + 1) : (one + 1, other);
        }

        return false;
    }

    private static AlignedFeature? FeatureAt(NameMention name, ClaimContext context) =>
        context.Sentence.Features.Find(feature => feature.Feature.FirstToken == name.FirstToken);

    private static TextSpan? PlaceOf(NameMention name, ClaimContext context) =>
        FeatureAt(name, context) is { Places: [var place, ..] } ? context.ArticleSpanOf(place.Token) : null;

    /// <summary>Whether the cited sentences have a name that the sentence does not have.</summary>
    private static bool HasOtherName(ClaimContext context)
    {
        var known = context.Sentence.Features.SelectMany(feature => feature.Places).Where(place => context.Cited.Contains(place.Sentence)).Select(place => place.Token).ToHashSet();
        var isArabic = context.Sentence.Facts.Language == Language.Arabic;
        foreach (var sentence in context.Members)
        {
            var (first, end) = context.Sentence.Index.TokensOf(sentence);
            foreach (var feature in context.Sentence.Index.FeaturesOf(first, end))
            {
                // In an Arabic article a name may look like any word of no listed concept.
                var isName = feature.Kind is FeatureKind.Name || (feature.Kind == FeatureKind.Word && isArabic) || (feature.FirstToken > first && context.ArticleTokens[feature.FirstToken].IsCapitalized);
                if (isName && !known.Contains(feature.FirstToken))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsSpeaker(NameMention name, ClaimContext context)
    {
        var found = new List<int>();
        var end = Math.Min(context.Tokens.Count, name.FirstToken + name.TokenCount + SpeakerReach);
        for (var i = Math.Max(0, name.FirstToken - SpeakerReach); i < end; i++)
        {
            if (Saying.FindAt(context.Tokens, i, context.Sentence.Text.Language, found) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
