using Mujaz.Articles;

namespace Mujaz.Grounding.Numbers;

/// <summary>A number as a text has it.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Span">Where it stands, with its magnitude words and percent sign.</param>
/// <param name="Value">Its value.</param>
internal sealed record NumberMention(NumberKind Kind, TextSpan Span, decimal Value)
{
    /// <summary>
    /// Less likely readings of the same words: <c>1.234</c> is 1234 in French and Arabic, 1.234 in English; <c>5</c> in "5 to 6 million".
    /// </summary>
    public IReadOnlyList<decimal> Alternatives { get; init; } = [];

    /// <summary>Whether any part of it is written in digits.</summary>
    public bool InDigits { get; init; }

    /// <summary>Whether the digits are part of a name: <c>G7</c>, <c>SS19</c>.</summary>
    public bool IsIdentifier { get; init; }

    /// <summary>The numbers of a date in digits, in the order written; empty otherwise.</summary>
    public IReadOnlyList<int> Parts { get; init; } = [];

    /// <summary>What it is an amount of (a currency, a measure, per cent), or null when nothing beside it says so.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Where the unit stands, before or behind the number; null without one, or where it is part of <see cref="Span"/> (12 %).</summary>
    public TextSpan? UnitSpan { get; init; }

    /// <summary>Whether it is written with a minus sign or word, or is a year before Christ; <see cref="Value"/> is positive all the same.</summary>
    public bool IsNegative { get; init; }

    /// <summary>The index of its first token.</summary>
    public int FirstToken { get; init; }

    /// <summary>The index behind its last token.</summary>
    public int EndToken { get; init; }
}
