namespace Mujaz.Grounding;

/// <summary>What a feature of a sentence is.</summary>
internal enum FeatureKind
{
    /// <summary>A word of no listed concept: compared with its like in the same language, and between French and English.</summary>
    Word,

    /// <summary>A concept of <see cref="StemLexicon.Concepts"/>.</summary>
    Concept,

    /// <summary>The value of a number.</summary>
    Number,

    /// <summary>The name of a person, organisation or town.</summary>
    Name,

    /// <summary>A name with other forms in other languages, mostly of a country or people.</summary>
    Exonym,
}
