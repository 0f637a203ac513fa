using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>What a number is by its form.</summary>
internal static class NumberShape
{
    /// <summary>The most points of a game: basketball has more than football.</summary>
    private const int MaxPoints = 160;

    /// <summary>Whether a dash or colon joins it to another small number: 2-1.</summary>
    public static bool IsScore(NumberMention number, List<Token> tokens) =>
        number.Value <= MaxPoints && (IsJoined(tokens, number.EndToken, number.EndToken + 1) || IsJoined(tokens, number.FirstToken - 1, number.FirstToken - 2));

    private static bool IsJoined(List<Token> tokens, int mark, int other) =>
        mark >= 0 && mark < tokens.Count && other >= 0 && other < tokens.Count
        && (tokens[mark].IsDash || tokens[mark].Is(':')) && tokens[other].Kind == TokenKind.Digits;
}
