namespace Mujaz.Offline.Extraction;

/// <summary>A sentence that can be chosen.</summary>
/// <param name="Index">Its index in the article, from 0.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="Features">What speaks for it.</param>
internal readonly record struct SentenceCandidate(int Index, int Words, SentenceFeatures Features);
