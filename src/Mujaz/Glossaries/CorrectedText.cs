using Mujaz.Text;

namespace Mujaz.Glossaries;

/// <summary>A text in the house's spelling.</summary>
/// <param name="Text">The text after correction.</param>
/// <param name="Corrections">What was corrected, in the order of the text.</param>
public sealed record CorrectedText(string Text, IReadOnlyList<TextCorrection> Corrections)
{
    /// <summary>Where a span of the text before stands in <see cref="Text"/>. A span that touches a corrected spelling takes it in whole.</summary>
    public TextSpan Adjust(TextSpan span)
    {
        var start = span.Start;
        var end = span.End;
        var shift = 0;
        foreach (var correction in Corrections)
        {
            var growth = correction.Corrected.Length - correction.Original.Length;
            if (correction.Original.End <= span.Start)
            {
                shift += growth;
            }
            else if (correction.Original.Overlaps(span))
            {
                start = Math.Min(start, correction.Original.Start);
                end = Math.Max(end, correction.Original.End) + growth;
            }
        }

        return new TextSpan(start + shift, end - start);
    }
}
