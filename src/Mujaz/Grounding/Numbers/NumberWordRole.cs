namespace Mujaz.Grounding;

/// <summary>The part a word plays in a spelled number.</summary>
internal enum NumberWordRole
{
    /// <summary>0 to 9.</summary>
    Unit,

    /// <summary>10 to 19.</summary>
    Teen,

    /// <summary>20 to 90.</summary>
    Ten,

    /// <summary>A whole number of hundreds: 100, or 300 in one word.</summary>
    Hundred,

    /// <summary>A power of a thousand, or twice one (Arabic dual).</summary>
    Scale,

    /// <summary>A part: half, third, quarter; the value is the part.</summary>
    Fraction,

    /// <summary>A decade: nineties.</summary>
    Decade,

    /// <summary>An unsure amount: dozens, millions.</summary>
    Vague,
}
