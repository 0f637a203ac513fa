namespace Mujaz.Summaries;

/// <summary>Which digits Arabic summaries are written with.</summary>
public enum ArabicDigits
{
    /// <summary>0 to 9, as the press of the Maghreb writes.</summary>
    Western,

    /// <summary>٠ to ٩, as most of the press of the Mashriq writes.</summary>
    ArabicIndic,
}
