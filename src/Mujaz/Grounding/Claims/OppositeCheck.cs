using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>A word whose contrary the evidence has at the same place is worth a second look: rise and fall, accept and refuse.</summary>
internal static class OppositeCheck
{
    /// <summary>Across languages, how many words from both words something in common must stand.</summary>
    private const int Reach = 4;

    /// <summary>The same within one language, where the words about both are the same ones.</summary>
    private const int NearReach = 7;

    /// <summary>Two lines of the list are the two poles of one thing.</summary>
    private static readonly StemLexicon Poles = StemLexicon.Embedded("Claims.opposites.txt");

    /// <summary>Adds a suspicion for each word of which the evidence has only the contrary.</summary>
    public static void Check(ClaimContext context, List<Finding> suspicions)
    {
        if (context.Members.Length == 0)
        {
            return;
        }

        var own = PolesIn(context.Tokens, 0, context.Tokens.Count, context.Sentence.Text.Language);
        if (own.Count == 0)
        {
            return;
        }

        var cited = new List<(int Pole, int Token, int Sentence)>();
        foreach (var sentence in context.Members)
        {
            var (first, end) = context.Sentence.Index.TokensOf(sentence);
            cited.AddRange(PolesIn(context.ArticleTokens, first, end, context.Sentence.Facts.Language).Select(pole => (pole.Pole, pole.Token, sentence)));
        }

        foreach (var (pole, token) in own)
        {
            if (!own.Exists(other => other.Pole == (pole ^ 1)) && !cited.Exists(other => other.Pole == pole) && !IsConfirmed(token, context)
                && cited.Find(other => other.Pole == (pole ^ 1) && IsSamePlace(token, other.Token, other.Sentence, context)) is { Token: > 0 } contrary)
            {
                suspicions.Add(context.Finding(
                    FindingKind.Polarity, FindingStatus.Contradicted, context.SpanOf(token, token + 1), context.ArticleSpanOf(contrary.Token)));
            }
        }
    }

    /// <summary>Whether the evidence has the word in another of its meanings.</summary>
    private static bool IsConfirmed(int token, ClaimContext context) =>
        context.Sentence.Features.Exists(feature => feature.Feature.FirstToken == token && feature.IsIn(context.Cited));

    private static bool IsSamePlace(int here, int there, int sentence, ClaimContext context)
    {
        var reach = context.IsSameLanguage ? NearReach : Reach;
        return context.Sentence.Features.Exists(feature => Math.Abs(feature.Feature.FirstToken - here) <= reach
            && feature.Places.Any(place => place.Sentence == sentence && Math.Abs(place.Token - there) <= reach));
    }

    private static List<(int Pole, int Token)> PolesIn(List<Token> tokens, int first, int end, Language language)
    {
        var poles = new List<(int Pole, int Token)>();
        var found = new List<int>();
        for (var i = first; i < end; i++)
        {
            var taken = Poles.FindAt(tokens, i, language, found);
            foreach (var pole in found)
            {
                poles.Add((pole, i));
            }

            i += Math.Max(0, taken - 1);
        }

        return poles;
    }
}
