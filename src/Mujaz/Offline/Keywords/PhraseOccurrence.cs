namespace Mujaz.Offline.Keywords;

/// <summary>One place where a candidate stands.</summary>
/// <param name="FirstTerm">The index of its first word within its sentence.</param>
/// <param name="TermCount">How many words it has there, linking words included.</param>
/// <param name="Sentence">The index of the sentence.</param>
/// <param name="IsName">Whether it is written as a name there: with capitals inside a sentence, or after a title.</param>
/// <param name="IsLinked">Whether a linking word stands inside it.</param>
/// <param name="IsHead">Whether its first or last word, whichever the language puts the noun, ends or begins the run there.</param>
/// <param name="IsWhole">Whether it is a whole run of content words there, not a part of a longer one.</param>
internal readonly record struct PhraseOccurrence(int FirstTerm, int TermCount, int Sentence, bool IsName, bool IsLinked, bool IsHead, bool IsWhole);
