namespace Mujaz.Articles.Cleaning;

/// <summary>How a line announces related links.</summary>
internal enum RelatedLinkForm
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>The line is an announcement; teasers follow on lines of their own.</summary>
    Heading,

    /// <summary>The announcement and a headline stand on the same line.</summary>
    WithTeaser,
}
