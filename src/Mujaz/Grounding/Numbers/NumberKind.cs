namespace Mujaz.Grounding;

/// <summary>What a number in a text says.</summary>
internal enum NumberKind
{
    /// <summary>How many.</summary>
    Cardinal,

    /// <summary>The how-manieth.</summary>
    Ordinal,

    /// <summary>The number of a king, a pope or an event of a series: Mohammed VI.</summary>
    Regnal,

    /// <summary>A part of a whole: a half, two thirds, one in four.</summary>
    Fraction,

    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>A decade or an age by tens: the 1990s, in her thirties.</summary>
    Decade,

    /// <summary>A time of day; the value is in minutes, 0 to 719, since clocks of 12 and of 24 hours must agree.</summary>
    Time,

    /// <summary>A date in digits (14/04/2025): see <see cref="NumberMention.Parts"/>.</summary>
    NumericDate,

    /// <summary>An unsure amount (dozens, millions), or a word that is a number only sometimes (the second quarter).</summary>
    Vague,
}
