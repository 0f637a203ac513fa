using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>A number as a text has it: what it says, what it is an amount of, and where it stands.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Span">Where it stands, with its magnitude words and percent sign.</param>
/// <param name="Value">Its likeliest value, without its sign.</param>
internal sealed record NumberMention(NumberKind Kind, TextSpan Span, decimal Value)
{
    /// <summary>
    /// Less likely readings of the same words: <c>1.234</c> is 1234 in French and Arabic, 1.234 in English; <c>5</c> in "5 to 6 million".
    /// </summary>
    public IReadOnlyList<decimal> Alternatives { get; init; } = [];

    /// <summary>Whether any part of it is written in digits.</summary>
    public bool InDigits { get; init; }

    /// <summary>Whether the digits are part of a name: <c>G7</c>, <c>SS19</c>, <c>T3</c>.</summary>
    public bool IsIdentifier { get; init; }

    /// <summary>The numbers that a date, a time, a ratio (one in four) or dirhams and centimes are made of, in the order written; else empty.</summary>
    public IReadOnlyList<int> Parts { get; init; } = [];

    /// <summary>The factor of its last magnitude word (million: 1,000,000); 1 without one.</summary>
    public decimal Magnitude { get; init; } = 1;

    /// <summary>What it is an amount of (a currency, a measure, per cent), or null when nothing beside it says so.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Where the unit stands, before or behind the number; null without one, or where it is part of <see cref="Span"/> (12 %).</summary>
    public TextSpan? UnitSpan { get; init; }

    /// <summary>Whether it is written with a minus sign or word, or is a year or century before Christ.</summary>
    public bool IsNegative { get; init; }

    /// <summary>The index of its first token.</summary>
    public int FirstToken { get; init; }

    /// <summary>The index behind its last token, the percent sign included, other units not.</summary>
    public int EndToken { get; init; }

    /// <summary>All readings, the likeliest first.</summary>
    public IEnumerable<decimal> Readings => Alternatives.Prepend(Value);

    /// <summary>Whether it is a year in digits.</summary>
    public bool IsYear => this is { Kind: NumberKind.Cardinal, InDigits: true, Value: >= 1000 and < 2200, Unit: null } && Value % 1 == 0
        && (Span.Length == 4 || Alternatives.Any(other => other == Value % 100));
}
