using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>What the article only holds possible, and a sentence tells as certain, or the other way round, is worth a second look.</summary>
internal static class HedgeCheck
{
    /// <summary>How much of the sentence its evidence must explain.</summary>
    private const double MinCoverage = 0.5;

    /// <summary>How far behind a hedge what it concerns begins.</summary>
    private const int Reach = 5;

    /// <summary>Words that turn what follows into a possibility and say nothing else.</summary>
    private static readonly StemLexicon Strong = StemLexicon.Of(
    [
        "may.;might.;could.;possibl;perhaps;probabl;likely;reportedly;allegedly;presumabl;purportedly|"
            + "pourrai;peut_etre;probabl;possibl;eventuel;vraisembl;devrait.;devraient.;risque_de;risquent_de|"
            + "ربما;محتمل;احتمال;يحتمل;من_ممكن;ممكن.;يمكن.;مرجح;يرجح;متوقع;يتوقع;لعل.",
    ]);

    /// <summary>Words that make what follows a plan, a wish or an offer: told without one it is done.</summary>
    private static readonly StemLexicon Plans = StemLexicon.Of(
    [
        "plans_to;planned_to;planning_to;intend;willing;prepared_to;ready_to;propos;expected_to;decided_to;decision_to;wants_to;wanted_to;want_to;seeks_to;seeking_to;aims_to;hopes_to;hoped_to;pledged_to;promised_to;offered_to;scheduled_to;set_to|"
            + "prevoit_de;prevoient_de;prevu_de;entend.;entendent.;pret_a;prets_a;prete_a;propos;decide_de;decision_de;veut.;veulent.;cherche_a;vise_a;espere.;esperent.;promis_de;offert_de;compte.;comptent.;envisag|"
            + "يعتزم;تعتزم;ينوي;تنوي;مستعد;يخطط;تخطط;اقترح;قرر.;قررت.;قرار_فتح;يريد;تريد;يسعي_الي;تسعي_الي;يامل;تامل;وعد.;وعدت.;يرتقب;من_مقرر;من_منتظر;من_مرتقب",
    ]);

    /// <summary>What may stand for a hedge in other words.</summary>
    private static readonly StemLexicon Weak = StemLexicon.Of(
    [
        "can.;would.;should.;if.;whether;expect;plan;propos;consider;alleg;accus;suspect;hope;seek;aim;intend;want;appear;seem;potential;threat;risk;fear;believ;think.;thought.;suggest;"
            + "estimat;forecast;predict;assum;suppos;unclear;doubt;question;try.;trying.;tries.;tried.;due.;set_to;ready;offer;option;chance;opportunit;able.;ability;decid;decision;pledg;promis;vow;willing;schedul|"
            + "peut.;peuvent.;pouv;pourr;si.;serai;aurai;prevu;prevoi;propos;envisag;accus;soupconn;espe;cherch;vis.;visant;entend;veut.;veul;voulu;voudr;sembl;parai;potenti;menac;risqu;crain;croi;pens;sugger;estim;selon;"
            + "prevision;suppos;doute;question;tent;pret;offr;option;chance;capab;conditionn;decid;decision;promis;entend;compte.;comptent.|"
            + "قد.;يعتزم;تعتزم;ينوي;تنوي;يخطط;تخطط;مخطط;خطه;خطط;اقترح;مقترح;يتهم;متهم;اتهام;يشتبه;مشتبه;امل;يامل;تامل;يسعي;تسعي;يهدف;تهدف;يريد;تريد;يبدو;تبدو;خطر;مخاطر;خشيه;يخشي;مخاوف;يعتقد;تعتقد;ظن;يظن;"
            + "تقدير;يقدر;توقع;اذا.;ان.;لو.;شك.;تساؤل;يحاول;تحاول;محاول;امكان;فرصه;قادر;قدره;عرض;مستعد;استعداد;خيار;ينتظر;منتظر;مرتقب;يرتقب;قرر;قرار;وعد;مقرر",
    ]);

    /// <summary>Adds a suspicion for a hedge that only one of the two has.</summary>
    public static void Check(ClaimContext context, List<Finding> suspicions)
    {
        if (context.Members.Length == 0 || context.Sentence.CoverageOf(context.Cited) < MinCoverage)
        {
            return;
        }

        var (own, language) = (context.Sentence.Text.Language, context.Sentence.Facts.Language);
        var here = StrongIn(context.Tokens, 0, context.Tokens.Count, own);
        if (here.Count > 0)
        {
            if (!context.Members.Any(sentence => Hedges(context, sentence)) && ConcernOf(context, here[0]) is { } claim)
            {
                suspicions.Add(context.Finding(FindingKind.Polarity, FindingStatus.Contradicted, context.SpanOf(here[0], here[0] + 1), context.SentenceSpan(claim)));
            }

            return;
        }

        if (!AnyIn(context.Tokens, 0, context.Tokens.Count, own))
        {
            CheckDropped(context, language, suspicions);
        }
    }

    /// <summary>The article hedges what the sentence says, right before it, and the sentence hedges nothing.</summary>
    private static void CheckDropped(ClaimContext context, Language language, List<Finding> suspicions)
    {
        foreach (var sentence in context.Members)
        {
            var (first, end) = context.Sentence.Index.TokensOf(sentence);
            foreach (var position in StrongIn(context.ArticleTokens, first, end, language).Concat(PlansIn(context.ArticleTokens, first, end, language)))
            {
                if (context.Sentence.Features.Find(feature => feature.Feature.Kind is FeatureKind.Word or FeatureKind.Concept
                    && feature.Places.Any(place => place.Sentence == sentence && place.Token > position && place.Token <= position + Reach)) is { } concerned)
                {
                    var span = context.SpanOf(concerned.Feature.FirstToken, concerned.Feature.EndToken);
                    suspicions.Add(context.Finding(FindingKind.Polarity, FindingStatus.Contradicted, span, context.SentenceSpan(sentence)));
                    return;
                }
            }
        }
    }

    /// <summary>The cited sentence that has what a hedge of the sentence concerns.</summary>
    private static int? ConcernOf(ClaimContext context, int position)
    {
        var concerned = context.Sentence.Features.Where(feature => feature.Feature.FirstToken > position && feature.Feature.FirstToken <= position + Reach
            && feature.Feature.Kind is FeatureKind.Word or FeatureKind.Concept);
        return concerned.SelectMany(feature => feature.Places).Where(place => context.Members.Contains(place.Sentence)).Select(place => (int?)place.Sentence).FirstOrDefault();
    }

    private static bool Hedges(ClaimContext context, int sentence)
    {
        var (first, end) = context.Sentence.Index.TokensOf(sentence);
        return AnyIn(context.ArticleTokens, first, end, context.Sentence.Facts.Language);
    }

    private static List<int> StrongIn(List<Token> tokens, int first, int end, Language language)
    {
        var found = new List<int>();
        return [.. Enumerable.Range(first, end - first).Where(token => IsStrong(tokens, token, language, found))];
    }

    private static IEnumerable<int> PlansIn(List<Token> tokens, int first, int end, Language language)
    {
        var found = new List<int>();
        return Enumerable.Range(first, end - first).Where(token => Plans.FindAt(tokens, token, language, found) > 0);
    }

    private static bool AnyIn(List<Token> tokens, int first, int end, Language language)
    {
        var found = new List<int>();
        return Enumerable.Range(first, end - first).Any(token =>
            IsStrong(tokens, token, language, found) || Weak.FindAt(tokens, token, language, found) > 0);
    }

    /// <summary>May with a capital is the month.</summary>
    private static bool IsStrong(List<Token> tokens, int token, Language language, List<int> found) =>
        (Strong.FindAt(tokens, token, language, found) > 0 && tokens[token] is not { Folded: "may", IsCapitalized: true }) || IsMay(tokens, token);

    /// <summary>قد before an imperfect is "may", before a perfect "has".</summary>
    private static bool IsMay(List<Token> tokens, int token) =>
        tokens[token].Folded is "قد" or "وقد" && token + 1 < tokens.Count && tokens[token + 1].IsArabicWord && tokens[token + 1].Folded[0] is 'ي' or 'ت' or 'ن';
}
