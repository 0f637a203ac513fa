using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Words by which a number may be written with a minus sign elsewhere: a fall of 2.5 % is −2.5 %.</summary>
internal static class DeclineWords
{
    private const int Before = 12;
    private const int Behind = 6;

    private static readonly string[] LatinStems =
        ("baiss recul chut dimin perd perte defic repl contract negati moins sous inferieur fall fell drop declin decreas down loss lost lose minus "
        + "below shr slump lower cut reduc under slid plung shed").Split(' ');

    private static readonly string[] ArabicStems =
        "انخفاض انخفض تنخفض تراجع هبوط هبط خسار خسر عجز سالب تحت ناقص انكماش انكمش تقلص سلبي نقص ادني".Split(' ');

    /// <summary>Whether one stands near a number.</summary>
    public static bool StandNear(NumberMention number, List<Token> tokens)
    {
        var end = Math.Min(tokens.Count, number.EndToken + Behind);
        for (var i = Math.Max(0, number.FirstToken - Before); i < end; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Word && (token.IsArabicWord
                ? Array.Exists(ArabicStems, stem => token.Folded.Contains(stem, StringComparison.Ordinal))
                : Array.Exists(LatinStems, stem => token.Folded.StartsWith(stem, StringComparison.Ordinal))))
            {
                return true;
            }
        }

        return false;
    }
}
