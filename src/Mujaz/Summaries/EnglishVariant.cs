namespace Mujaz.Summaries;

/// <summary>Which English summaries are written in.</summary>
public enum EnglishVariant
{
    /// <summary>British spelling and dates: "organisation", "14 April 2025".</summary>
    British,

    /// <summary>American spelling and dates: "organization", "April 14, 2025".</summary>
    American,
}
