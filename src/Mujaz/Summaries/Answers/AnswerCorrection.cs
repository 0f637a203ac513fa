using Mujaz.Languages;

namespace Mujaz.Summaries.Answers;

/// <summary>A corrected sentence.</summary>
/// <param name="Language">The language of the summary it belongs to.</param>
/// <param name="Sentence">Its index from 0; -1 for the headline.</param>
/// <param name="Corrected">The new sentence.</param>
internal sealed record AnswerCorrection(Language Language, int Sentence, AnswerSentence Corrected)
{
    /// <summary>The article's words that the sentence is said to rely on, as it stands; null when it was corrected.</summary>
    public string? Keep { get; init; }
}
