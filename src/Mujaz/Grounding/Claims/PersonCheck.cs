using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>A name that the article has should stand in the sentences that are cited for what the person does or says.</summary>
internal static class PersonCheck
{
    /// <summary>How many words away from a name a verb of saying makes its bearer the speaker.</summary>
    private const int SpeakerReach = 3;

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
            // Of a full name the last word tells the person; of what was named before, the last word is enough.
            var isLast = i + 1 == names.Count || !names[i + 1].ContinuesName;
            if ((isLast || IsOtherGivenName(names[i + 1], context)) && names[i].IsSure && names[i].Concepts.Count == 0 && IsElsewhere(names[i], context) && HasOtherName(context))
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
            && FeatureAt(name, context)?.IsIn(context.Cited) != true;
    }

    /// <summary>Whether the evidence has the word behind a name, with another name before it: Tony Holt for Gary Holt.</summary>
    private static bool IsOtherGivenName(NameMention next, ClaimContext context) => FeatureAt(next, context) is { } feature
        && feature.Places.Any(place => context.Cited.Contains(place.Sentence) && place.Token > 0 && IsName(context, place.Token - 1));

    private static bool IsName(ClaimContext context, int token)
    {
        var features = context.Sentence.Index.FeaturesOf(token, token + 1);
        return features.Length > 0 && (features[0].Kind == FeatureKind.Name || context.ArticleTokens[token].IsCapitalized)
            && !context.Sentence.Features.Exists(feature => feature.Places.Any(place => place.Token == token));
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
