namespace Mujaz.Summaries.Prompting;

/// <summary>A sentence that failed the checks, as the correction prompt names it.</summary>
/// <param name="Language">The code of its language.</param>
/// <param name="Sentence">Its index from 0; -1 for the headline.</param>
/// <param name="Text">Its text.</param>
/// <param name="Wrong">What is wrong, one note for each finding.</param>
internal sealed record FailedSentence(string Language, int Sentence, string Text, IReadOnlyList<string> Wrong);
