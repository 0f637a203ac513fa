using System.Collections.Frozen;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Words that say a number is rounded: nearly, près de, حوالي.</summary>
internal static class ApproximationWords
{
    /// <summary>How many tokens before a number are looked at.</summary>
    private const int Reach = 3;

    private static readonly FrozenSet<string> Words =
        ("about around nearly almost roughly approximately some over than under least up near close more less circa "
        + "environ pres presque quelque quelques plus moins autour avoisinant approximativement quasi peu "
        + "حوالي نحو قرابه زهاء تقريبا اكثر اقل ازيد يناهز يقارب يفوق تجاوز حدود بنحو بحوالي لنحو لحوالي ونحو تناهز")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether one stands right before or right behind a number.</summary>
    public static bool StandBeside(NumberMention number, List<Token> tokens)
    {
        for (var i = Math.Max(0, number.FirstToken - Reach); i < number.FirstToken; i++)
        {
            if (Words.Contains(tokens[i].Folded))
            {
                return true;
            }
        }

        return number.EndToken < tokens.Count && tokens[number.EndToken].Folded is "تقريبا" or "environ";
    }
}
