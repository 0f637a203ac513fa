using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>The role of a person must be one that the cited sentences have, with its portfolio and whether it is past.</summary>
internal static class RoleCheck
{
    /// <summary>How many words away the name, the portfolio or "former" of a role may stand.</summary>
    private const int Reach = 5;

    /// <summary>In how many sentences with the person's name the role is looked for.</summary>
    private const int MaxElsewhere = 8;

    private static readonly StemLexicon Roles = StemLexicon.Embedded("Claims.roles.txt");
    private static readonly StemLexicon Portfolios = StemLexicon.Embedded("Claims.portfolios.txt");

    private static readonly StemLexicon Former = StemLexicon.Of(
        ["former;ex.;previous;past.;late.;deposed;ousted;outgoing|ancien;ex.;precedent;dechu;feu.;sortant|سابق;اسبق;راحل;مخلوع;منتهيه_ولايت"]);

    /// <summary>Adds a suspicion for each role that the article gives otherwise.</summary>
    public static void Check(ClaimContext context, List<Finding> suspicions)
    {
        if (context.Members.Length == 0)
        {
            return;
        }

        var own = RolesIn(context.Tokens, 0, context.Tokens.Count, context.Sentence.Text.Language);
        if (own.Count == 0)
        {
            return;
        }

        var cited = context.Members.SelectMany(sentence => RolesIn(context, sentence)).ToList();
        foreach (var role in own)
        {
            if (cited.Count > 0 && IsOther(role, cited, own, context))
            {
                suspicions.Add(context.Finding(
                    FindingKind.Role, FindingStatus.Mismatch, context.SpanOf(role.First, role.End), context.ArticleSpanOf(cited[0].First)));
            }
        }
    }

    private static bool IsOther(Role role, List<Role> cited, List<Role> own, ClaimContext context)
    {
        var alike = cited.Where(other => other.Classes.Exists(role.Classes.Contains)).ToList();
        if (alike.Count == 0)
        {
            // Another role stands there that the sentence does not have, and the person is nowhere given this one.
            return cited.Exists(other => !own.Exists(mine => mine.Classes.Exists(other.Classes.Contains))) && !HasElsewhere(role, context);
        }

        var hasOtherPortfolio = role.Portfolios.Count > 0 && alike.TrueForAll(other => other.Portfolios.Count > 0 && !other.Portfolios.Exists(role.Portfolios.Contains));
        return hasOtherPortfolio || alike.TrueForAll(other => other.IsFormer != role.IsFormer && (other.IsFormer || context.IsSameLanguage));
    }

    /// <summary>Whether the article has the role in a sentence with a name that stands near it here.</summary>
    private static bool HasElsewhere(Role role, ClaimContext context) => context.Sentence.Features
        .Where(feature => feature.Feature.Kind == FeatureKind.Name && Math.Abs(feature.Feature.FirstToken - role.First) <= Reach)
        .SelectMany(feature => feature.Places.Take(MaxElsewhere))
        .Any(place => RolesIn(context, place.Sentence).Exists(other => other.Classes.Exists(role.Classes.Contains)));

    private static List<Role> RolesIn(ClaimContext context, int sentence)
    {
        var (first, end) = context.Sentence.Index.TokensOf(sentence);
        return RolesIn(context.ArticleTokens, first, end, context.Sentence.Facts.Language);
    }

    private static List<Role> RolesIn(List<Token> tokens, int first, int end, Language language)
    {
        var roles = new List<Role>();
        var found = new List<int>();
        for (var i = first; i < end; i++)
        {
            var taken = Roles.FindAt(tokens, i, language, found);
            if (taken > 0)
            {
                roles.Add(new Role(i, Math.Min(end, i + taken), [.. found], ConceptsNear(Portfolios, tokens, i, (first, end), (3, Reach), language), ConceptsNear(Former, tokens, i, (first, end), (3, 3), language).Count > 0));
                i += taken - 1;
            }
        }

        return roles;
    }

    private static List<int> ConceptsNear(StemLexicon lexicon, List<Token> tokens, int role, (int First, int End) sentence, (int Before, int Behind) reach, Language language)
    {
        var result = new List<int>();
        var found = new List<int>();
        for (var i = Math.Max(sentence.First, role - reach.Before); i < Math.Min(sentence.End, role + reach.Behind); i++)
        {
            if (tokens[i].Kind == TokenKind.Symbol && tokens[i].Folded[0] is ',' or '،' or ';')
            {
                if (i > role)
                {
                    break;
                }

                result.Clear();
            }

            if (i != role && lexicon.FindAt(tokens, i, language, found) > 0)
            {
                result.AddRange(found);
            }
        }

        return result;
    }

    private sealed record Role(int First, int End, List<int> Classes, List<int> Portfolios, bool IsFormer);
}
