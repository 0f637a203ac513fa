namespace Mujaz.Grounding;

/// <summary>How alike a name and a word of the article must be to count as the same.</summary>
internal enum NameMatch
{
    /// <summary>As the checks ask: a spelling that the press of the other language has for it.</summary>
    Strict,

    /// <summary>Anything that may be the name: for doubts that would accuse a sentence when the name is missing.</summary>
    Loose,
}
