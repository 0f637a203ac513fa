using Mujaz.Grounding.Numbers;
using Mujaz.Grounding.Text;

namespace Mujaz.Grounding.Claims;

/// <summary>What a number is by its form.</summary>
internal static class NumberShape
{
    private const int MaxGoals = 30;

    /// <summary>Whether it is a year of our times: four digits without mark.</summary>
    public static bool IsYear(NumberMention number) =>
        number is { Kind: NumberKind.Cardinal, InDigits: true, Value: >= 1000 and < 2200 } && number.EndToken - number.FirstToken == 1 && number.Span.Length == 4;

    /// <summary>Whether a dash or colon joins it to another small number: 2-1.</summary>
    public static bool IsScore(NumberMention number, List<Token> tokens) =>
        number.Value <= MaxGoals && (IsJoined(tokens, number.EndToken, number.EndToken + 1) || IsJoined(tokens, number.FirstToken - 1, number.FirstToken - 2));

    private static bool IsJoined(List<Token> tokens, int mark, int other) =>
        mark >= 0 && mark < tokens.Count && other >= 0 && other < tokens.Count
        && (tokens[mark].IsDash || tokens[mark].Is(':')) && tokens[other].Kind == TokenKind.Digits;
}
