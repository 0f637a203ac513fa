namespace Mujaz.Offline.Extraction;

/// <summary>What speaks for a sentence, each from 0 to 1.</summary>
/// <param name="Position">How early it stands.</param>
/// <param name="Centrality">How much it has in common with the whole article.</param>
/// <param name="Overlap">How many of its words the other sentences have too, which long sentences have more of.</param>
/// <param name="Title">How much of the headline it has.</param>
/// <param name="Length">How much it says: long sentences carry the reporting, very short ones are transitions.</param>
/// <param name="Focus">How much of the focus it has.</param>
internal readonly record struct SentenceFeatures(double Position, double Centrality, double Overlap, double Title, double Length, double Focus);
