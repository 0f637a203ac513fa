namespace Mujaz.Grounding;

/// <summary>A place of an article where a feature stands.</summary>
/// <param name="Sentence">The index of its sentence; the number of sentences for the headline.</param>
/// <param name="Token">The index of its first token in the article.</param>
internal readonly record struct Occurrence(int Sentence, int Token);
