namespace Mujaz.Summaries;

/// <summary>The shape of a summary's text.</summary>
public enum SummaryStyle
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A list, one point a line.</summary>
    Bullets,
}
