using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>The unit of a number that leaves it to its neighbours or to the reader: "17, 18 et 20 ans", "the actor, 31, said", عمره 31.</summary>
internal static class ImpliedUnits
{
    /// <summary>How many numbers of a list may wait for the unit behind the last.</summary>
    private const int MaxList = 4;

    private const int OldestAge = 120;

    /// <summary>How many words before a number may say that it is an age.</summary>
    private const int AgeReach = 3;

    private static readonly string[] Joiners = ["and", "et", "و", "or", "ou", "او", "to", "a", "الي"];

    /// <summary>The unit of a number, its own or the one it shares with the numbers behind it.</summary>
    public static Unit? Of(int number, TextAnalysis text)
    {
        for (var i = number; i < Math.Min(text.Numbers.Count, number + MaxList); i++)
        {
            if (text.Numbers[i].Unit is { } unit)
            {
                return unit;
            }

            if (text.Numbers[i].IsYear || i + 1 == text.Numbers.Count || !IsListed(text, text.Numbers[i].EndToken, text.Numbers[i + 1].FirstToken))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether a bare number can only be somebody's age.</summary>
    public static bool IsAge(NumberMention number, TextAnalysis text)
    {
        var tokens = text.Tokens;
        if (number is not { InDigits: true, Unit: null, Kind: NumberKind.Cardinal, Value: > 0 and <= OldestAge } || number.FirstToken == 0)
        {
            return false;
        }

        var before = tokens[number.FirstToken - 1];
        if (text.Language == Language.Arabic)
        {
            return Enumerable.Range(Math.Max(0, number.FirstToken - AgeReach), Math.Min(AgeReach, number.FirstToken))
                .Any(token => tokens[token].Folded is "العمر" or "عمره" or "عمرها" or "عمرهم" or "اعمارهم");
        }

        return before.Folded == "aged" || IsYoungAs(tokens, number.FirstToken) || (text.Language == Language.English && IsApposition(tokens, number));
    }

    private static bool IsListed(TextAnalysis text, int first, int end) =>
        end > first && end - first <= 2 && Enumerable.Range(first, end - first).All(token =>
            text.Tokens[token].Is(',') || text.Tokens[token].Is('،') || Array.IndexOf(Joiners, text.Tokens[token].Folded) >= 0);

    /// <summary>"as young as 11", "as old as 90".</summary>
    private static bool IsYoungAs(List<Token> tokens, int number) =>
        number > 1 && tokens[number - 1].Folded == "as" && tokens[number - 2].Folded is "young" or "old";

    /// <summary>"Smith, 31, said": between commas behind a word, and no list of numbers or date.</summary>
    private static bool IsApposition(List<Token> tokens, NumberMention number) =>
        CommaBefore(tokens, number.FirstToken) is > 0 and { } comma && tokens[comma - 1].Kind == TokenKind.Word
        && (number.EndToken == tokens.Count || tokens[number.EndToken].Is(',') || tokens[number.EndToken].Is('.'))
        && (number.EndToken + 1 >= tokens.Count || tokens[number.EndToken + 1].Kind == TokenKind.Word);

    /// <summary>The comma before a number, over "also" and "now"; -1 without one.</summary>
    private static int CommaBefore(List<Token> tokens, int number)
    {
        var position = number - 1 - (number > 1 && tokens[number - 1].Folded is "also" or "now" or "then" ? 1 : 0);
        return position >= 0 && tokens[position].Is(',') ? position : -1;
    }
}
