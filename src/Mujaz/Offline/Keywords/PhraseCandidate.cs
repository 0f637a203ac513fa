namespace Mujaz.Offline.Keywords;

/// <summary>A phrase that may become a keyword, with all its occurrences.</summary>
internal sealed class PhraseCandidate(IReadOnlyList<int> stems)
{
    /// <summary>The stems of its content words in order.</summary>
    public IReadOnlyList<int> Stems { get; } = stems;

    /// <summary>Where it occurs.</summary>
    public List<PhraseOccurrence> Occurrences { get; } = [];

    /// <summary>How often it occurs inside a longer candidate.</summary>
    public int Nested { get; set; }

    /// <summary>How often it occurs.</summary>
    public int Count => Occurrences.Count;

    /// <summary>Whether most occurrences are written as a name.</summary>
    public bool IsName => Occurrences.Count(occurrence => occurrence.IsName) * 2 > Count;
}
