using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Something in a summary that the article does not support.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Value">The words of the summary it is about.</param>
/// <param name="Status">How it differs from the article.</param>
/// <param name="Sentence">The index, from 0, of the summary's sentence; -1 for the headline; null for the whole summary.</param>
/// <param name="Span">Where <paramref name="Value"/> stands in that sentence, or null when it is about the whole of it.</param>
public sealed record Finding(FindingKind Kind, string Value, FindingStatus Status, int? Sentence, TextSpan? Span = null)
{
    /// <summary>Where the article has it otherwise, in its text, or null.</summary>
    public TextSpan? Article { get; init; }
}
